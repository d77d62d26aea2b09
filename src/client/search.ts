import type { AxiosInstance } from "axios";
import { InputError } from "../values/inputError";
import { boolean, type Cleaner, integer, isBlank, text, timestamp } from "../values/readers";
import { checkMaxRecords, type Listing, type Paging } from "./pagination/collect";
import { type CursorRequest, listByCursor } from "./pagination/cursor";

import type { Identified } from "./types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
const OPERATORS = ["=", "!=", "IN", "NIN", ">", "<", ">=", "<=", "~", "!~", "^", "$"] as const;
export type Operator = (typeof OPERATORS)[number];

export type ValueType = "text" | "number" | "boolean" | "date";

/** One row of Conditions. */
export interface Condition {
  field?: string;
  operator?: Operator;
  value?: unknown;
  /** Told by the field where it is left blank. */
  type?: ValueType;
}

/** A resource that can be searched. */
export interface Searchable extends CursorRequest {
  /** Fields that do not hold text. */
  types: Record<string, ValueType>;
  /** Operators of a field, where not all are allowed. */
  operators?: (field: string, type: ValueType) => readonly Operator[] | undefined;
}

export interface SearchInputs extends Paging {
  conditions?: Condition[];
  match?: "AND" | "OR";
  jsonQuery?: Record<string, unknown>;
  sortField?: string;
  sortOrder?: "ascending" | "descending";
}

type Query = Record<string, unknown>;

/** Intercom's limits on a query. */
const MAX_CONDITIONS = 15;
const MAX_LEVELS = 2;

const READERS: Record<ValueType, Cleaner<unknown>> = {
  text,
  number: integer(),
  boolean,
  date: timestamp,
};

const LISTS: readonly Operator[] = ["IN", "NIN"];

/** The values of a list: rows of JSON, or text with commas. */
const listValues = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  const given = String(value).trim();
  if (given.startsWith("[")) {
    try {
      return JSON.parse(given);
    } catch {
      // Text that merely begins with a bracket.
    }
  }
  return given.split(",").map((each) => each.trim());
};

const toFilter = (
  { field = "", operator = "=", value, type }: Condition,
  { types, operators }: Searchable,
): Query => {
  const valueType = type ?? types[field] ?? "text";
  const allowed = operators?.(field, valueType) ?? OPERATORS;
  if (!allowed.includes(operator)) {
    throw new InputError(
      `Conditions: Intercom does not compare ${field} by ${operator}. It takes ${allowed.join(", ")}.`,
    );
  }
  // A blank value asks for records in which the field is empty.
  if (isBlank(value)) return { field, operator, value: null };
  const read = (each: unknown) => READERS[valueType](`Conditions, ${field}`, each);
  return {
    field,
    operator,
    value: LISTS.includes(operator) ? listValues(value).map(read) : read(value),
  };
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
  // An untouched list arrives as nothing or as empty text.
  const rows = Array.isArray(conditions) ? conditions : [];
  const filters = rows.map((condition) => toFilter(condition, searchable));
  const always = fixedConditions.map((condition) => toFilter(condition, searchable));
  if (jsonQuery) {
    if (filters.length === 0 && always.length === 0) return checkDepth(jsonQuery);
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
  const sort = sortField && { field: sortField, order: sortOrder ?? "ascending" };
  const query = toQuery(searchable, inputs, fixed);
  return listByCursor(client, { ...searchable, query, sort }, inputs);
};
