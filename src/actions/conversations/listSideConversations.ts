import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import {
  MAX_PARALLEL_PAGES,
  type NumberedPaging,
  numberedPages,
} from "../../client/pagination/numbered";
import { path } from "../../client/path";
import type { Client, List } from "../../client/types";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, page } from "../../inputs/common";
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
  { fetchAll, page, perPage = fetchAll ? LARGEST_PAGE : undefined }: NumberedPaging,
): Promise<SideConversationList> => {
  const fetch = async (number: number | undefined): Promise<SideConversationList> => {
    const { data } = await client.get(path`/conversations/${id}/side_conversations`, {
      params: { page: number, per_page: perPage },
      isExpected: hasList("side_conversations"),
    });
    return data;
  };
  if (!fetchAll) return fetch(page);

  let latest: SideConversationList = { side_conversations: [] };
  const fetchList = async (number: number): Promise<List<SideConversation>> => {
    latest = await fetch(number);
    const { side_conversations: data, pages } = latest;
    const next = number < (pages?.total_pages ?? 1) ? { page: number + 1 } : null;
    return { data, pages: { ...pages, next } };
  };
  const found = new Map<string, SideConversation>();
  for await (const { data } of numberedPages(fetchList, page ?? 1, MAX_PARALLEL_PAGES)) {
    for (const side of data) found.set(side.side_conversation_id, side);
  }
  return {
    ...latest,
    side_conversations: [...found.values()],
    total_count: found.size,
    pages: { ...latest.pages, page: 1, per_page: found.size, total_pages: 1 },
  };
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listsideconversations
export const listSideConversations = action({
  display: {
    label: "List Side Conversations",
    description:
      "Returns one page of the internal side conversations of a conversation, or all of them, with their messages.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: conversationId,
    fetchAll,
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
