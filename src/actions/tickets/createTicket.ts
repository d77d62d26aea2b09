import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { createdTicketExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import {
  adminAssigneeId,
  contactIdentifiedBy,
  conversationToLinkId,
  skipNotifications,
  teamAssigneeId,
  ticketAttributes,
  ticketCompanyId,
  ticketContactId,
  ticketCreatedAt,
  ticketTypeId,
} from "../../inputs/tickets";
import { assignment, contactReference } from "../../tickets";
import type { Ticket } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket
export const createTicket = action({
  display: {
    label: "Create Ticket",
    description: "Opens a ticket for one contact.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    ticketTypeId,
    contactId: ticketContactId,
    contactIdType: contactIdentifiedBy,
    ticketAttributes,
    companyId: ticketCompanyId,
    adminAssigneeId,
    teamAssigneeId,
    conversationToLinkId,
    createdAt: ticketCreatedAt,
    skipNotifications,
  },
  perform: async (context, { connection, ...ticket }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Ticket>("/tickets", {
      ticket_type_id: ticket.ticketTypeId,
      contacts: [contactReference(ticket.contactId, ticket.contactIdType)],
      ticket_attributes: ticket.ticketAttributes,
      company_id: ticket.companyId,
      assignment: assignment(ticket.adminAssigneeId, ticket.teamAssigneeId),
      conversation_to_link_id: ticket.conversationToLinkId,
      created_at: ticket.createdAt,
      skip_notifications: ticket.skipNotifications,
    });
    return { data };
  },
  examplePayload: { data: createdTicketExample },
});
