import type { AxiosInstance } from "axios";
import { InputError } from "../../client/errors";
import { path } from "../../client/path";
import type { Searchable } from "../../client/search";
import type { Ticket } from "../../client/types";
import { changes } from "../shared/updateBody";
import { changedTicketAttributes, newTicketAttributes } from "./attributes";

/** What the text that names a ticket's contact holds. */
export type ContactIdType = "detect" | "id" | "email" | "external_id";

const detect = (contact: string): Exclude<ContactIdType, "detect"> => {
  if (contact.includes("@")) return "email";
  return /^[0-9a-f]{24}$/i.test(contact) ? "id" : "external_id";
};

const kindOf = (contact: string, type: ContactIdType = "detect") =>
  type === "detect" ? detect(contact) : type;

/** @returns the contact as a ticket names it: by exactly one of its identifiers */
export const contactReference = (contact: string, type?: ContactIdType) => {
  const key = kindOf(contact, type);
  // Intercom stores and compares email addresses in lower case.
  return { [key]: key === "email" ? contact.toLowerCase() : contact };
};

const AUTHOR_KEYS = { id: "intercom_user_id", external_id: "user_id", email: "email" };

/** @returns the contact as a reply names its author: by exactly one of its identifiers */
export const replyAuthor = (contact: string, type?: ContactIdType) => ({
  [AUTHOR_KEYS[kindOf(contact, type)]]: contact,
});

/** @returns undefined when the ticket is to be assigned to nobody */
export const assignment = (adminAssigneeId?: string, teamAssigneeId?: string) =>
  adminAssigneeId === undefined && teamAssigneeId === undefined
    ? undefined
    : { admin_assignee_id: adminAssigneeId, team_assignee_id: teamAssigneeId };

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const TICKET_SEARCH: Searchable = {
  url: "/tickets/search",
  key: "tickets",
  largestPage: 150,
  types: { created_at: "date", updated_at: "date", snoozed_until: "date", open: "boolean" },
};

export const OPEN_TICKETS = {
  ...TICKET_SEARCH,
  query: { field: "open", operator: "=", value: true },
  sort: { field: "updated_at", order: "descending" },
};

/** Open tickets whose title contains a text. */
export const openTicketsLike = (text: string) => ({
  ...OPEN_TICKETS,
  query: {
    operator: "AND",
    value: [OPEN_TICKETS.query, { field: "title", operator: "~", value: text }],
  },
});

/** Everything an action may say about a new ticket. */
export interface NewTicket {
  ticketTypeId: string;
  contactId: string;
  contactIdType?: ContactIdType;
  ticketAttributes?: Record<string, unknown>;
  companyId?: string;
  adminAssigneeId?: string;
  teamAssigneeId?: string;
  conversationToLinkId?: string;
  createdAt?: number;
  skipNotifications: boolean;
}

/**
 * A new ticket as Intercom takes it, its attributes checked against the ticket type.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket
 */
export const newTicket = async (client: AxiosInstance, ticket: NewTicket) => ({
  ticket_type_id: ticket.ticketTypeId,
  contacts: [contactReference(ticket.contactId, ticket.contactIdType)],
  ticket_attributes: await newTicketAttributes(
    client,
    ticket.ticketTypeId,
    ticket.ticketAttributes,
  ),
  company_id: ticket.companyId,
  assignment: assignment(ticket.adminAssigneeId, ticket.teamAssigneeId),
  conversation_to_link_id: ticket.conversationToLinkId,
  created_at: ticket.createdAt,
  skip_notifications: ticket.skipNotifications,
});

/** Begins the name of an attribute among the fields to empty. */
export const TICKET_ATTRIBUTE = "ticket_attributes.";

/** What an action may change in a ticket; what is undefined stays as it is. */
export interface TicketChanges {
  ticketAttributes?: Record<string, unknown>;
  ticketStateId?: string;
  open?: boolean;
  isShared?: boolean;
  snoozedUntil?: number;
  companyId?: string;
  assigneeId?: string;
  adminId?: number;
  clearFields: string[];
  skipNotifications: boolean;
}

const ticketTypeIdOf = async (client: AxiosInstance, id: string): Promise<string> => {
  const { data } = await client.get<Ticket>(path`/tickets/${id}`);
  if (data.ticket_type) return data.ticket_type.id;
  throw new Error(`Intercom does not tell the type of the ticket ${id}.`);
};

/**
 * Changes the given fields of a ticket.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
 * @throws InputError when nothing would change, or Intercom would ignore an input
 */
export const updateTicket = async (
  client: AxiosInstance,
  id: string,
  { ticketAttributes, clearFields, ...ticket }: TicketChanges,
): Promise<Ticket> => {
  if (ticket.open === false && ticket.snoozedUntil !== undefined) {
    throw new InputError("Snoozed Until: closing a ticket ends its snoozing. Leave one of them.");
  }
  const isAttribute = (field: string) => field.startsWith(TICKET_ATTRIBUTE);
  const attributes = await changedTicketAttributes(
    client,
    () => ticketTypeIdOf(client, id),
    ticketAttributes,
    clearFields.filter(isAttribute).map((field) => field.slice(TICKET_ATTRIBUTE.length)),
  );
  const fields = {
    ticket_attributes: attributes,
    ticket_state_id: ticket.ticketStateId,
    open: ticket.open,
    is_shared: ticket.isShared,
    snoozed_until: ticket.snoozedUntil,
    company_id: ticket.companyId,
    assignee_id: ticket.assigneeId,
  };
  const cleared = clearFields.filter((field) => !isAttribute(field));
  const { data } = await client.put<Ticket>(path`/tickets/${id}`, {
    ...changes(fields, cleared, null),
    admin_id: ticket.adminId,
    skip_notifications: ticket.skipNotifications,
  });
  return data;
};

/**
 * What changing the type of a ticket takes, its attributes checked against the new type.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/changetickettype
 */
export const newTypeOfTicket = async (
  client: AxiosInstance,
  change: {
    ticketTypeId: string;
    ticketStateId: string;
    ticketAttributes?: Record<string, unknown>;
  },
) => ({
  ticket_type_id: change.ticketTypeId,
  ticket_state_id: change.ticketStateId,
  // The old attributes that the new type has as well are kept: none is required here.
  ticket_attributes: await changedTicketAttributes(
    client,
    async () => change.ticketTypeId,
    change.ticketAttributes,
  ),
});
