import { InputError } from "../../values/inputError";

const MIN_OPTIONS = 2;

/**
 * The options of a list attribute as Intercom takes them.
 * @param dataType type of a new attribute; left out where the attribute exists
 * @returns `{ value }` for each option; undefined where there are none to send
 * @throws InputError when there are too few for a list, or the type has none
 */
export const optionFields = (options: string[], dataType?: string) => {
  if (dataType && dataType !== "options") {
    if (options.length === 0) return undefined;
    throw new InputError("Options: only an attribute of the type List has options.");
  }
  if (options.length === 0 && !dataType) return undefined;
  if (options.length < MIN_OPTIONS) {
    throw new InputError(`Options: a list needs at least ${MIN_OPTIONS}.`);
  }
  return options.map((value) => ({ value }));
};
