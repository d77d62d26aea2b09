import { invalid, missing } from "./errors";

/** A JSON object whose fields are still to be checked. */
export type Json = Record<string, unknown>;

/** Tells whether a value is of a kind. */
export type Check = (value: unknown) => boolean;

/** A string. */
export const text: Check = (value) => typeof value === "string";

/** A boolean. */
export const flag: Check = (value) => typeof value === "boolean";

/** A whole number. */
export const integer: Check = (value) => Number.isInteger(value);

/** A number that is finite. */
export const number: Check = (value) => typeof value === "number" && Number.isFinite(value);

/** An array. */
export const list: Check = Array.isArray;

/** An object that is not an array. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A string in the form of an email address. */
export const email: Check = (value) =>
  typeof value === "string" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);

/** Accepts null as well. */
export const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Accepts what one of the checks accepts. */
export const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

/** Accepts the given values only. */
export const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);

/** Refuses the first field that is present and of the wrong kind. */
export const checkFields = (body: Json, checks: Record<string, Check>) => {
  for (const [field, check] of Object.entries(checks)) {
    if (body[field] !== undefined && !check(body[field])) {
      throw invalid(`${field} is invalid`, field);
    }
  }
};

/** The listed fields that the body has, with their values. */
export const pick = (body: Json, fields: readonly string[]): Json =>
  Object.fromEntries(fields.filter((field) => field in body).map((field) => [field, body[field]]));

/** Refuses a body without one of these fields. */
export const requireFields = (body: Json, names: string[]) => {
  const absent = names.find((name) => body[name] === undefined);
  if (absent) throw missing(`${absent} is required`, absent);
};
