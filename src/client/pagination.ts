import { setTimeout as sleep } from "node:timers/promises";
import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from "axios";
import { hasList, isObject } from "./createClient";
import { readProblem } from "./errors";
import { type Progress, withProgress } from "./progress";
import { backOff } from "./retry";
import type { Identified, List } from "./types";

/** Where a list goes on. */
export interface Next {
  page?: number;
  startingAfter?: string;
}

/**
 * Reads `pages.next`, which Intercom answers as null, as an object or as a URL, depending on the
 * operation. A URL is only read, never followed, so that the token cannot leave Intercom's host.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination
 * @returns undefined at the end of the list
 */
export const readNext = (pages: unknown): Next | undefined => {
  const next = isObject(pages) ? pages.next : undefined;
  const fields =
    typeof next === "string" && URL.canParse(next, "https://api.intercom.io")
      ? Object.fromEntries(new URL(next, "https://api.intercom.io").searchParams)
      : next;
  if (!isObject(fields)) return undefined;
  const page = ["number", "string"].includes(typeof fields.page) ? Number(fields.page) : Number.NaN;
  const startingAfter = fields.starting_after;
  return {
    page: Number.isInteger(page) ? page : undefined,
    startingAfter: typeof startingAfter === "string" && startingAfter ? startingAfter : undefined,
  };
};

type Fetch<Position, Item> = (position: Position) => Promise<List<Item>>;

/**
 * Pages of a list that goes on by cursor.
 * @throws Error when Intercom answers with the cursor it was sent, which would never end
 */
export async function* cursorPages<Page extends List<unknown>>(
  fetch: (cursor: string | undefined) => Promise<Page>,
  startingAfter?: string,
): AsyncGenerator<Page> {
  let cursor = startingAfter;
  const seen = new Set([cursor]);
  while (true) {
    const list = await fetch(cursor);
    yield list;
    cursor = readNext(list.pages)?.startingAfter;
    if (!cursor || list.data.length === 0) return;
    if (seen.has(cursor)) throw new Error("Intercom answered with the same cursor twice.");
    seen.add(cursor);
  }
}

/** Pages that a whole list is fetched by at once. */
export const MAX_PARALLEL_PAGES = 8;

const lastPage = (pages: unknown): number =>
  isObject(pages) ? Number(pages.total_pages) : Number.NaN;

/**
 * Pages of a list that goes on by page number, in their order.
 * @param atOnce pages to fetch side by side as soon as one has told how many there are. That number
 * only tells what to fetch early: the list ends where a page says so.
 */
export async function* numberedPages<Item>(
  fetch: Fetch<number, Item>,
  firstPage = 1,
  atOnce = 1,
): AsyncGenerator<List<Item>> {
  const ahead: Promise<List<Item>>[] = [];
  const fetchAhead = (page: number) => {
    const list = fetch(page);
    // It may fail before its turn, and is told only then.
    list.catch(() => undefined);
    ahead.push(list);
  };
  let next = firstPage;
  let last = Number.NaN;
  try {
    while (true) {
      if (ahead.length === 0) fetchAhead(next++);
      while (ahead.length < atOnce && next <= last) fetchAhead(next++);
      const list = await (ahead.shift() as Promise<List<Item>>);
      yield list;
      if (!readNext(list.pages) || list.data.length === 0) return;
      last = lastPage(list.pages);
    }
  } finally {
    await Promise.allSettled(ahead);
  }
}

const MAX_SCROLL_WAIT_MS = 75_000;
const MAX_SCROLLS = 5;

/** Where a scroll goes on. A type, since it travels as the platform's pagination state. */
export type ScrollPosition = {
  /** Absent where the walk begins anew. */
  param?: string;
  /** How often Intercom broke the scroll off so far. */
  breaks: number;
};

export interface ScrollPage<Item> {
  data: Item[];
  response: AxiosResponse;
  /** Absent at the end. */
  next?: ScrollPosition;
}

const isScrollExists = (error: unknown) =>
  axios.isAxiosError(error) && readProblem(error).code === "scroll_exists";

const isBrokenScroll = (error: unknown) => {
  if (!axios.isAxiosError(error)) return false;
  const { status } = readProblem(error);
  return error.config?.stopReason === "not-idempotent" || status === 404;
};

const requestScroll = (client: AxiosInstance, url: string, param?: string) =>
  client.get(url, {
    params: { scroll_param: param },
    isExpected: hasList("data"),
    // A page asked for twice may be skipped: the walk starts again instead.
    idempotent: false,
  });

/** Waits for another scroll of the same app to end; an abandoned one ends after a minute. */
const openScroll = async (client: AxiosInstance, url: string): Promise<AxiosResponse> => {
  for (let waited = 0, attempt = 1; ; attempt += 1) {
    try {
      return await requestScroll(client, url);
    } catch (error) {
      if (!isScrollExists(error) || waited >= MAX_SCROLL_WAIT_MS) throw error;
      const delay = backOff(attempt, 0, 1_000);
      await sleep(delay);
      waited += delay;
    }
  }
};

/**
 * The next page of a scroll. Where Intercom breaks the scroll off, the walk begins anew, so that
 * records come again. Only an empty page ends a scroll, since its parameter never changes.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/scrolloverallcompanies
 */
export const scrollPage = async <Item>(
  client: AxiosInstance,
  url: string,
  { param, breaks }: ScrollPosition = { breaks: 0 },
): Promise<ScrollPage<Item>> => {
  try {
    const response = param
      ? await requestScroll(client, url, param)
      : await openScroll(client, url);
    const { data, scroll_param } = response.data;
    return { data, response, next: data.length > 0 ? { param: scroll_param, breaks } : undefined };
  } catch (error) {
    if (!isBrokenScroll(error) || breaks + 1 >= MAX_SCROLLS) throw error;
    return scrollPage(client, url, { breaks: breaks + 1 });
  }
};

/** Every page of a scroll; after a break, earlier records come again. */
export async function* scrollPages<Item>(
  client: AxiosInstance,
  url: string,
): AsyncGenerator<ScrollPage<Item>> {
  let position: ScrollPosition | undefined;
  do {
    const page: ScrollPage<Item> = await scrollPage(client, url, position);
    yield page;
    position = page.next;
  } while (position);
}

/** Everything of a scroll, each record once. */
export const scrollAll = async <Item extends Identified>(
  client: AxiosInstance,
  url: string,
): Promise<Item[]> => {
  const found = new Map<string, Item>();
  await withProgress(client, "Fetch All", async (progress) => {
    for await (const page of scrollPages<Item>(client, url)) {
      addAll(found, page);
      progress?.report(found.size);
    }
  });
  return [...found.values()];
};

const addAll = <Item extends Identified>(found: Map<string, Item>, { data }: { data: Item[] }) => {
  for (const item of data) found.set(item.id, item);
};

const MAX_PASSES = 5;

interface CollectOptions {
  rereads: boolean;
  /** Stops after this many records. */
  max?: number;
  /** Is told of every page. */
  progress?: Progress;
}

/**
 * Everything of a list, each record once. Records move between page-numbered pages while they are
 * read, so that one can be missed: the list is read again as long as Intercom counts more records
 * than were found, until a walk at rest finds nothing new. It is the highest count that has to be
 * reached, since found records that were deleted meanwhile make up for missed ones in a later count.
 */
export const collect = async <Item extends Identified>(
  pages: () => AsyncGenerator<List<Item>>,
  { rereads, max: most = Number.POSITIVE_INFINITY, progress }: CollectOptions,
): Promise<Item[]> => {
  const found = new Map<string, Item>();
  let highest = 0;
  for (let walk = 1; walk <= MAX_PASSES; walk += 1) {
    const before = found.size;
    const ids = new Set<string>();
    const totals = new Set<number>();
    let read = 0;
    for await (const list of pages()) {
      addAll(found, list);
      for (const { id } of list.data) ids.add(id);
      read += list.data.length;
      totals.add(list.total_count ?? 0);
      progress?.report(Math.min(found.size, most), list.total_count);
      if (found.size >= most) return [...found.values()].slice(0, most);
    }
    highest = Math.max(highest, ...totals);
    const atRest = totals.size <= 1 && ids.size === read;
    if (!rereads || found.size >= highest || (atRest && found.size === before)) break;
  }
  return [...found.values()];
};

/** A complete list in the shape of one page, so that later steps read it like any other. */
export const asOnePage = <Item>(data: Item[]): List<Item> => ({
  type: "list",
  data,
  total_count: data.length,
  pages: { type: "pages", page: 1, next: null, per_page: data.length, total_pages: 1 },
});

/**
 * A list from beginning to end, whose progress the log tells.
 * @returns everything in the shape of one page
 */
export const fetchAllRecords = async <Item extends Identified>(
  client: AxiosInstance,
  pages: () => AsyncGenerator<List<Item>>,
  options: Omit<CollectOptions, "progress">,
): Promise<List<Item>> => {
  const work = (progress?: Progress) => collect(pages, { ...options, progress });
  return asOnePage(await withProgress(client, "Fetch All", work));
};

export interface Paging {
  fetchAll: boolean;
  /** Fetch All stops after this many records. */
  maxRecords?: number;
  perPage?: number;
  startingAfter?: string;
}

export interface CursorRequest {
  url: string;
  params?: Record<string, unknown>;
  /** Present for a search: the cursor then goes into the body. */
  query?: unknown;
  sort?: unknown;
  /** Key of the list in the answer. Default: data. */
  key?: string;
  /** Intercom's maximum, used for fetching everything. */
  largestPage: number;
}

/** A list under the key that Intercom answers it by: `data`, or one such as `conversations`. */
export type Listing<Item> = Omit<List<Item>, "data"> & { [key: string]: unknown; data?: Item[] };

const underKey = <Answer>({ data, ...list }: List<unknown>, key: string): Answer =>
  // Callers name the type of the answer they get.
  ({ ...list, [key]: data }) as Answer;

/** One page of a cursor list and the answer it came in. */
export interface CursorPage<Item> {
  list: List<Item>;
  response: AxiosResponse;
}

/** Requests one page of a cursor list. A cursor goes in the query of a listing, in the body of a search. */
export const requestPage = async <Item>(
  client: AxiosInstance,
  { url, params, query, sort, key = "data" }: CursorRequest,
  { perPage, cursor }: { perPage?: number; cursor?: string },
): Promise<CursorPage<Item>> => {
  const position =
    perPage === undefined && cursor === undefined
      ? undefined
      : { per_page: perPage, starting_after: cursor };
  const request: AxiosRequestConfig =
    query === undefined
      ? { method: "get", params: { ...params, ...position } }
      : { method: "post", data: { query, sort, pagination: position }, params, idempotent: true };
  const response = await client.request({ url, ...request, isExpected: hasList(key) });
  const { [key]: items, ...list } = response.data;
  return { list: { ...list, data: items }, response };
};

const fetchByCursor =
  <Item>(client: AxiosInstance, request: CursorRequest, perPage: number | undefined) =>
  async (cursor: string | undefined): Promise<List<Item>> =>
    (await requestPage<Item>(client, request, { perPage, cursor })).list;

/** Pages of a cursor list, each as large as Intercom allows. */
export const cursorPagesOf = <Item>(client: AxiosInstance, request: CursorRequest) =>
  cursorPages(fetchByCursor<Item>(client, request, request.largestPage));

/**
 * One page of a cursor list, or with Fetch All everything from the cursor on.
 * @returns Intercom's answer, or everything in the shape of one page, under Intercom's own key
 */
export const listByCursor = async <Item extends Identified, Answer = Listing<Item>>(
  client: AxiosInstance,
  request: CursorRequest,
  { fetchAll, maxRecords, perPage, startingAfter }: Paging,
): Promise<Answer> => {
  const fetch = fetchByCursor<Item>(
    client,
    request,
    perPage ?? (fetchAll ? request.largestPage : undefined),
  );
  const list = fetchAll
    ? await fetchAllRecords(client, () => cursorPages(fetch, startingAfter), {
        rereads: false,
        max: maxRecords,
      })
    : await fetch(startingAfter);
  return underKey(list, request.key ?? "data");
};

export interface NumberedRequest {
  url: string;
  params?: Record<string, unknown>;
  /** Present for a search: the page then goes into the body. */
  body?: Record<string, unknown>;
  /** Key of the list in the answer. Default: data. */
  key?: string;
  /** Intercom's maximum, used for fetching everything; undefined where none is known. */
  largestPage?: number;
}

export interface NumberedPaging {
  fetchAll: boolean;
  page?: number;
  perPage?: number;
}

/**
 * One page of a page-numbered list, or with Fetch All everything from the page on.
 * @returns Intercom's answer, or everything in the shape of one page, under Intercom's own key
 */
export const listByNumber = async <Item extends Identified, Answer = Listing<Item>>(
  client: AxiosInstance,
  { url, params, body, key = "data", largestPage }: NumberedRequest,
  { fetchAll, page, perPage = fetchAll ? largestPage : undefined }: NumberedPaging,
): Promise<Answer> => {
  const fetch = async (number: number | undefined): Promise<List<Item>> => {
    const position = { page: number, per_page: perPage };
    const request: AxiosRequestConfig = body
      ? { method: "post", data: { ...body, ...position }, params, idempotent: true }
      : { method: "get", params: { ...params, ...position } };
    const { data } = await client.request({ url, ...request, isExpected: hasList(key) });
    const { [key]: items, ...list } = data;
    return { ...list, data: items };
  };
  const list = fetchAll
    ? await fetchAllRecords(client, () => numberedPages(fetch, page ?? 1, MAX_PARALLEL_PAGES), {
        rereads: !page,
      })
    : await fetch(page);
  return underKey(list, key);
};
