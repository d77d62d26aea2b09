import { suggestion } from "../values/closestMatch";
import { InputError } from "../values/inputError";
import { isRecord } from "../values/objects";
import { jsonRecord, show } from "../values/readers";
import type { Inputs, InputValues } from "./builders";

const MAX_EXAMPLES = 2;

/** @returns an object that an item may look like */
const exampleOf = (inputs: Inputs): string => {
  const examples = Object.entries(inputs).flatMap(([key, { example, required }]) =>
    example ? [{ key, example, required: required === true }] : [],
  );
  const first = examples.filter(({ required }) => required);
  const shown = [...first, ...examples.filter(({ required }) => !required)].slice(0, MAX_EXAMPLES);
  return JSON.stringify(Object.fromEntries(shown.map(({ key, example }) => [key, example])));
};

/**
 * @returns the item as an object
 * @throws InputError for anything else, with an example
 */
const objectOf = (inputs: Inputs, item: unknown): Record<string, unknown> => {
  if (isRecord(item)) return item;
  const isText = typeof item === "string";
  if (isText && item.trim().startsWith("{")) return jsonRecord("Item", item);
  throw new InputError(
    `${show(item)} is ${isText ? "text, but" : "no object: it"} must be an object such as ${exampleOf(inputs)}.`,
  );
};

/**
 * Reads an item of a list by the inputs of the action that does the same for one record.
 * @returns what that action would get of its inputs
 * @throws InputError for what that action would refuse, and for an unknown key
 */
export const readItem = <ItemInputs extends Inputs>(
  inputs: ItemInputs,
  item: unknown,
): InputValues<ItemInputs> => {
  const given = objectOf(inputs, item);
  const known = Object.keys(inputs);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const help = suggestion(unknown, known, (nearest) => `Write "${nearest}".`);
    throw new InputError(`"${unknown}" is not a key of an item. ${help}`);
  }
  const entries = Object.entries(inputs).map(([key, input]) => [
    key,
    input.clean(given[key] ?? input.default),
  ]);
  return Object.fromEntries(entries);
};
