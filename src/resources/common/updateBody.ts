import { fieldLabel } from "../../values/fieldLabel";
import { InputError } from "../../values/inputError";

/** Begins the name of a custom attribute among the fields to empty. */
const ATTRIBUTE_PREFIX = "custom_attributes.";
const isAttribute = (field: string) => field.startsWith(ATTRIBUTE_PREFIX);

/** @throws InputError when a field, or a custom attribute, is given a value and emptied at once */
export const checkCleared = (fields: Record<string, unknown>, cleared: readonly string[]): void => {
  const given = Object.keys(fields).filter((field) => fields[field] !== undefined);
  const attributes = Object.keys(Object(fields.custom_attributes));
  const both = [...given, ...attributes.map((name) => ATTRIBUTE_PREFIX + name)].find((field) =>
    cleared.includes(field),
  );
  if (!both) return;
  const label = isAttribute(both)
    ? `Custom Attributes, ${both.slice(ATTRIBUTE_PREFIX.length)}`
    : fieldLabel(both);
  throw new InputError(`${label} is filled in and listed in Clear Fields: remove one.`);
};

/**
 * @param cleared names of the fields to empty
 * @param emptied the value by which Intercom empties a field of this resource
 * @returns the body of an update: the fields that were given, and those to empty
 * @throws InputError when nothing would change, or a field is given a value and emptied at once
 */
export const updateBody = <Emptied extends null | "" | readonly never[]>(
  fields: Record<string, unknown>,
  cleared: readonly string[],
  emptied: Emptied,
): Record<string, unknown> => {
  checkCleared(fields, cleared);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (given.length === 0 && cleared.length === 0) {
    throw new InputError("There is nothing to change: every field was left blank.");
  }
  const attributes = Object.fromEntries(
    cleared.filter(isAttribute).map((field) => [field.slice(ATTRIBUTE_PREFIX.length), null]),
  );
  return {
    ...Object.fromEntries([
      ...given,
      ...cleared.filter((field) => !isAttribute(field)).map((field) => [field, emptied]),
    ]),
    ...(Object.keys(attributes).length > 0 && {
      custom_attributes: { ...Object(fields.custom_attributes), ...attributes },
    }),
  };
};
