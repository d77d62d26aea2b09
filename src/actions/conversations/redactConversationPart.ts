import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { redactedPartExample } from "../../resources/conversations/examples";
import { conversationId, conversationPartId } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/redactconversation
export const redactConversationPart = action({
  display: {
    label: "Redact Conversation Part",
    description: "Blanks the body of one part of a conversation for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, partId: conversationPartId },
  perform: async (context, { connection, id, partId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>("/conversations/redact", {
      type: "conversation_part",
      conversation_id: id,
      conversation_part_id: partId,
    });
    return { data };
  },
  examplePayload: { data: redactedPartExample },
});
