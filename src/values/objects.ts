/** @returns whether a value is an object with fields, as opposed to a list */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @returns whether any field has a value; null, which empties a field, is one */
export const hasAnyValue = (fields: object): boolean =>
  Object.values(fields).some((value) => value !== undefined);
