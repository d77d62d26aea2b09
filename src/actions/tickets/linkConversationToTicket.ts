import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Identified } from "../../client/types";
import { connection } from "../../inputs/common";
import { linkedConversationExample } from "../../resources/tickets/examples";
import { conversationForTrackerId, trackerTicketId } from "../../resources/tickets/inputs";

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
