import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { linkedConversationExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import { conversationForTrackerId, trackerTicketId } from "../../inputs/tickets";
import { path } from "../../path";
import type { Identified } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/linkconversationtoticket
export const linkConversationToTicket = action({
  display: {
    label: "Link Conversation to Ticket",
    description: "Links a conversation or customer ticket to a tracker ticket.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: trackerTicketId, conversationId: conversationForTrackerId },
  perform: async (context, { connection, id, conversationId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Identified>(path`/tickets/${id}/linked_conversations`, {
      conversation_id: conversationId,
    });
    return { data };
  },
  examplePayload: { data: linkedConversationExample },
});
