import type { Client } from "../../client/types";
import type { InputValues } from "../../inputs/builders";
import { contactReference } from "../common/contactReference";
import { attributesForCreate } from "./attributes";
import type { createTicketInputs } from "./inputs";
import { ticketTypeIdFrom } from "./references";

/** @returns the assignees as Intercom takes them; undefined when there are none */
export const assignment = (adminAssigneeId?: string, teamAssigneeId?: string) =>
  adminAssigneeId === undefined && teamAssigneeId === undefined
    ? undefined
    : { admin_assignee_id: adminAssigneeId, team_assignee_id: teamAssigneeId };

/**
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket
 * @returns a ticket to create, as Intercom takes it
 * @throws InputError for attributes that the ticket type does not have, or needs and lacks
 */
export const createTicketBody = async (
  client: Client,
  ticket: InputValues<typeof createTicketInputs>,
) => {
  const ticketTypeId = await ticketTypeIdFrom(client, ticket.ticketTypeId);
  return {
    ticket_type_id: ticketTypeId,
    contacts: [contactReference(ticket.contactId, ticket.contactIdType)],
    ticket_attributes: await attributesForCreate(client, ticketTypeId, ticket),
    company_id: ticket.companyId,
    assignment: assignment(ticket.adminAssigneeId, ticket.teamAssigneeId),
    conversation_to_link_id: ticket.conversationToLinkId,
    created_at: ticket.createdAt,
    skip_notifications: ticket.skipNotifications,
  };
};
