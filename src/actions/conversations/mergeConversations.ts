import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { mergedConversationExample } from "../../examples/conversations";
import { connection } from "../../inputs/common";
import { mergedConversationId, mergeIntoConversationId } from "../../inputs/conversations";
import { path } from "../../path";
import type { Conversation } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/mergeconversation
export const mergeConversations = action({
  display: {
    label: "Merge Conversations",
    description: "Closes one conversation and links it to another, which is returned.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: mergedConversationId, mergeIntoConversationId },
  perform: async (context, { connection, id, mergeIntoConversationId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/merge`, {
      merge_into_conversation_id: mergeIntoConversationId,
    });
    return { data };
  },
  examplePayload: { data: mergedConversationExample },
});
