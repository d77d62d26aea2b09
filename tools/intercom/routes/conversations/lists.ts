import {
  presentHandlingEvents,
  presentListedConversation,
  presentSideConversation,
} from "../../present/conversations";
import { searchableConversations } from "../../search/conversations";
import { compileQuery } from "../../search/query";
import { readSort } from "../../search/sort";
import { isObject } from "../../server/body";
import { invalid } from "../../server/errors";
import {
  type CursorRequest,
  cursorPage,
  nextUrl,
  numberedPage,
  type Order,
  readPage,
  readPerPage,
} from "../../server/paging";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import type { Conversation } from "../../workspace/conversations";
import { conversationInPath } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listconversations

const LIMITS = { default: 20, max: 150 };

const listPage = (
  call: Call,
  found: Conversation[],
  order: Order<Conversation>,
  request: Omit<CursorRequest, "largestPage">,
  reviews: { withMonitors?: boolean; withScorecards?: boolean } = {},
) => {
  const { settings, index, conversations } = call.workspace;
  const { largestPage } = settings;
  const { items, ...rest } = cursorPage(found, order, { ...request, largestPage });
  return {
    type: "conversation.list",
    conversations: index
      .show(items, conversations.all)
      .map((each) =>
        presentListedConversation(each, call.workspace, { version: call.version, ...reviews }),
      ),
    ...rest,
  };
};

export const conversationListRoutes: Routes = {
  "GET /conversations": needs("Read conversations", (call) =>
    listPage(
      call,
      [...call.workspace.conversations.all.values()],
      { value: ({ updated_at }) => updated_at, descending: true },
      {
        scope: "conversations",
        perPage: readPerPage(queryValue(call.query.per_page), LIMITS),
        startingAfter: queryValue(call.query.starting_after),
      },
    ),
  ),

  "POST /conversations/search": needs("Read conversations", (call) => {
    const { workspace, body } = call;
    const searchable = searchableConversations(workspace);
    const matches = compileQuery(body.query, searchable);
    const order = readSort(body.sort, searchable.field, "updated_at");
    const { per_page, starting_after } = isObject(body.pagination) ? body.pagination : {};
    return listPage(
      call,
      workspace.index.viewAll(workspace.conversations.all).filter(matches),
      order,
      {
        scope: `conversations/search ${order.name}`,
        perPage: readPerPage(per_page, LIMITS),
        startingAfter: starting_after,
      },
      {
        withMonitors: queryValue(call.query.include_monitors) === "true",
        withScorecards: queryValue(call.query.include_scorecards) === "true",
      },
    );
  }),

  "GET /conversations/deleted": needs(
    "Read conversations",
    ({ workspace, query, origin, path }) => {
      const order = queryValue(query.order) ?? "desc";
      if (order !== "asc" && order !== "desc") throw invalid("order is invalid", "order");
      const perPage = readPerPage(queryValue(query.per_page), { default: 20, max: 60 });
      const oldestFirst = [...workspace.conversations.deleted];
      const { items, ...rest } = numberedPage(
        order === "asc" ? oldestFirst : oldestFirst.reverse(),
        {
          page: readPage(queryValue(query.page)),
          perPage,
          next: (page) => `${nextUrl(origin, path, page, perPage)}&order=${order}`,
        },
      );
      return {
        type: "conversations.list",
        conversations: items.map((each) => ({ type: "conversation", ...each })),
        ...rest,
      };
    },
  ),

  "GET /conversations/:id/handling_events": needs("Read conversations", (call) =>
    presentHandlingEvents(conversationInPath(call), call.workspace),
  ),

  // Its pages say how many there are, but do not link to the next one.
  "GET /conversations/:id/side_conversations": needs("Read conversations", (call) => {
    const perPage = readPerPage(queryValue(call.query.per_page), { default: 25, max: 50 });
    const { items, pages, total_count } = numberedPage(conversationInPath(call).sideConversations, {
      page: readPage(queryValue(call.query.page)),
      perPage,
      next: () => null,
    });
    const { next, ...counts } = pages;
    return {
      type: "side_conversation.list",
      side_conversations: items.map(presentSideConversation),
      total_count,
      pages: counts,
    };
  }),
};
