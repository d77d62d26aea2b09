import { isForbidden } from "../../client/apiProblem";
import type { Client } from "../../client/types";
import { suggestion } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import {
  boolean,
  type Cleaner,
  exactJson,
  integer,
  isBlank,
  number,
  show,
  text,
  timestamp,
} from "../../values/readers";
import { readTickets } from "./access";
import { getTypeOf, type TypeReference } from "./references";
import type { TicketType, TicketTypeAttribute } from "./types";

type Values = Record<string, unknown>;

/** Labels of the two attributes that every ticket has, by their names in the API. */
export const DEFAULT_LABELS = new Map([
  ["_default_title_", "Title"],
  ["_default_description_", "Description"],
]);

/** @returns the name of an attribute as people see it */
export const attributeLabel = ({ name }: TicketTypeAttribute): string =>
  DEFAULT_LABELS.get(name) ?? name;

/** @returns the attributes of a ticket type that are not archived, in the order of its form */
export const attributesOf = ({ ticket_type_attributes }: TicketType): TicketTypeAttribute[] =>
  (ticket_type_attributes?.data ?? [])
    .filter(({ archived }) => !archived)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));

/** @returns the choices of a list attribute */
export const optionsOf = ({ input_options }: TicketTypeAttribute) =>
  input_options?.list_options ?? [];

const equalsIgnoringCase = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const optionId =
  (attribute: TicketTypeAttribute): Cleaner<string> =>
  (label, value) => {
    const options = optionsOf(attribute);
    const given = text(label, value);
    const found =
      options.find(({ id }) => id === given) ??
      options.find((each) => each.label === given) ??
      options.find((each) => equalsIgnoringCase(each.label, given));
    if (found) return found.id;
    const labels = options.map((each) => each.label).join(", ");
    throw new InputError(`${label}: "${given}" is not one of ${labels}.`);
  };

const files: Cleaner<unknown[]> = (label, value) => {
  if (Array.isArray(value)) return value;
  if (isRecord(value)) return [value];
  throw new InputError(`${label}: ${show(value)} is no file. Give a file, or a list of files.`);
};

const READERS: Record<string, Cleaner<unknown>> = {
  string: text,
  integer: integer(),
  decimal: number,
  boolean,
  datetime: timestamp,
  files,
};

const readValue = (attribute: TicketTypeAttribute, value: unknown): unknown => {
  const { data_type } = attribute;
  const reader = data_type === "list" ? optionId(attribute) : READERS[data_type];
  const label = `Ticket Attributes, ${attributeLabel(attribute)}`;
  return (reader ?? exactJson)(label, value);
};

/** What was given for an attribute, and the label of the input that it stands in. */
interface Entry {
  name: string;
  value: unknown;
  input: string;
}

const ATTRIBUTES = "Ticket Attributes";

/** Finds an attribute by its name, its label or its ID. */
const findAttribute = (type: TicketType, { name, input }: Entry): TicketTypeAttribute => {
  const attributes = attributesOf(type);
  const found =
    attributes.find((each) => each.name === name) ??
    attributes.find((each) => equalsIgnoringCase(attributeLabel(each), name)) ??
    attributes.find(({ id }) => id === name);
  if (found) return found;
  const help = suggestion(name, attributes.map(attributeLabel));
  throw new InputError(
    `${input}: "${DEFAULT_LABELS.get(name) ?? name}" is not an attribute of the ticket type ${type.name}.${help ? ` ${help}` : ""}`,
  );
};

const givenTwice = (label: string, first: string, second: string) =>
  first === second
    ? `${first}: ${label} is named twice.`
    : `${label} is filled in and named in ${second} too: remove one.`;

/**
 * Values by the names that Intercom has for the attributes.
 * @param type undefined where the app may not read it: the names then count as they were given
 * @throws InputError for a name that the type does not have, or an attribute that is given twice
 */
const byWireName = (type: TicketType | undefined, entries: Entry[]): Values => {
  const values = new Map<string, unknown>();
  const inputs = new Map<string, string>();
  for (const entry of entries) {
    const { name, value, input } = entry;
    const attribute = type && findAttribute(type, entry);
    const wireName = attribute?.name ?? name;
    const first = inputs.get(wireName);
    if (first) {
      throw new InputError(givenTwice(DEFAULT_LABELS.get(wireName) ?? wireName, first, input));
    }
    inputs.set(wireName, input);
    const isRead = attribute && value !== null;
    values.set(wireName, isRead ? readValue(attribute, value) : value);
  }
  return Object.fromEntries(values);
};

/**
 * @returns undefined for an app that may write tickets but not read them: its attributes are sent as
 * given, and Intercom checks them
 */
const readType = async (
  client: Client,
  reference: TypeReference,
): Promise<TicketType | undefined> => {
  try {
    return await getTypeOf(client, reference, readTickets);
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
};

/** Inputs that give attributes of a ticket. Title and Description have inputs of their own. */
export interface GivenAttributes {
  title?: string;
  description?: string;
  ticketAttributes?: Values;
}

/** What is filled in; a blank value counts as not given. */
const entriesOf = ({ title, description, ticketAttributes = {} }: GivenAttributes): Entry[] =>
  [
    { name: "_default_title_", value: title, input: "Title" },
    { name: "_default_description_", value: description, input: "Description" },
    ...Object.entries(ticketAttributes).map(([name, value]) => ({
      name,
      value,
      input: ATTRIBUTES,
    })),
  ].filter(({ value }) => !isBlank(value));

const unlessEmpty = (values: Values): Values | undefined =>
  Object.keys(values).length > 0 ? values : undefined;

/**
 * Attributes of a ticket to create. A blank value counts as not given.
 * @returns values by Intercom's names: choices by their IDs, times in Unix seconds; undefined when
 * there are none
 * @throws InputError for an unknown name, a value of another type, an attribute that is given twice
 * or a missing one
 */
export const attributesForCreate = async (
  client: Client,
  ticketTypeId: string,
  given: GivenAttributes,
): Promise<Values | undefined> => {
  const type = await readType(client, { ticketTypeId });
  const values = byWireName(type, entriesOf(given));
  const missing = (type ? attributesOf(type) : []).filter(
    ({ name, required_to_create }) => required_to_create && !Object.hasOwn(values, name),
  );
  if (type && missing.length > 0) {
    const names = missing.map(attributeLabel).join(" and ");
    const inputs = new Set(missing.map(({ name }) => DEFAULT_LABELS.get(name) ?? ATTRIBUTES));
    throw new InputError(
      `${[...inputs].join(" and ")}: the ticket type ${type.name} needs ${names}.`,
    );
  }
  return unlessEmpty(values);
};

/** Begins the name of an attribute among the fields to empty. */
export const CLEARED_ATTRIBUTE = "ticket_attributes.";

/**
 * Attributes of a ticket to update. A blank value counts as not given.
 * @param reference read only when there is an attribute
 * @param inputs clearFields: names of fields to empty, of which those of attributes are used
 * @returns values by Intercom's names: choices by their IDs, times in Unix seconds, null to empty
 * one; undefined when there are none
 * @throws InputError for an unknown name, a value of another type, or one emptied and given at once
 */
export const attributesForUpdate = async (
  client: Client,
  reference: TypeReference,
  { clearFields = [], ...given }: GivenAttributes & { clearFields?: string[] },
): Promise<Values | undefined> => {
  const { ticketAttributes = {} } = given;
  const nullName = Object.keys(ticketAttributes).find((name) => ticketAttributes[name] === null);
  if (nullName) {
    throw new InputError(
      `Ticket Attributes: "${nullName}" is null. Leave it out to keep its value; Clear Fields of Update Ticket empties it.`,
    );
  }
  const cleared = clearFields
    .filter((field) => field.startsWith(CLEARED_ATTRIBUTE))
    .map((field) => ({
      name: field.slice(CLEARED_ATTRIBUTE.length),
      value: null,
      input: "Clear Fields",
    }));
  const entries = [...entriesOf(given), ...cleared];
  if (entries.length === 0) return undefined;
  return byWireName(await readType(client, reference), entries);
};
