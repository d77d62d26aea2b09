import type { AxiosInstance } from "axios";
import { distance } from "../values/closestMatch";
import { InputError } from "../values/inputError";
import { isRecord, ownValue } from "../values/objects";
import {
  boolean,
  type Cleaner,
  choice,
  isBlank,
  isIsoTime,
  jsonList,
  jsonRecord,
  number,
  text,
  timestamp,
} from "../values/readers";
import { checkMaxRecords, type Listing, type Paging } from "./pagination/collect";
import { type CursorRequest, listByCursor } from "./pagination/cursor";
import type { Identified } from "./types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const OPERATORS = [
  { label: "equals", value: "=" },
  { label: "does not equal", value: "!=" },
  { label: "is one of", value: "IN" },
  { label: "is none of", value: "NIN" },
  { label: "is greater than, or after", value: ">" },
  { label: "is less than, or before", value: "<" },
  { label: "is at least", value: ">=" },
  { label: "is at most", value: "<=" },
  { label: "contains", value: "~" },
  { label: "does not contain", value: "!~" },
  { label: "starts with", value: "^" },
  { label: "ends with", value: "$" },
] as const;

export const VALUE_TYPES = [
  { label: "Text", value: "text" },
  { label: "Number", value: "number" },
  { label: "True or false", value: "boolean" },
  { label: "Date", value: "date" },
] as const;

export type Operator = (typeof OPERATORS)[number]["value"];
export type ValueType = (typeof VALUE_TYPES)[number]["value"];

/** One row of Conditions. */
export interface Condition {
  /** What an error calls it; the name of its field where it has an input of its own. */
  label?: string;
  field: string;
  operator: Operator;
  value?: unknown;
  /** Taken from the field where it is left blank. */
  type?: ValueType;
}

/** A resource that can be searched. */
export interface Searchable extends CursorRequest {
  /** Fields that it is known to be searched by, besides attributes; Intercom may know more. */
  fields: readonly string[];
  /** Fields that do not hold text. */
  types: Record<string, ValueType>;
  /** How values of a field are read that Intercom searches by other words than it shows. */
  readers?: Record<string, Cleaner<unknown>>;
  /** Operators of a field, where not all are allowed. */
  operators?: (field: string, type: ValueType) => readonly Operator[] | undefined;
}

export interface SearchInputs extends Paging {
  /** Rows, one row, or the JSON text of either. */
  conditions?: unknown;
  match?: "AND" | "OR";
  jsonQuery?: Record<string, unknown>;
  sortField?: string;
  sortOrder?: "ascending" | "descending";
}

type Query = Record<string, unknown>;

/** Intercom's limits on a query. */
const MAX_CONDITIONS = 15;
const MAX_LEVELS = 2;

const READERS: Record<ValueType, Cleaner<unknown>> = { text, number, boolean, date: timestamp };

const LISTS: readonly string[] = ["IN", "NIN"];
const EQUALITY: readonly string[] = ["=", "!="];

const valuesOf = <Value extends string>(choices: readonly { value: Value }[]) =>
  choices.map(({ value }) => value);
const labelsOf = (choices: readonly { label: string }[]) => choices.map(({ label }) => label);

const readOperator = choice(valuesOf(OPERATORS), labelsOf(OPERATORS));
const readType = choice(valuesOf(VALUE_TYPES), labelsOf(VALUE_TYPES));

const CONDITION_KEYS = ["field", "operator", "value", "type"];

const ATTRIBUTE = /^(custom_attributes|ticket_attribute)\./;

/** A label, "Source Author ID", and the name of a field, "source.author.id", as one and the same. */
const asWord = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/g, "_");
/** From this length on, two letters may differ. */
const LONG_NAME = 8;
const MIN_NAME = 4;

/**
 * Only what is a label, or all but the name, of a known field is refused: Intercom may know others.
 * @throws InputError with the name that was meant
 */
const checkField = (label: string, given: string, { fields }: Searchable): void => {
  if (fields.includes(given) || ATTRIBUTE.test(given)) return;
  const word = asWord(given);
  const slips = word.length >= LONG_NAME ? 2 : word.length >= MIN_NAME ? 1 : 0;
  const meant =
    fields.find((field) => asWord(field) === word) ??
    fields.find((field) => distance(asWord(field), word) <= slips);
  if (meant) throw new InputError(`${label}: "${given}" is not a field; ${meant} is.`);
};

const readCondition = (row: unknown, index: number, searchable: Searchable): Condition => {
  const label = `Conditions, row ${index + 1}`;
  const given = jsonRecord(label, row);
  const unknown = Object.keys(given).find((key) => !CONDITION_KEYS.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${label}: "${unknown}" is not a part of a condition, which has ${CONDITION_KEYS.join(", ")}.`,
    );
  }
  const { field, operator, value, type } = given;
  if (isBlank(field)) throw new InputError(`${label}: fill in Field.`);
  if (isBlank(operator)) throw new InputError(`${label}: choose an Operator.`);
  const name = text(`${label}, Field`, field).trim();
  checkField(label, name, searchable);
  return {
    label,
    field: name,
    operator: readOperator(`${label}, Operator`, operator),
    value,
    type: isBlank(type) ? undefined : readType(`${label}, Value Type`, type),
  };
};

/** An untouched list arrives as nothing or as empty text. */
const readConditions = (value: unknown, searchable: Searchable): Condition[] =>
  isBlank(value)
    ? []
    : jsonList("Conditions", value).map((row, index) => readCondition(row, index, searchable));

const isJson = (given: string): boolean => {
  try {
    JSON.parse(given);
    return true;
  } catch {
    return false;
  }
};

/** The values of a list: rows of JSON, or text with commas, which may merely begin with a bracket. */
const listValues = (label: string, value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  const given = text(label, value).trim();
  const values = given.startsWith("[") && isJson(given) ? jsonList(label, given) : given.split(",");
  return values.map((each) => (typeof each === "string" ? each.trim() : each));
};

const ORDER: readonly string[] = [">", "<", ">=", "<="];

/**
 * The type of an attribute, which can be any, as far as the condition shows it: by a value that is no
 * text, as in JSON, or by an operator that compares numbers and dates only.
 */
const typeOfAttribute = ({ field, operator, value }: Condition): ValueType | undefined => {
  if (!ATTRIBUTE.test(field)) return undefined;
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "number" || typeof one === "boolean") return typeof one as ValueType;
  if (!ORDER.includes(operator)) return undefined;
  return isIsoTime(String(one).trim()) ? "date" : "number";
};

const toFilter = (condition: Condition, { types, readers = {}, operators }: Searchable): Query => {
  const { field, operator, value } = condition;
  const label = `${condition.label ?? "Conditions"}, ${field}`;
  const valueType =
    condition.type ?? ownValue(types, field) ?? typeOfAttribute(condition) ?? "text";
  const allowed = operators?.(field, valueType) ?? valuesOf(OPERATORS);
  if (!allowed.includes(operator)) {
    const labelled = (each: Operator) =>
      `"${OPERATORS.find((known) => known.value === each)?.label}"`;
    throw new InputError(
      `${label}: Intercom does not compare it by ${labelled(operator)}. It takes ${allowed.map(labelled).join(", ")}.`,
    );
  }
  const reader = ownValue(readers, field) ?? READERS[valueType];
  const isList = LISTS.includes(operator);
  const values = (isList && !isBlank(value) ? listValues(label, value) : [value]).filter(
    (each) => !isBlank(each),
  );
  if (values.length > 0) {
    const read = values.map((each) => reader(label, each));
    return { field, operator, value: isList ? read : read[0] };
  }
  if (EQUALITY.includes(operator)) return { field, operator, value: null };
  throw new InputError(
    `${label}: fill in Value. Only "equals" and "does not equal" go without one: they ask whether the field is empty.`,
  );
};

const groupProblem = (operator: string, { field, value }: Query): string | undefined => {
  if (field !== undefined) return `${operator} joins conditions and has no field of its own`;
  return Array.isArray(value) && value.length > 0
    ? undefined
    : `${operator} needs a list of conditions as its value`;
};

const filterProblem = ({ field, operator, value, query }: Query): string | undefined => {
  if (isRecord(query)) return 'give what is under "query" alone';
  if (typeof field !== "string" || field === "" || field.trim() !== field) {
    return "field must be the name of a field, without blanks around it";
  }
  if (!valuesOf(OPERATORS).some((each) => each === operator)) {
    return `operator must be one of ${valuesOf(OPERATORS).join(", ")} with a field, AND or OR without one`;
  }
  if (value === undefined) {
    return "value is missing; null finds records in which the field is empty";
  }
  if (isRecord(value)) return "value cannot be an object";
  if (LISTS.includes(String(operator)) && (!Array.isArray(value) || value.length === 0)) {
    return `${operator} needs a list as its value`;
  }
  return undefined;
};

/** @throws InputError for a query of a form that Intercom cannot read, saying where */
const checkForm = (query: unknown, at: string): void => {
  if (!isRecord(query)) {
    throw new InputError(`${at}: a condition is an object with field, operator and value.`);
  }
  const { operator, value } = query;
  const isGroup = operator === "AND" || operator === "OR";
  const problem = isGroup ? groupProblem(operator, query) : filterProblem(query);
  if (problem) throw new InputError(`${at}: ${problem}.`);
  if (!isGroup || !Array.isArray(value)) return;
  for (const [index, each] of value.entries()) checkForm(each, `${at}, condition ${index + 1}`);
};

const depth = (query: unknown): number => {
  const value = (query as Query | null)?.value;
  const operator = (query as Query | null)?.operator;
  if (!Array.isArray(value) || (operator !== "AND" && operator !== "OR")) return 0;
  if (value.length > MAX_CONDITIONS) {
    throw new InputError(
      `${value.length} conditions in one ${operator} are more than the ${MAX_CONDITIONS} that Intercom takes.`,
    );
  }
  return 1 + Math.max(0, ...value.map(depth));
};

const checkDepth = (query: Query): Query => {
  const levels = depth(query);
  if (levels <= MAX_LEVELS) return query;
  throw new InputError(
    `JSON Query: ${levels} levels of AND and OR are more than the ${MAX_LEVELS} that Intercom takes.`,
  );
};

const group = (operator: "AND" | "OR", filters: Query[]): Query =>
  filters.length === 1 && filters[0] ? filters[0] : { operator, value: filters };

/**
 * @param fixedConditions conditions from inputs of their own; they always have to be met
 * @throws InputError when there is no condition, one that Intercom does not take, or too many
 */
const toQuery = (
  searchable: Searchable,
  { conditions, match = "AND", jsonQuery }: SearchInputs,
  fixedConditions: Condition[],
): Query => {
  const filters = readConditions(conditions, searchable).map((condition) =>
    toFilter(condition, searchable),
  );
  const always = fixedConditions.map((condition) => toFilter(condition, searchable));
  if (jsonQuery) {
    if (filters.length === 0 && always.length === 0) {
      checkForm(jsonQuery, "JSON Query");
      return checkDepth(jsonQuery);
    }
    throw new InputError(
      `JSON Query: it takes the place of ${filters.length > 0 ? "Conditions" : fixedConditions.map(({ field }) => field).join(", ")}. Fill in one or the other.`,
    );
  }
  if (filters.length === 0 && always.length === 0) {
    throw new InputError("The search needs a condition: fill in Conditions or JSON Query.");
  }
  if (match === "AND" || filters.length < 2)
    return checkDepth(group("AND", [...always, ...filters]));
  return checkDepth(group("AND", [...always, group("OR", filters)]));
};

/** A query for records in which any of the fields contains a text. */
export const anyContains = (fields: string[], value: string): Query => ({
  operator: "OR",
  value: fields.map((field) => ({ field, operator: "~", value })),
});

/**
 * Records that meet the conditions.
 * @returns Intercom's answer, or everything in the shape of one page
 * @throws InputError before any request, for inputs that Intercom would refuse
 */
export const search = <Item extends Identified>(
  client: AxiosInstance,
  searchable: Searchable,
  inputs: SearchInputs,
  fixed: Condition[] = [],
): Promise<Listing<Item>> => {
  const { sortField, sortOrder } = inputs;
  checkMaxRecords(inputs);
  if (sortOrder && !sortField) throw new InputError("Sort Order: it needs a field in Sort By.");
  if (sortField) checkField("Sort By", sortField.trim(), searchable);
  const sort = sortField && { field: sortField.trim(), order: sortOrder ?? "ascending" };
  const query = toQuery(searchable, inputs, fixed);
  return listByCursor(client, { ...searchable, query, sort }, inputs);
};
