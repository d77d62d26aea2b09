import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Ticket } from "../../client/types";
import { connection } from "../../inputs/common";
import { convertedTicketExample } from "../../resources/conversations/examples";
import {
  conversationId,
  convertedTicketAttributes,
  convertedTicketTypeId,
  ticketStateId,
} from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/convertconversationtoticket
export const convertConversationToTicket = action({
  display: {
    label: "Convert Conversation to Ticket",
    description: "Turns a conversation into a ticket and returns the ticket.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    ticketTypeId: convertedTicketTypeId,
    ticketStateId,
    ticketAttributes: convertedTicketAttributes,
  },
  perform: async (context, { connection, id, ...ticket }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Ticket>(path`/conversations/${id}/convert`, {
      ticket_type_id: ticket.ticketTypeId,
      ticket_state_id: ticket.ticketStateId,
      attributes: ticket.ticketAttributes,
    });
    return { data };
  },
  examplePayload: { data: convertedTicketExample },
});
