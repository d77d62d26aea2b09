/** A JSON object or list: what nearly every operation answers with. */
export const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null;

/** For operations that answer with nothing, or with anything. */
export const isAnything = (): boolean => true;

/** A list answer: an object that holds the list under this key. */
export const hasList =
  (key: string) =>
  (data: unknown): boolean =>
    isObject(data) && Array.isArray(data[key]);
