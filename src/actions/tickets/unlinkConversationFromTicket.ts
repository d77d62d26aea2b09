import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Identified } from "../../client/types";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { linkedConversationExample } from "../../resources/tickets/examples";
import { trackerTicketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/unlinkconversationfromticket
export const unlinkConversationFromTicket = action({
  display: {
    label: "Unlink Conversation from Ticket",
    description: "Remove the link between a conversation or customer ticket and a tracker ticket.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: trackerTicketId,
    conversationId: idInput({
      label: "Conversation ID",
      required: true,
      example: "215473840002",
      dataSource: "selectConversation",
      comments: "ID of the linked conversation or customer ticket.",
    }),
  },
  perform: async (context, { connection, id, conversationId }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.delete<Identified>(
      path`/tickets/${id}/linked_conversations/${conversationId}`,
    );
    return { data };
  },
  examplePayload: { data: { ...linkedConversationExample, id: "215473840002" } },
});
