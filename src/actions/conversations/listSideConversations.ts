import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import {
  type NumberedPaging,
  pageOrAll,
  type ReadNumbered,
} from "../../client/pagination/numbered";
import { identityOf } from "../../client/pagination/walk";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { partExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/side_conversation_summary
interface SideConversation {
  side_conversation_id: string;
  conversation_parts: object[];
  total_count: number;
}

const LARGEST_PAGE = 50;

interface SideConversationList {
  type?: string;
  side_conversations: SideConversation[];
  total_count?: number;
  pages?: { type?: string; page?: number; per_page?: number; total_pages?: number };
}

/**
 * These pages do not name the next one, only how many there are.
 * @returns Intercom's answer, or with Fetch All everything from the page on in the shape of one page
 */
const listByPageCount = async (
  client: Client,
  id: string,
  paging: NumberedPaging,
): Promise<SideConversationList> => {
  const url = path`/conversations/${id}/side_conversations`;
  let latest: Omit<SideConversationList, "side_conversations"> = {};
  const read: ReadNumbered<SideConversation> = async (page, perPage, settings) => {
    const answer = await client.get(url, {
      params: { page, per_page: perPage },
      ...settings,
      isExpected: hasList("side_conversations"),
    });
    const { side_conversations: data, ...list }: SideConversationList = answer.data;
    latest = list;
    const { pages } = list;
    const number = page ?? 1;
    const next = number < (pages?.total_pages ?? 1) ? { page: number + 1 } : null;
    return { data, total_count: list.total_count, pages: pages && { ...pages, next } };
  };
  const identity = (side: SideConversation) => side.side_conversation_id ?? identityOf(side);
  const list = { url, largestPage: LARGEST_PAGE };
  const { data } = await pageOrAll(client, list, paging, read, identity);
  if (!paging.fetchAll) return { ...latest, side_conversations: data };
  return {
    ...latest,
    side_conversations: data,
    total_count: data.length,
    pages: { ...latest.pages, page: 1, per_page: data.length, total_pages: 1 },
  };
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listsideconversations
export const listSideConversations = action({
  display: {
    label: "List Side Conversations",
    description:
      "List the internal side conversations of a conversation, with their messages. Returns { side_conversations: […] }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: conversationId,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({
      of: "Side conversations",
      max: LARGEST_PAGE,
      usual: 25,
      example: "10",
    }),
  },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context, readConversations);
    return { data: await listByPageCount(client, id, paging) };
  },
  examplePayload: {
    data: {
      type: "side_conversation.list",
      side_conversations: [
        {
          side_conversation_id: "215473849001",
          conversation_parts: [partExample],
          total_count: 1,
        },
      ],
      total_count: 1,
      pages: { type: "pages", page: 1, per_page: 25, total_pages: 1 },
    },
  },
});
