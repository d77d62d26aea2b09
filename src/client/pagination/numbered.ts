import type { AxiosInstance, AxiosRequestConfig } from "axios";
import { isRecord } from "../../values/objects";
import { hasList } from "../answers";
import type { Identified, List } from "../types";
import { fetchAllRecords, type Listing, underKey } from "./collect";
import { readNext } from "./next";

type Fetch<Position, Item> = (position: Position) => Promise<List<Item>>;

/** Pages that a whole list is fetched by at once. */
export const MAX_PARALLEL_PAGES = 8;

const lastPage = (pages: unknown): number =>
  isRecord(pages) ? Number(pages.total_pages) : Number.NaN;

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
