import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, fetchAll, page } from "../../inputs/common";
import { sideConversationListExample } from "../../resources/conversations/examples";
import { conversationId, sideConversationsPerPage } from "../../resources/conversations/inputs";
import { listSideConversations as list } from "../../resources/conversations/lists";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listsideconversations
export const listSideConversations = action({
  display: {
    label: "List Side Conversations",
    description:
      "Returns one page of the internal side conversations of a conversation, or all of them, with their messages.",
  },
  performSafety: "safe",
  inputs: { connection, id: conversationId, fetchAll, page, perPage: sideConversationsPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context);
    return { data: await list(client, id, paging) };
  },
  examplePayload: { data: sideConversationListExample },
});
