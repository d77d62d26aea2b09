import { suggestion } from "../values/closestMatch";
import { InputError } from "../values/inputError";
import { jsonObject } from "../values/readers";
import type { Inputs, InputValues } from "./builders";

/**
 * Reads an item of a list by the inputs of the action that does the same for one record.
 * @returns what that action would get of its inputs
 * @throws InputError for what that action would refuse, and for an unknown key
 */
export const readItem = <ItemInputs extends Inputs>(
  inputs: ItemInputs,
  item: unknown,
): InputValues<ItemInputs> => {
  const given = jsonObject("Item", item);
  const known = Object.keys(inputs);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new InputError(`"${unknown}" is not a key of an item. ${suggestion(unknown, known)}`);
  }
  const entries = Object.entries(inputs).map(([key, input]) => [
    key,
    input.clean(given[key] ?? input.default),
  ]);
  return Object.fromEntries(entries);
};
