import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { redactedSourceExample } from "../../resources/conversations/examples";
import { conversationId, sourceId } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/redactconversation
export const redactConversationSource = action({
  display: {
    label: "Redact Conversation Source",
    description: "Blanks the first message of a conversation for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, sourceId },
  perform: async (context, { connection, id, sourceId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>("/conversations/redact", {
      type: "source",
      conversation_id: id,
      source_id: sourceId,
    });
    return { data };
  },
  examplePayload: { data: redactedSourceExample },
});
