import { InputError } from "../../values/inputError";

const VISITOR_INPUTS: Record<string, string> = {
  id: "Visitor ID",
  user_id: "Visitor User ID",
  email: "Visitor Email",
};

type Identifiers = Record<string, string | undefined>;

export const namesOf = (identifiers: Identifiers) =>
  Object.entries(identifiers).filter(([, value]) => value !== undefined);

/** @returns the one identifier that was given, by wire name */
export const identify = (identifiers: Identifiers): Record<string, string | undefined> => {
  const given = namesOf(identifiers);
  if (given.length === 1) return Object.fromEntries(given);
  const labels = Object.keys(identifiers).map((name) => VISITOR_INPUTS[name]);
  throw new InputError(`${labels.join(", ")}: exactly one of them is needed to name the visitor.`);
};
