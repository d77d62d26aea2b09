import { InputError } from "./errors";

/**
 * The body of an update: the fields that were given, and those to empty.
 * @param cleared names of the fields to empty
 * @param emptied what Intercom takes for "empty this field" on this resource
 * @throws InputError when nothing would change, or a field is given a value and emptied at once
 */
export const changes = <Emptied extends null | "">(
  fields: Record<string, unknown>,
  cleared: readonly string[],
  emptied: Emptied,
): Record<string, unknown> => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const both = given.find(([field]) => cleared.includes(field));
  if (both) {
    throw new InputError(`Clear Fields: ${both[0]} is given a value and emptied at once.`);
  }
  if (given.length === 0 && cleared.length === 0) {
    throw new InputError("There is nothing to change: every field was left blank.");
  }
  return Object.fromEntries([...given, ...cleared.map((field) => [field, emptied])]);
};
