/** @returns whether a value is an object with fields, as opposed to a list */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @returns whether any field has a value; null, which empties a field, is one */
export const hasAnyValue = (fields: object): boolean =>
  Object.values(fields).some((value) => value !== undefined);

/** @returns what a table has under a name that somebody chose, such as "constructor" */
export const ownValue = <Value>(table: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
