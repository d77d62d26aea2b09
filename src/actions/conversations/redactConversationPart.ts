import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import {
  conversationWithPart,
  partExample,
  REDACTED,
} from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/redactconversation
export const redactConversationPart = action({
  display: {
    label: "Redact Conversation Part",
    description:
      "Delete the text of one message or note of a conversation for good, such as an offensive one. Redact Conversation Source does it for the first message.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    partId: idInput({
      label: "Conversation Part ID",
      required: true,
      example: "52011",
      dataSource: "selectConversationPart",
      comments:
        "ID of the part, as Get Conversation returns it under conversation_parts. The part must have a body.",
    }),
  },
  perform: async (context, { connection, id, partId }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>("/conversations/redact", {
      type: "conversation_part",
      conversation_id: id,
      conversation_part_id: partId,
    });
    return { data };
  },
  examplePayload: {
    data: conversationWithPart({ ...partExample, body: REDACTED, redacted: true }),
  },
});
