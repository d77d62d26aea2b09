import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import type { Identified } from "../../client/types";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, order, page } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import type { ConversationList } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/deleted_conversation_item
interface DeletedConversation extends Identified {
  metrics_retained: boolean;
  deleted_at: number;
}

const LARGEST_PAGE = 60;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listdeletedconversationids
export const listDeletedConversations = action({
  display: {
    label: "List Deleted Conversations",
    description: "List the IDs of deleted conversations. Returns { conversations: […] }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    order: {
      ...order,
      default: "",
      example: "asc",
      comments: "Sort order. Left blank, the order is descending.",
    },
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Entries", max: LARGEST_PAGE, usual: 20, example: "10" }),
  },
  perform: async (context, { connection, order, ...paging }) => {
    const client = createClient(connection, context, readConversations);
    const data = await listByNumber<DeletedConversation, ConversationList<DeletedConversation>>(
      client,
      {
        url: "/conversations/deleted",
        key: "conversations",
        largestPage: LARGEST_PAGE,
        params: { order },
      },
      paging,
    );
    return { data };
  },
  examplePayload: {
    data: {
      type: "conversations.list",
      conversations: [
        {
          type: "conversation",
          id: "215473830001",
          metrics_retained: true,
          deleted_at: 1767171600,
        },
      ],
      total_count: 1,
      pages: { type: "pages", next: null, page: 1, per_page: 20, total_pages: 1 },
    },
  },
});
