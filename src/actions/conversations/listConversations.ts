import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { conversationListExample } from "../../resources/conversations/examples";
import { conversationsPerPage } from "../../resources/conversations/inputs";
import { CONVERSATION_LIST } from "../../resources/conversations/lists";
import type { Conversation, ConversationList } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listconversations
export const listConversations = action({
  display: {
    label: "List Conversations",
    description:
      "List one page of conversations, or all of them, without their messages. Returns { conversations: […] }.",
  },
  performSafety: "safe",
  inputs: { connection, fetchAll, maxRecords, perPage: conversationsPerPage, startingAfter },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readConversations);
    return {
      data: await listByCursor<Conversation, ConversationList>(client, CONVERSATION_LIST, paging),
    };
  },
  examplePayload: { data: conversationListExample },
});
