import { isRecord } from "../values/objects";

/** For operations that answer with nothing, or with anything. */
export const isAnything = (): boolean => true;

/** A record that has an ID. */
export const hasId = (data: unknown): boolean =>
  isRecord(data) && data.id !== undefined && data.id !== null && data.id !== "";

/** A list answer: an object that holds the list under this key. */
export const hasList =
  (key: string) =>
  (data: unknown): boolean =>
    isRecord(data) && Array.isArray(data[key]);
