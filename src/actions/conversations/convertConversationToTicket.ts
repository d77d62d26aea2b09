import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idOrNameInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import { conversationId } from "../../resources/conversations/inputs";
import { attributesForUpdate } from "../../resources/tickets/attributes";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ticketAttributes, titleAndDescription } from "../../resources/tickets/inputs";
import { withReadableAttributes } from "../../resources/tickets/readable";
import { ticketStateIdFrom, ticketTypeIdFrom } from "../../resources/tickets/references";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/convertconversationtoticket
export const convertConversationToTicket = action({
  display: {
    label: "Convert Conversation to Ticket",
    description:
      "Turn a conversation into a ticket and return the ticket. Create Ticket opens one without a conversation.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    ticketTypeId: idOrNameInput({
      label: "Ticket Type ID",
      required: true,
      example: "147",
      dataSource: "selectTicketType",
      comments: "ID of the ticket type. Its category must be Customer.",
    }),
    ...titleAndDescription,
    ticketAttributes,
    ticketStateId: idOrNameInput({
      label: "Ticket State ID",
      dataSource: "selectTicketState",
      example: "8482",
      comments:
        "ID of the state the ticket begins in. The first state of its type when left blank.",
    }),
  },
  perform: async (context, { connection, id, ...ticket }) => {
    const client = createClient(connection, context, writeConversations);
    const ticketTypeId = await ticketTypeIdFrom(client, ticket.ticketTypeId);
    const { data } = await client.post<Ticket>(path`/conversations/${id}/convert`, {
      ticket_type_id: ticketTypeId,
      ticket_state_id: await ticketStateIdFrom(client, ticket.ticketStateId, { ticketTypeId }),
      attributes: await attributesForUpdate(client, { ticketTypeId }, ticket),
    });
    return { data: withReadableAttributes(data) };
  },
  examplePayload: {
    data: {
      ...readableTicketExample,
      id: "215473840001",
      ticket_type: { ...readableTicketExample.ticket_type, category: "Customer" },
      category: "Customer",
      is_shared: true,
    },
  },
});
