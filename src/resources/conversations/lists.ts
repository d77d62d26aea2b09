import type { AxiosInstance } from "axios";
import { hasList } from "../../client/createClient";
import { MOST_PAGES_AT_ONCE, type NumberedPaging, numberedPages } from "../../client/pagination";
import { path } from "../../client/path";
import { anyContains, type Searchable, type ValueType } from "../../client/search";
import type { List, SideConversation } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listconversations
export const CONVERSATION_LIST = {
  url: "/conversations",
  key: "conversations",
  largestPage: 150,
};

const DATES = [
  "created_at",
  "updated_at",
  "waiting_since",
  "snoozed_until",
  "statistics.first_contact_reply_at",
  "statistics.first_assignment_at",
  "statistics.first_admin_reply_at",
  "statistics.first_close_at",
  "statistics.last_assignment_at",
  "statistics.last_assignment_admin_reply_at",
  "statistics.last_contact_reply_at",
  "statistics.last_admin_reply_at",
  "statistics.last_close_at",
];

const NUMBERS = [
  "admin_assignee_id",
  "team_assignee_id",
  "statistics.time_to_assignment",
  "statistics.time_to_admin_reply",
  "statistics.time_to_first_close",
  "statistics.time_to_last_close",
  "statistics.median_time_to_reply",
  "statistics.count_reopens",
  "statistics.count_assignments",
  "statistics.count_conversation_parts",
];

const typed = (fields: string[], type: ValueType) =>
  Object.fromEntries(fields.map((field) => [field, type]));

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const CONVERSATION_SEARCH: Searchable = {
  ...CONVERSATION_LIST,
  url: "/conversations/search",
  types: {
    ...typed(DATES, "date"),
    ...typed(NUMBERS, "number"),
    ...typed(["open", "read"], "boolean"),
  },
};

/** All conversations, latest change first: the listing names no order of its own. */
export const LATEST_CONVERSATIONS = {
  ...CONVERSATION_SEARCH,
  query: { field: "created_at", operator: ">", value: 0 },
  sort: { field: "updated_at", order: "descending" },
};

/** Conversations that began with a text, or by somebody of that name or email. */
export const conversationsLike = (text: string) => ({
  ...LATEST_CONVERSATIONS,
  query: anyContains(
    ["source.subject", "source.body", "source.author.name", "source.author.email"],
    text,
  ),
});

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listdeletedconversationids
export const DELETED_CONVERSATIONS = {
  url: "/conversations/deleted",
  key: "conversations",
  largestPage: 60,
};

const LARGEST_SIDE_PAGE = 50;

interface SideConversationList {
  side_conversations: SideConversation[];
  total_count?: number;
  pages?: { page?: number; per_page?: number; total_pages?: number };
}

/**
 * One page of the side conversations of a conversation, or with Fetch All everything from the page
 * on. Their pages name no next one, only how many there are.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listsideconversations
 * @returns Intercom's answer, or everything in the shape of one page
 */
export const listSideConversations = async (
  client: AxiosInstance,
  id: string,
  { fetchAll, page, perPage = fetchAll ? LARGEST_SIDE_PAGE : undefined }: NumberedPaging,
): Promise<SideConversationList> => {
  const fetch = async (number: number | undefined): Promise<SideConversationList> => {
    const { data } = await client.get(path`/conversations/${id}/side_conversations`, {
      params: { page: number, per_page: perPage },
      answer: hasList("side_conversations"),
    });
    return data;
  };
  if (!fetchAll) return fetch(page);

  let latest: SideConversationList = { side_conversations: [] };
  const asList = async (number: number): Promise<List<SideConversation>> => {
    latest = await fetch(number);
    const { side_conversations: data, pages } = latest;
    const next = number < (pages?.total_pages ?? 1) ? { page: number + 1 } : null;
    return { data, pages: { ...pages, next } };
  };
  const found = new Map<string, SideConversation>();
  for await (const { data } of numberedPages(asList, page ?? 1, MOST_PAGES_AT_ONCE)) {
    for (const side of data) found.set(side.side_conversation_id, side);
  }
  return {
    ...latest,
    side_conversations: [...found.values()],
    total_count: found.size,
    pages: { ...latest.pages, page: 1, per_page: found.size, total_pages: 1 },
  };
};
