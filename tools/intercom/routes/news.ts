import { presentNewsfeed, presentNewsItem } from "../present/news";
import {
  type Check,
  checkFields,
  flag,
  integer,
  isObject,
  type Json,
  nullable,
  oneOf,
  pick,
  requireFields,
  text,
} from "../server/body";
import { invalid, resourceNotFound } from "../server/errors";
import { countedPage, readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import { atLeast } from "../server/versions";
import type { Assignment, NewsItem } from "../workspace/news";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/news/createnewsitem

const newsItemOf = ({ workspace, params }: Call) => {
  const item = workspace.newsItems.get(params.news_item_id ?? "");
  if (!item) throw resourceNotFound();
  return item;
};

const newsfeedOf = ({ workspace, params }: Call) => {
  const newsfeed = workspace.newsfeeds.get(params.newsfeed_id ?? "");
  if (!newsfeed) throw resourceNotFound();
  return newsfeed;
};

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const MAX_REACTIONS = 5;

const checkBody = ({ workspace, body }: Call) => {
  checkFields(body, {
    title: text,
    sender_id: integer,
    body: text,
    state: oneOf("draft", "live"),
    deliver_silently: flag,
    labels: listOf(text),
    reactions: listOf(nullable(text)),
    newsfeed_assignments: listOf(isObject),
  });
  const reactions = (body.reactions ?? []) as (string | null)[];
  if (reactions.length > MAX_REACTIONS || reactions.some((each) => each && [...each].length > 1)) {
    throw invalid("reactions is invalid", "reactions");
  }
  if (!workspace.admins.has(String(body.sender_id))) throw resourceNotFound();
};

/** The newsfeeds of an item; when it came out counts only for one that customers see. */
const readAssignments = ({ workspace, body }: Call, state: NewsItem["state"]): Assignment[] =>
  ((body.newsfeed_assignments ?? []) as Json[]).map((assignment) => {
    checkFields(assignment, { newsfeed_id: integer, published_at: integer });
    const newsfeed_id = Number(assignment.newsfeed_id);
    const now = workspace.clock.seconds();
    if (!workspace.newsfeeds.has(String(newsfeed_id))) throw resourceNotFound();
    const published_at = Number(assignment.published_at ?? now);
    if (published_at > now) throw invalid("published_at cannot be in the future", "published_at");
    return { newsfeed_id, ...(state === "live" && { published_at }) };
  });

/** What a request says of an item. Left out, these lists are emptied and all other fields stay. */
const readFields = (call: Call, present: { state: NewsItem["state"] }) => {
  const { body } = call;
  checkBody(call);
  const state = body.state === undefined ? present.state : body.state === "live" ? "live" : "draft";
  return {
    ...pick(body, ["title", "sender_id", "body", "deliver_silently"]),
    state,
    // In the order of their characters: capital letters first.
    labels: [...new Set((body.labels ?? []) as string[])].sort(),
    reactions: (body.reactions ?? []) as NewsItem["reactions"],
    newsfeed_assignments: readAssignments(call, state),
  };
};

/** One page of a list in which the latest stands first. */
const pageOf = <Item>(
  { query }: Call,
  items: Item[],
  latest: (item: Item) => number,
  perPage: number,
  most = Number.POSITIVE_INFINITY,
) => {
  const asked = readPerPage(queryValue(query.per_page), {
    default: perPage,
    max: Number.POSITIVE_INFINITY,
  });
  return countedPage(
    items.sort((a, b) => latest(b) - latest(a)),
    { page: readPage(queryValue(query.page)), perPage: Math.min(asked, most) },
  );
};

const READ = "Read and list news items and newsfeeds";
const WRITE = "Read and write news items and newsfeeds";

export const newsRoutes: Routes = {
  "GET /news/news_items": needs(READ, (call) => {
    const { workspace } = call;
    const all = [...workspace.newsItems.values()];
    const { items, ...rest } = pageOf(call, all, ({ created_at }) => created_at, 10);
    return { type: "list", data: items.map((each) => presentNewsItem(each, workspace)), ...rest };
  }),

  "POST /news/news_items": needs(WRITE, (call) => {
    const { workspace, body } = call;
    requireFields(body, ["title", "sender_id"]);
    const fields = readFields(call, { state: "draft" });
    return presentNewsItem(
      workspace.addNewsItem({ title: String(body.title), ...fields }),
      workspace,
    );
  }),

  "GET /news/news_items/:news_item_id": needs(READ, (call) =>
    presentNewsItem(newsItemOf(call), call.workspace),
  ),

  "PUT /news/news_items/:news_item_id": needs(WRITE, (call) => {
    const { workspace, body, version } = call;
    const item = newsItemOf(call);
    requireFields(body, atLeast(version, "2.17") ? ["sender_id"] : ["title", "sender_id"]);
    const updated_at = workspace.clock.seconds();
    return presentNewsItem(Object.assign(item, readFields(call, item), { updated_at }), workspace);
  }),

  "DELETE /news/news_items/:news_item_id": needs(WRITE, (call) => {
    const { id } = newsItemOf(call);
    call.workspace.newsItems.delete(id);
    return { id, object: "news-item", deleted: true };
  }),

  "GET /news/newsfeeds": needs(READ, (call) => {
    const all = [...call.workspace.newsfeeds.values()];
    const { items, ...rest } = pageOf(call, all, ({ created_at }) => created_at, 10);
    return { type: "list", data: items.map(presentNewsfeed), ...rest };
  }),

  "GET /news/newsfeeds/:newsfeed_id": needs(READ, (call) => presentNewsfeed(newsfeedOf(call))),

  // Only what customers see; a larger page than 20 is made one of 20.
  "GET /news/newsfeeds/:newsfeed_id/items": needs(READ, (call) => {
    const { workspace } = call;
    const feedId = Number(newsfeedOf(call).id);
    const publishedAt = ({ newsfeed_assignments }: NewsItem) =>
      newsfeed_assignments.find(({ newsfeed_id }) => newsfeed_id === feedId)?.published_at ?? 0;
    const live = [...workspace.newsItems.values()].filter(
      (item) => item.state === "live" && publishedAt(item) > 0,
    );
    const { items, ...rest } = pageOf(call, live, publishedAt, 20, 20);
    return { type: "list", data: items.map((each) => presentNewsItem(each, workspace)), ...rest };
  }),
};
