import { isRecord } from "../values/objects";

/** For operations that answer with nothing, or with anything but a refusal. */
export const isAnything = (): boolean => true;

/** A record: an object with an ID. What is due unless a request says otherwise. */
export const isIdentified = (data: unknown): boolean =>
  isRecord(data) &&
  (typeof data.id === "number" || (typeof data.id === "string" && data.id !== ""));

/** @returns the value under a key such as "data", or "data.articles" for one inside of another */
const valueAt = (data: unknown, key: string): unknown =>
  key.split(".").reduce((value, name) => (isRecord(value) ? value[name] : undefined), data);

/** @returns the list that an answer holds under this key, which `hasList` has found there */
export const listAt = <Item>(data: unknown, key: string): Item[] => valueAt(data, key) as Item[];

/** A list answer: an object that holds the list under this key. */
export const hasList =
  (key: string) =>
  (data: unknown): boolean =>
    Array.isArray(valueAt(data, key));

/** An answer that is no record: an object that holds text, or true or false, under this key. */
export const hasField =
  (key: string) =>
  (data: unknown): boolean =>
    isRecord(data) && ["string", "boolean"].includes(typeof data[key]);

/** Longer text is a file rather than a refusal. */
const MAX_REFUSAL_LENGTH = 100_000;

/** @returns JSON that arrived as bytes or text, parsed; anything else as it is, bytes as text */
export const readBody = (data: unknown): unknown => {
  if (data instanceof ArrayBuffer || Buffer.isBuffer(data)) {
    return readBody(Buffer.from(data as Buffer).toString("utf8"));
  }
  if (typeof data !== "string") return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
};

const lengthOf = (data: unknown): number =>
  typeof data === "string" || Buffer.isBuffer(data) ? data.length : 0;

/** An error list, which is a refusal whatever status comes with it. */
export const isErrorList = (data: unknown): boolean => {
  if (lengthOf(data) > MAX_REFUSAL_LENGTH) return false;
  const body = readBody(data);
  if (!isRecord(body)) return false;
  if (body.type === "error.list") return true;
  return Array.isArray(body.errors) && body.errors.length > 0 && !("data" in body || "id" in body);
};

/** @returns whether an answer of success is one: what is due, and no refusal */
export const isProperAnswer = (data: unknown, isExpected = isIdentified): boolean =>
  !isErrorList(data) && isExpected(data);

/** What an answer is that should have been another. @param isDue its check; undefined for a record */
export const shapeOf = (data: unknown, isDue?: (data: unknown) => boolean): string => {
  if (data === undefined || data === null || data === "") return "empty";
  if (Array.isArray(data)) return "a list";
  if (typeof data === "string") return "text";
  if (!isRecord(data)) return `a ${typeof data}`;
  if (Object.keys(data).length === 0) return "an empty object";
  return isDue ? "an object without what is due" : "an object without id";
};
