import { isForbidden } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import {
  boolean,
  type Cleaner,
  integer,
  isBlank,
  number,
  text,
  timestamp,
} from "../../values/readers";
import { readTickets } from "./access";
import type { TicketAttribute, TicketType } from "./types";

type Values = Record<string, unknown>;

/** What people read in place of the names of the two attributes that every ticket has. */
const STANDARD: Record<string, string> = {
  _default_title_: "Title",
  _default_description_: "Description",
};

/** The name of an attribute as people see it. */
export const attributeLabel = ({ name }: TicketAttribute): string => STANDARD[name] ?? name;

/** The attributes of a ticket type that are in use, in the order of its form. */
export const attributesOf = ({ ticket_type_attributes }: TicketType): TicketAttribute[] =>
  (ticket_type_attributes?.data ?? [])
    .filter(({ archived }) => !archived)
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));

/** The choices of a list attribute. */
export const optionsOf = ({ input_options }: TicketAttribute) => input_options?.list_options ?? [];

const alike = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const option =
  (attribute: TicketAttribute): Cleaner<string> =>
  (label, value) => {
    const options = optionsOf(attribute);
    const given = text(label, value);
    const found =
      options.find(({ id }) => id === given) ??
      options.find((each) => each.label === given) ??
      options.find((each) => alike(each.label, given));
    if (found) return found.id;
    const labels = options.map((each) => each.label).join(", ");
    throw new InputError(`${label}: "${given}" is not one of ${labels}.`);
  };

const files: Cleaner<unknown[]> = (label, value) => {
  if (Array.isArray(value)) return value;
  throw new InputError(`${label}: a list of files is needed.`);
};

const READERS: Record<string, Cleaner<unknown>> = {
  string: text,
  integer: integer(),
  decimal: number,
  boolean,
  datetime: timestamp,
  files,
};

const read = (attribute: TicketAttribute, value: unknown): unknown => {
  const { data_type } = attribute;
  const reader = data_type === "list" ? option(attribute) : READERS[data_type];
  const label = `Ticket attribute "${attributeLabel(attribute)}" of the type ${data_type}`;
  return reader ? reader(label, value) : value;
};

/** By its name, by what people read in place of it, or by its ID. */
const find = (type: TicketType, name: string): TicketAttribute => {
  const attributes = attributesOf(type);
  const found =
    attributes.find((each) => each.name === name) ??
    attributes.find((each) => alike(attributeLabel(each), name)) ??
    attributes.find(({ id }) => id === name);
  if (found) return found;
  const names = attributes.map(attributeLabel).join(", ");
  throw new InputError(
    `Ticket Attributes: "${name}" is not an attribute of the ticket type ${type.name}. It has ${names}.`,
  );
};

const byWireName = (
  type: TicketType,
  names: string[],
  toValue: (attribute: TicketAttribute, name: string) => unknown,
): Values => {
  const values: Values = {};
  for (const name of names) {
    const attribute = find(type, name);
    if (attribute.name in values) {
      throw new InputError(`Ticket Attributes: ${attributeLabel(attribute)} is named twice.`);
    }
    values[attribute.name] = toValue(attribute, name);
  }
  return values;
};

/**
 * An app that may write tickets but not read them keeps working: its attributes go as they are, and
 * Intercom checks them.
 */
const readType = async (
  client: Client,
  typeId: () => Promise<string>,
): Promise<TicketType | undefined> => {
  try {
    const id = await typeId();
    // https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/gettickettype
    return (await client.get<TicketType>(path`/ticket_types/${id}`, readTickets)).data;
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
};

const withoutBlanks = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));

const orNothing = (values: Values): Values | undefined =>
  Object.keys(values).length > 0 ? values : undefined;

/**
 * The attributes of a new ticket as Intercom wants them: by its own names, choices by their IDs,
 * times in Unix seconds. A blank value says nothing.
 * @throws InputError for an unknown name, a value of another type or a missing attribute
 */
export const newTicketAttributes = async (
  client: Client,
  ticketTypeId: string,
  given: Values = {},
): Promise<Values | undefined> => {
  const filled = withoutBlanks(given);
  const type = await readType(client, async () => ticketTypeId);
  if (!type) return orNothing(filled);
  const values = byWireName(type, Object.keys(filled), (attribute, name) =>
    read(attribute, filled[name]),
  );
  const absent = attributesOf(type).filter(
    ({ name, required_to_create }) => required_to_create && !(name in values),
  );
  if (absent.length > 0) {
    const names = absent.map(attributeLabel).join(" and ");
    throw new InputError(`Ticket Attributes: the ticket type ${type.name} needs ${names}.`);
  }
  return orNothing(values);
};

/**
 * The attributes that an update changes or empties, as Intercom wants them.
 * @param typeId tells the type of the ticket; asked only when there is an attribute to change
 * @param cleared names of attributes to empty
 * @throws InputError for an unknown name, a value of another type, or one emptied and given at once
 */
export const changedTicketAttributes = async (
  client: Client,
  typeId: () => Promise<string>,
  given: Values = {},
  cleared: readonly string[] = [],
): Promise<Values | undefined> => {
  const nothing = Object.keys(given).find((name) => given[name] === null);
  if (nothing) {
    throw new InputError(
      `Ticket Attributes: "${nothing}" is null. Leave it out to keep its value; Clear Fields of Update Ticket empties it.`,
    );
  }
  const filled = withoutBlanks(given);
  const names = [...Object.keys(filled), ...cleared];
  if (names.length === 0) return undefined;
  const type = await readType(client, typeId);
  const empty = Object.fromEntries(cleared.map((name) => [name, null]));
  if (!type) return { ...filled, ...empty };
  return byWireName(type, names, (attribute, name) =>
    name in filled ? read(attribute, filled[name]) : null,
  );
};
