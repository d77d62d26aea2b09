import { isRecord } from "../values/objects";

/** For operations that answer with nothing, or with anything. */
export const isAnything = (): boolean => true;

/** A list answer: an object that holds the list under this key. */
export const hasList =
  (key: string) =>
  (data: unknown): boolean =>
    isRecord(data) && Array.isArray(data[key]);
