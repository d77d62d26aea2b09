import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import { conversationExample, REDACTED } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/redactconversation
export const redactConversationSource = action({
  display: {
    label: "Redact Conversation Source",
    description:
      "Delete the text of the first message of a conversation for good. Redact Conversation Part does it for a later one.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    sourceId: idInput({
      of: "source of a conversation",
      label: "Source ID",
      required: true,
      example: "403918320",
      comments:
        "ID of the first message, as Get Conversation returns it under source. A contact must have written it.",
    }),
  },
  perform: async (context, { connection, id, sourceId }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>("/conversations/redact", {
      type: "source",
      conversation_id: id,
      source_id: sourceId,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...conversationExample,
      source: { ...conversationExample.source, body: REDACTED, redacted: true },
    },
  },
});
