import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from "axios";
import { hasList } from "../answers";
import type { List } from "../types";
import { checkMaxRecords, fetchAllRecords, type Listing, type Paging, underKey } from "./collect";
import { readNext } from "./next";
import { withSmallerPages } from "./pageSize";
import { ListError, type Log, readStep, shortfall, startWalk } from "./walk";

/**
 * Pages of a list, each of which says where it goes on.
 * @param positionOf reads where; undefined at the end
 * @throws ListError when a page is cut short, or the list does not end
 */
export async function* linkedPages<Page extends List<unknown>, Position>(
  fetch: (position: Position | undefined) => Promise<Page>,
  positionOf: (pages: unknown) => Position | undefined,
  first?: Position,
  log?: Log,
): AsyncGenerator<Page> {
  let position = first;
  let walk = startWalk(first === undefined);
  const seen = new Set([JSON.stringify(position)]);
  while (true) {
    const step = await readStep(walk, () => fetch(position), positionOf, log);
    yield step.page;
    ({ walk, next: position } = step);
    if (position === undefined) {
      const missing = shortfall(walk);
      if (missing) log?.(missing);
      return;
    }
    const key = JSON.stringify(position);
    if (seen.has(key)) {
      const what = typeof position === "string" ? "cursor" : "next page";
      throw new ListError(`Intercom answered with the same ${what} twice.`);
    }
    seen.add(key);
  }
}

/** Pages of a list that goes on by cursor. */
export const cursorPages = <Page extends List<unknown>>(
  fetch: (cursor: string | undefined) => Promise<Page>,
  startingAfter?: string,
  log?: Log,
): AsyncGenerator<Page> =>
  linkedPages(fetch, (pages) => readNext(pages)?.startingAfter, startingAfter, log);

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

/** One page of a cursor list and the answer it came in. */
export interface CursorPage<Item> {
  list: List<Item>;
  response: AxiosResponse;
}

interface CursorPosition {
  perPage?: number;
  cursor?: string;
}

/** Requests one page of a cursor list. A cursor goes in the query of a listing, in the body of a search. */
export const requestPage = async <Item>(
  client: AxiosInstance,
  { url, params, query, sort, key = "data" }: CursorRequest,
  { perPage, cursor }: CursorPosition,
  settings: AxiosRequestConfig = {},
): Promise<CursorPage<Item>> => {
  const position =
    perPage === undefined && cursor === undefined
      ? undefined
      : { per_page: perPage, starting_after: cursor };
  const request: AxiosRequestConfig =
    query === undefined
      ? { method: "get", params: { ...params, ...position } }
      : { method: "post", data: { query, sort, pagination: position }, params };
  const response = await client.request({
    url,
    ...request,
    ...settings,
    idempotent: true,
    isExpected: hasList(key),
  });
  const { [key]: items, ...list } = response.data;
  return { list: { ...list, data: items }, response };
};

/**
 * Requests one page of a cursor list, a smaller one where Intercom takes too long for it.
 * @returns the page, and its size for the next one
 */
export const requestSizedPage = async <Item>(
  client: AxiosInstance,
  request: CursorRequest,
  { perPage = request.largestPage, cursor }: CursorPosition,
): Promise<CursorPage<Item> & { perPage: number }> =>
  withSmallerPages(client, request.url, perPage, async (size, settings) => ({
    ...(await requestPage<Item>(client, request, { perPage: size, cursor }, settings)),
    perPage: size,
  }));

const fetchByCursor =
  <Item>(client: AxiosInstance, request: CursorRequest, perPage: number | undefined) =>
  async (cursor: string | undefined): Promise<List<Item>> =>
    (await requestSizedPage<Item>(client, request, { perPage, cursor })).list;

/** Pages of a cursor list, each as large as Intercom allows. */
export const cursorPagesOf = <Item>(client: AxiosInstance, request: CursorRequest) =>
  cursorPages(fetchByCursor<Item>(client, request, undefined), undefined, client.defaults.log);

/**
 * One page of a cursor list, or with Fetch All everything from the cursor on.
 * @returns Intercom's answer, or everything in the shape of one page, under Intercom's own key
 */
export const listByCursor = async <Item extends object, Answer = Listing<Item>>(
  client: AxiosInstance,
  request: CursorRequest,
  paging: Paging,
): Promise<Answer> => {
  checkMaxRecords(paging);
  const { fetchAll, maxRecords, perPage, startingAfter } = paging;
  const fetch = fetchByCursor<Item>(client, request, perPage);
  const list = fetchAll
    ? await fetchAllRecords(client, () => cursorPages(fetch, startingAfter, client.defaults.log), {
        rereads: false,
        max: maxRecords,
      })
    : (await requestPage<Item>(client, request, { perPage, cursor: startingAfter })).list;
  return underKey(list, request.key ?? "data");
};
