import { getList } from "../../client/getList";
import { path } from "../../client/path";
import type { Client, RequestConfig } from "../../client/types";
import { listed } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import { unescapeHtml } from "../../values/unescapeHtml";
import type { Ticket, TicketType } from "./types";

/** The type of a ticket, or the ticket that has it. */
export type TypeReference = { ticketTypeId: string } | { ticketId: string };

/** What is asked for only to say more about a failure has no advice of its own. */
const PLAIN: RequestConfig = { advice: [] };

const named = (records: { id: string; name: string }[]): string =>
  listed(records.map(({ id, name }) => `${unescapeHtml(name)} (${id})`));

/**
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/gettickettype
 * @returns the type of a ticket, or with an ID
 */
export const getTypeOf = async (
  client: Client,
  reference: TypeReference,
  config: RequestConfig,
): Promise<TicketType> => {
  const readId = async (ticketId: string) => {
    const { data } = await client.get<Ticket>(path`/tickets/${ticketId}`, config);
    if (data.ticket_type) return data.ticket_type.id;
    throw new Error(`Intercom does not name the type of the ticket ${ticketId}.`);
  };
  const id =
    "ticketTypeId" in reference ? reference.ticketTypeId : await readId(reference.ticketId);
  return (await client.get<TicketType>(path`/ticket_types/${id}`, config)).data;
};

/** @returns the ticket types with their IDs, ten at most, as a sentence without its full stop */
export const ticketTypesWithIds = async (client: Client): Promise<string> => {
  const { data } = await getList<TicketType>(client, "/ticket_types", PLAIN);
  return `Ticket types: ${named(data.filter(({ archived }) => !archived))}`;
};

/** @returns the states of a ticket type with their IDs, as a sentence without its full stop */
export const ticketStatesWithIds = async (
  client: Client,
  reference: TypeReference,
): Promise<string> => {
  const { name, ticket_states } = await getTypeOf(client, reference, PLAIN);
  const states = (ticket_states?.data ?? []).filter(({ archived }) => !archived);
  const list = named(states.map(({ id, internal_label }) => ({ id, name: internal_label })));
  return `States of the ticket type ${unescapeHtml(name)}: ${list}`;
};

const idFrom = async (
  label: string,
  given: string,
  find: () => Promise<string>,
  picker: string,
): Promise<string> => {
  if (/^\d+$/.test(given)) return given;
  const found = await find().catch(() => `${picker} lists them`);
  throw new InputError(`${label}: "${given}" is not an ID. ${found}.`);
};

/**
 * @param given an ID, or what was filled in instead of one
 * @returns the ID
 * @throws InputError for anything else, with the ticket types that there are
 */
export const ticketTypeIdFrom = (client: Client, given: string): Promise<string> =>
  idFrom("Ticket Type ID", given, () => ticketTypesWithIds(client), "Select Ticket Type");

/**
 * @param given an ID, or what was filled in instead of one
 * @returns the ID; undefined where nothing was given
 * @throws InputError for anything else, with the states that tickets of this type can have
 */
export const ticketStateIdFrom = async (
  client: Client,
  given: string | undefined,
  reference: TypeReference,
): Promise<string | undefined> =>
  given &&
  idFrom(
    "Ticket State ID",
    given,
    () => ticketStatesWithIds(client, reference),
    "Select Ticket State",
  );
