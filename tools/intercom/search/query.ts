import { isObject } from "../server/body";
import { invalid } from "../server/errors";
import type { Day } from "./days";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts

/** The kind of a field, which decides its operators. */
export type FieldType = "text" | "number" | "flag" | "date" | "tag";

/** A field that can be searched. */
export interface Field<T> {
  type: FieldType;
  /** One value, or several for fields such as tag_id. */
  read(item: T): unknown;
  /** For a date that is matched in another way than the rest. */
  dates?: DateMatching;
}

/** How dates are matched: by calendar day of a zone, or by the second. */
export type DateMatching =
  | { by: "day"; dayAround(seconds: number): Day }
  /** Inclusive as tickets are: ">" holds for the very second as well. */
  | { by: "second"; inclusive: boolean };

/** What can be searched in a kind of record. */
export interface Searchable<T> {
  field(name: string): Field<T> | undefined;
  dates: DateMatching;
}

type Predicate<T> = (item: T) => boolean;

const MAX_DEPTH = 2;
const MAX_FILTERS = 15;
const EQUALITY = ["=", "!="];
const MEMBERSHIP = ["IN", "NIN"];
const COMPARISON = ["<", ">", "<=", ">="];

const operatorsOf = (type: FieldType, dates: DateMatching): string[] => {
  if (type === "text") return [...EQUALITY, ...MEMBERSHIP, "~", "!~", "^", "$"];
  if (type === "number") return [...EQUALITY, ...MEMBERSHIP, ...COMPARISON];
  if (type === "date") return dateOperators(dates);
  return EQUALITY;
};

const dateOperators = (dates: DateMatching): string[] => {
  if (dates.by === "day") return ["=", "<", ">"];
  const membership = dates.inclusive ? MEMBERSHIP : [];
  return [...EQUALITY, ...membership, ...COMPARISON];
};

const VALUE_CHECKS: Record<FieldType, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  tag: (value) => typeof value === "string",
  flag: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  date: (value) =>
    Number.isInteger(typeof value === "string" ? Number(value || Number.NaN) : value),
};

/** Turns the `query` of a search into a test, or refuses it. */
export const compileQuery = <T>(query: unknown, searchable: Searchable<T>): Predicate<T> => {
  if (query === undefined) throw invalid("query is missing", "query");
  return compile(query, searchable, 0);
};

const compile = <T>(query: unknown, searchable: Searchable<T>, depth: number): Predicate<T> => {
  if (!isObject(query)) throw invalid("query is not a valid search query", "query");
  if (query.operator !== "AND" && query.operator !== "OR") return compileFilter(query, searchable);
  if (!Array.isArray(query.value) || query.value.length === 0) {
    throw invalid(`${query.operator} needs a list of filters as its value`, "value");
  }
  if (depth >= MAX_DEPTH) throw invalid(`A query can have ${MAX_DEPTH} levels of filters`, "query");
  if (query.value.length > MAX_FILTERS) {
    throw invalid(`A group can have ${MAX_FILTERS} filters`, "query");
  }
  const parts = query.value.map((part) => compile(part, searchable, depth + 1));
  return query.operator === "AND"
    ? (item) => parts.every((part) => part(item))
    : (item) => parts.some((part) => part(item));
};

const compileFilter = <T>(
  // Without a value, a filter asks for null.
  { field: name, operator, value = null }: Record<string, unknown>,
  { field: fieldOf, dates: usualDates }: Searchable<T>,
): Predicate<T> => {
  if (typeof name !== "string" || typeof operator !== "string") {
    throw invalid("A filter needs field and operator", "query");
  }
  const field = fieldOf(name);
  if (!field) throw invalid(`${name} is not a searchable field`, name);
  const dates = field.dates ?? usualDates;
  if (!operatorsOf(field.type, dates).includes(operator)) {
    throw invalid(`The operator ${operator} is not supported for ${name}`, name);
  }
  const values = MEMBERSHIP.includes(operator) ? value : [value];
  const check = VALUE_CHECKS[field.type];
  const nullable = EQUALITY.includes(operator);
  if (!Array.isArray(values) || values.length === 0) {
    throw invalid(`${operator} needs a list of values for ${name}`, name);
  }
  if (!values.every((one) => check(one) || (one === null && nullable))) {
    throw invalid(`The value for ${name} is not of type ${field.type}`, name);
  }
  const wanted = field.type === "date" ? values.map((one) => one && Number(one)) : values;
  const test = matcher(operator, wanted, dates, field.type);
  return (item) => test(valuesOf(field.read(item)));
};

const valuesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

const NEGATED: Record<string, string> = { "!=": "=", NIN: "IN", "!~": "~" };

const matcher = (
  operator: string,
  wanted: unknown[],
  dates: DateMatching,
  type: FieldType,
): ((actual: unknown[]) => boolean) => {
  const positive = NEGATED[operator];
  if (positive) {
    const test = matcher(positive, wanted, dates, type);
    return (actual) => !test(actual);
  }
  if (wanted[0] === null) return (actual) => actual.length === 0;
  const test = type === "date" ? dateTest(operator, wanted, dates) : anyOf(wanted, TESTS[operator]);
  return (actual) => actual.some(test);
};

type Test = (actual: unknown, wanted: unknown) => boolean;

const anyOf =
  (wanted: unknown[], test: Test = () => false) =>
  (actual: unknown) =>
    wanted.some((one) => test(actual, one));

const textTest = (test: (actual: string, wanted: string) => boolean) => (a: unknown, b: unknown) =>
  test(String(a).toLowerCase(), String(b).toLowerCase());

const TESTS: Record<string, Test> = {
  "=": (a, b) => a === b,
  IN: (a, b) => a === b,
  "<": (a, b) => Number(a) < Number(b),
  ">": (a, b) => Number(a) > Number(b),
  "<=": (a, b) => Number(a) <= Number(b),
  ">=": (a, b) => Number(a) >= Number(b),
  "~": textTest((a, b) => a.includes(b)),
  "^": textTest((a, b) => a.startsWith(b)),
  $: textTest((a, b) => a.endsWith(b)),
};

const dateTest = (operator: string, wanted: unknown[], dates: DateMatching) => {
  if (dates.by === "second") {
    const inclusive = dates.inclusive && (operator === "<" || operator === ">");
    return anyOf(wanted, TESTS[inclusive ? `${operator}=` : operator]);
  }
  const { startSeconds, endSeconds } = dates.dayAround(Number(wanted[0]));
  return (actual: unknown) => {
    const seconds = Number(actual);
    if (operator === "<") return seconds < startSeconds;
    return operator === ">"
      ? seconds >= endSeconds
      : seconds >= startSeconds && seconds < endSeconds;
  };
};
