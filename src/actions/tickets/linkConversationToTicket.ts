import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Identified } from "../../client/types";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { linkedConversationExample } from "../../resources/tickets/examples";
import { trackerTicketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/linkconversationtoticket
export const linkConversationToTicket = action({
  display: {
    label: "Link Conversation to Ticket",
    description: "Link a conversation or customer ticket to a tracker ticket.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: trackerTicketId,
    conversationId: idInput({
      label: "Conversation ID",
      required: true,
      example: "215473840001",
      dataSource: "selectConversation",
      comments:
        "ID of the conversation or customer ticket to link. It can have one tracker ticket only.",
    }),
  },
  perform: async (context, { connection, id, conversationId }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<Identified>(path`/tickets/${id}/linked_conversations`, {
      conversation_id: conversationId,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...linkedConversationExample,
      linked_objects: {
        type: "list",
        data: [{ type: "ticket", id: "776", category: "Tracker" }],
        total_count: 1,
        has_more: false,
      },
    },
  },
});
