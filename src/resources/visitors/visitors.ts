import { InputError } from "../../values/inputError";

/** Labels of what identifies a visitor, by wire name. */
const LABELS = { id: "Visitor ID", user_id: "Visitor User ID", email: "Visitor Email" };

type VisitorIdentifiers = Partial<Record<keyof typeof LABELS, string>>;

/**
 * The one identifier of a visitor that was given, by wire name.
 * @param identifiers all that could be given; those left blank are undefined
 * @throws InputError unless exactly one was given
 */
export const visitorIdentifier = (identifiers: VisitorIdentifiers): Record<string, string> => {
  const given = Object.entries(identifiers).filter(([, value]) => value !== undefined);
  if (given.length === 1) return Object.fromEntries(given);
  const labels = Object.keys(identifiers).map((name) => LABELS[name as keyof typeof LABELS]);
  const last = labels.pop();
  throw new InputError(`Fill in exactly one of ${labels.join(", ")} and ${last}.`);
};
