import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput, idNumberInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/mergeconversation
export const mergeConversations = action({
  display: {
    label: "Merge Conversations",
    description: "Merge two conversations: close one and link it to the other, which is returned.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: idInput({
      label: "Conversation ID",
      required: true,
      example: "215473840001",
      dataSource: "selectConversation",
      comments: "ID of the secondary conversation: the one that is closed and linked to the other.",
    }),
    // Intercom takes this one as a number.
    mergeIntoConversationId: idNumberInput({
      label: "Merge Into Conversation ID",
      required: true,
      example: "215473840002",
      dataSource: "selectConversation",
      comments: "ID of the primary conversation: the one that stays.",
    }),
  },
  perform: async (context, { connection, id, mergeIntoConversationId }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/merge`, {
      merge_into_conversation_id: mergeIntoConversationId,
    });
    return { data };
  },
  examplePayload: { data: { ...conversationExample, id: "215473840002" } },
});
