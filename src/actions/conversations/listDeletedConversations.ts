import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination";
import type { ConversationList, DeletedConversation } from "../../client/types";
import { connection, fetchAll, page } from "../../inputs/common";
import { deletedConversationListExample } from "../../resources/conversations/examples";
import { deletedOrder, deletedPerPage } from "../../resources/conversations/inputs";
import { DELETED_CONVERSATIONS } from "../../resources/conversations/lists";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listdeletedconversationids
export const listDeletedConversations = action({
  display: {
    label: "List Deleted Conversations",
    description: "Returns the IDs of one page of deleted conversations, or of all of them.",
  },
  performSafety: "safe",
  inputs: { connection, fetchAll, order: deletedOrder, page, perPage: deletedPerPage },
  perform: async (context, { connection, order, ...paging }) => {
    const client = createClient(connection, context);
    const request = { ...DELETED_CONVERSATIONS, params: { order } };
    return {
      data: await listByNumber<DeletedConversation, ConversationList<DeletedConversation>>(
        client,
        request,
        paging,
      ),
    };
  },
  examplePayload: { data: deletedConversationListExample },
});
