import type { AxiosInstance, AxiosRequestConfig } from "axios";
import { isRecord } from "../../values/objects";
import { hasList, listAt } from "../answers";
import type { List } from "../types";
import { checkMaxRecords, type FetchAll, fetchAllRecords, type Listing, underKey } from "./collect";
import { readNext } from "./next";
import { withSmallerPages } from "./pageSize";
import { type Log, readStep, startWalk } from "./walk";

type Fetch<Position, Item> = (position: Position) => Promise<List<Item>>;

/** Pages that a whole list is fetched by at once. */
export const MAX_PARALLEL_PAGES = 8;

const lastPage = (pages: unknown): number =>
  isRecord(pages) ? Number(pages.total_pages) : Number.NaN;

/**
 * Audiences and content snippets say beside their list, not under `pages`, where it stands, and the
 * samples of internal articles have `pages` without a `next`: the page number then says it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/listaudiences
 * https://developers.intercom.com/intercom-api-reference/reference/list-all-news-items
 */
const withPages = <Item>(list: List<Item>): List<Item> => {
  const pages = list.pages ?? list;
  if (!isRecord(pages) || pages.next !== undefined) return list;
  const page = Number(pages.page ?? Number.NaN);
  const total = lastPage(pages);
  if (!Number.isInteger(page) || !Number.isInteger(total)) return list;
  const next = page < total ? { page: page + 1 } : null;
  return { ...list, pages: { type: "pages", page, next, total_pages: total } };
};

/**
 * Pages of a list that goes on by page number, in their order.
 * @param atOnce pages to fetch in parallel as soon as one says how many there are. That number
 * only says what to fetch early: the list ends where a page says so.
 */
export async function* numberedPages<Item>(
  fetch: Fetch<number, Item>,
  firstPage = 1,
  atOnce = 1,
  log?: Log,
): AsyncGenerator<List<Item>> {
  const ahead: Promise<List<Item>>[] = [];
  const fetchAhead = (page: number) => {
    const list = fetch(page);
    // It may fail before its turn, and is reported only then.
    list.catch(() => undefined);
    ahead.push(list);
  };
  let next = firstPage;
  let last = Number.NaN;
  let walk = startWalk(firstPage === 1);
  try {
    for (let page = firstPage; ; page += 1) {
      if (ahead.length === 0) fetchAhead(next++);
      while (ahead.length < atOnce && next <= last) fetchAhead(next++);
      let early = ahead.shift();
      const read = () => {
        const list = early ?? fetch(page);
        early = undefined;
        return list;
      };
      const step = await readStep(walk, read, readNext, log);
      yield step.page;
      if (!step.next) return;
      walk = step.walk;
      last = lastPage(step.page.pages);
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
  /** Key of the list in the answer, such as "data.articles" for one inside of another. Default: data. */
  key?: string;
  /** Intercom's maximum, used for fetching everything; undefined where none is known. */
  largestPage?: number;
  /** What a record goes by where records of several kinds are listed. Default: its ID. */
  identity?: (item: object) => string;
}

export interface NumberedPaging extends FetchAll {
  page?: number;
  perPage?: number;
}

/** Requests one page by its number. */
export type ReadNumbered<Item> = (
  page: number | undefined,
  perPage: number | undefined,
  settings?: AxiosRequestConfig,
) => Promise<List<Item>>;

/** A third of a size, or less where it cannot be divided by three. */
const dividedSize = (size: number): number => {
  let parts = 3;
  while (size % parts !== 0) parts += 1;
  return size / parts;
};

/**
 * Reads pages of a size; where Intercom takes too long for one, it is put together from smaller
 * ones, so that the numbers of the others stay.
 */
export const sizedReader =
  <Item>(
    client: AxiosInstance,
    url: string,
    perPage: number | undefined,
    read: ReadNumbered<Item>,
  ): Fetch<number, Item> =>
  (page) => {
    if (perPage === undefined) return read(page, perPage);
    const readInParts = async (size: number, settings: AxiosRequestConfig): Promise<List<Item>> => {
      const parts = perPage / size;
      if (parts === 1) return read(page, size, settings);
      const data: Item[] = [];
      for (let part = 1; ; part += 1) {
        const list = await read((page - 1) * parts + part, size, settings);
        data.push(...list.data);
        if (part < parts && readNext(list.pages)) continue;
        const pages = isRecord(list.pages)
          ? { ...list.pages, total_pages: Math.ceil(lastPage(list.pages) / parts) }
          : list.pages;
        return { ...list, data, pages };
      }
    };
    return withSmallerPages(client, url, perPage, readInParts, dividedSize);
  };

interface NumberedList {
  url: string;
  /** Intercom's maximum, used for fetching everything; undefined where none is known. */
  largestPage?: number;
}

/** One page of a page-numbered list, or with Fetch All everything from the page on. */
export const pageOrAll = async <Item extends object>(
  client: AxiosInstance,
  { url, largestPage }: NumberedList,
  paging: NumberedPaging,
  read: ReadNumbered<Item>,
  identity?: (item: Item) => string,
): Promise<List<Item>> => {
  checkMaxRecords(paging);
  const { fetchAll, maxRecords, page, perPage } = paging;
  if (!fetchAll) return read(page, perPage);
  const fetch = sizedReader(client, url, perPage ?? largestPage, read);
  const pages = () => numberedPages(fetch, page ?? 1, MAX_PARALLEL_PAGES, client.defaults.log);
  return fetchAllRecords(client, pages, {
    rereads: (page ?? 1) === 1,
    max: maxRecords,
    identity,
  });
};

/** @returns what requests a page of a list as Intercom answers it */
const requester =
  (client: AxiosInstance, { url, params, body, key = "data" }: NumberedRequest) =>
  async (page?: number, perPage?: number, settings?: AxiosRequestConfig) => {
    const position = { page, per_page: perPage };
    const config: AxiosRequestConfig = body
      ? { method: "post", data: { ...body, ...position }, params }
      : { method: "get", params: { ...params, ...position } };
    const isExpected = hasList(key);
    return (await client.request({ url, ...config, ...settings, idempotent: true, isExpected }))
      .data;
  };

/** @returns what reads a page of a list, with its records under `data` and where it goes on */
const readerOf = <Item>(client: AxiosInstance, request: NumberedRequest): ReadNumbered<Item> => {
  const ask = requester(client, request);
  return async (...position) => {
    const answer = await ask(...position);
    return withPages<Item>({ ...answer, data: listAt(answer, request.key ?? "data") });
  };
};

/**
 * One page of a page-numbered list, or with Fetch All everything from the page on.
 * @returns Intercom's answer, or everything in the shape of one page, under Intercom's own key
 */
export const listByNumber = async <Item extends object, Answer = Listing<Item>>(
  client: AxiosInstance,
  request: NumberedRequest,
  paging: NumberedPaging,
): Promise<Answer> => {
  checkMaxRecords(paging);
  if (!paging.fetchAll) return requester(client, request)(paging.page, paging.perPage);
  const { key = "data", identity } = request;
  const read = readerOf<Item>(client, request);
  return underKey(await pageOrAll(client, request, paging, read, identity), key);
};

/** Pages of a page-numbered list, for a list to choose from. */
export const numberedPagesOf = <Item>(
  client: AxiosInstance,
  request: NumberedRequest,
): AsyncGenerator<List<Item>> => {
  const { url, largestPage } = request;
  const fetch = sizedReader(client, url, largestPage, readerOf<Item>(client, request));
  return numberedPages(fetch, 1, 1, client.defaults.log);
};
