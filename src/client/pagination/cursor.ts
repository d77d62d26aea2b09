import type { AxiosInstance, AxiosRequestConfig, AxiosResponse } from "axios";
import { hasList } from "../answers";
import type { Identified, List } from "../types";
import { fetchAllRecords, type Listing, type Paging, underKey } from "./collect";
import { readNext } from "./next";

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
