import type { AxiosInstance, AxiosResponse } from "axios";
import { hasList } from "../answers";
import { isAxiosError, readProblem } from "../apiProblem";
import { backOff } from "../retry";
import type { List } from "../types";
import { fetchAllRecords } from "./collect";
import { advance, ListError, onlyRecords, startWalk, type Walk } from "./walk";

const MAX_SCROLL_WAIT_MS = 75_000;

const MAX_SCROLLS = 5;

/** Where a scroll goes on. A type, since it travels as the platform's pagination state. */
export type ScrollPosition = {
  /** Absent where the walk starts again. */
  param?: string;
  /** How often Intercom broke the scroll off so far. */
  breaks: number;
  /** How far this scroll has been read. Absent where it starts again. */
  walk?: Walk;
};

export interface ScrollPage<Item> {
  data: Item[];
  response: AxiosResponse;
  /** Absent at the end. */
  next?: ScrollPosition;
}

const isScrollExists = (error: unknown) =>
  isAxiosError(error) && readProblem(error).code === "scroll_exists";

const isBrokenScroll = (error: unknown) => {
  if (!isAxiosError(error)) return false;
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
      await client.defaults.runLimit?.pause("Another scroll of the app", delay);
      waited += delay;
    }
  }
};

/**
 * The next page of a scroll. Where Intercom breaks the scroll off, the walk starts again, so that
 * records come again. Only an empty page ends a scroll, since its parameter never changes.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/scrolloverallcompanies
 */
export const scrollPage = async <Item>(
  client: AxiosInstance,
  url: string,
  { param, breaks, walk = startWalk(true) }: ScrollPosition = { breaks: 0 },
): Promise<ScrollPage<Item>> => {
  try {
    const response = param
      ? await requestScroll(client, url, param)
      : await openScroll(client, url);
    const list: List<Item> & { scroll_param?: string } = response.data;
    if (list.data.length === 0) return { data: [], response };
    if (!list.scroll_param) {
      throw new ListError("Intercom answered a scroll without saying where it goes on.");
    }
    const next = { param: list.scroll_param, breaks, walk: advance(walk, list) };
    return { data: onlyRecords(list, client.defaults.log).data, response, next };
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
export const scrollAll = async <Item extends object>(
  client: AxiosInstance,
  url: string,
  max?: number,
): Promise<Item[]> => {
  const pages = () => scrollPages<Item>(client, url);
  return (await fetchAllRecords(client, pages, { rereads: false, max })).data;
};
