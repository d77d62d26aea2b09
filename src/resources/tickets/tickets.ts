import type { Searchable } from "../../client/search";
import type { Client } from "../../client/types";
import { newTicketAttributes } from "./attributes";

/** What the text that names a ticket's contact holds. */
export type ContactIdType = "detect" | "id" | "email" | "external_id";

const detect = (contact: string): Exclude<ContactIdType, "detect"> => {
  if (contact.includes("@")) return "email";
  return /^[0-9a-f]{24}$/i.test(contact) ? "id" : "external_id";
};

export const kindOf = (contact: string, type: ContactIdType = "detect") =>
  type === "detect" ? detect(contact) : type;

/** @returns the contact as a ticket names it: by exactly one of its identifiers */
export const contactReference = (contact: string, type?: ContactIdType) => {
  const key = kindOf(contact, type);
  // Intercom stores and compares email addresses in lower case.
  return { [key]: key === "email" ? contact.toLowerCase() : contact };
};

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
export const newTicket = async (client: Client, ticket: NewTicket) => ({
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
