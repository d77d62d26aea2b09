import { closestMatch } from "../values/closestMatch";
import { InputError } from "../values/inputError";
import { jsonObject } from "../values/readers";

/** Inputs of an action, as far as reading an item of a list by them needs. */
type ItemInputs = Record<string, { default?: unknown; clean: (value: unknown) => unknown }>;

type Cleaned<Inputs extends ItemInputs> = {
  [Key in keyof Inputs]: ReturnType<Inputs[Key]["clean"]>;
};

/**
 * Reads an item of a list by the inputs of the action that does the same for one.
 * @throws InputError for what that action would refuse, and for an unknown key
 */
export const readItem = <Inputs extends ItemInputs>(
  inputs: Inputs,
  item: unknown,
): Cleaned<Inputs> => {
  const given = jsonObject("Item", item);
  const known = Object.keys(inputs);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `"${unknown}" is not a key of an item. The nearest is "${closestMatch(unknown, known)}".`,
    );
  }
  const entries = Object.entries(inputs).map(([key, input]) => [
    key,
    input.clean(given[key] ?? input.default),
  ]);
  return Object.fromEntries(entries);
};
