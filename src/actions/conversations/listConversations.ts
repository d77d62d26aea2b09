import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { CONVERSATION_LIST } from "../../conversations/lists";
import { conversationListExample } from "../../examples/conversations";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { conversationsPerPage } from "../../inputs/conversations";
import { listByCursor } from "../../pagination";
import type { Conversation, ConversationList } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listconversations
export const listConversations = action({
  display: {
    label: "List Conversations",
    description: "Returns one page of conversations, or all of them, without their parts.",
  },
  performSafety: "safe",
  inputs: { connection, fetchAll, perPage: conversationsPerPage, startingAfter },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context);
    return {
      data: await listByCursor<Conversation, ConversationList>(client, CONVERSATION_LIST, paging),
    };
  },
  examplePayload: { data: conversationListExample },
});
