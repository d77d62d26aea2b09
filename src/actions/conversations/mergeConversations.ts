import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { mergedConversationExample } from "../../resources/conversations/examples";
import {
  mergedConversationId,
  mergeIntoConversationId,
} from "../../resources/conversations/inputs";

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
