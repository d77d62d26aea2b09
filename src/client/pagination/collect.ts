import type { AxiosInstance } from "axios";
import { InputError } from "../../values/inputError";
import { type Progress, withProgress } from "../progress";
import type { List } from "../types";
import { identityOf, type Log } from "./walk";

const MAX_PASSES = 5;

interface CollectOptions<Item> {
  rereads: boolean;
  /** Stops after this many records. */
  max?: number;
  /** What a record goes by. Default: its ID. */
  identity?: (item: Item) => string;
  /** Reports every page. */
  progress?: Progress;
  /** Writes a line. */
  log?: Log;
}

/** A result of a step may have 500 MB, a runner has 1 GB of memory. */
const LARGE_RECORDS = 100_000;
const LARGE_BYTES = 200_000_000;

const LARGE_RESULT =
  "a step's result may have 500 MB, and a run 1 GB of memory. Max Records limits a list; the triggers Sync Contacts, Sync Companies, Sync Conversations and Sync Tickets deliver all records in batches.";

/** Says once when a result nears what a run can hold. */
export const largeResultWarner = (log: Log | undefined) => {
  let bytes = 0;
  let isSaid = false;
  return (page: unknown[], count: number) => {
    // One record stands for its page, which would take too long to measure.
    bytes += page.length * (JSON.stringify(page[0])?.length ?? 0);
    if (isSaid || (count < LARGE_RECORDS && bytes < LARGE_BYTES)) return;
    isSaid = true;
    log?.(`${count} records, about ${Math.round(bytes / 1_000_000)} MB, so far: ${LARGE_RESULT}`);
  };
};

/**
 * Everything of a list, each record once. Records move between page-numbered pages while they are
 * read, so that one can be missed: the list is read again as long as Intercom counts more records
 * than were found, until a walk at rest finds nothing new. It is the highest count that has to be
 * reached, since found records that were deleted meanwhile make up for missed ones in a later count.
 * Records without an ID are compared by their content, and stand as often as Intercom lists them.
 */
export const collect = async <Item extends object>(
  pages: () => AsyncGenerator<List<Item>>,
  {
    rereads,
    max = Number.POSITIVE_INFINITY,
    identity = identityOf,
    progress,
    log,
  }: CollectOptions<Item>,
): Promise<Item[]> => {
  const found = new Map<string, Item>();
  const warn = largeResultWarner(log);
  let highest = 0;
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const before = found.size;
    const ids = new Set<string>();
    const totals = new Set<number>();
    const anonymous = new Map<string, number>();
    const keyOf = (item: Item) => {
      const key = identity(item);
      if (!key.startsWith("#")) return key;
      const times = (anonymous.get(key) ?? 0) + 1;
      anonymous.set(key, times);
      return `${key} ${times}`;
    };
    let read = 0;
    for await (const list of pages()) {
      for (const item of list.data) {
        const key = keyOf(item);
        ids.add(key);
        found.set(key, item);
      }
      read += list.data.length;
      totals.add(list.total_count ?? 0);
      progress?.report(Math.min(found.size, max), list.total_count);
      if (pass === 1) warn(list.data, found.size);
      if (found.size >= max) return [...found.values()].slice(0, max);
    }
    highest = Math.max(highest, ...totals);
    const atRest = totals.size <= 1 && ids.size === read;
    if (!rereads || found.size >= highest || (atRest && found.size === before)) break;
  }
  if (rereads && found.size < highest) {
    log?.(`Intercom counts ${highest} records in this list and returned ${found.size}.`);
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
 * A list from beginning to end, with its progress in the log.
 * @returns everything in the shape of one page
 */
export const fetchAllRecords = async <Item extends object>(
  client: AxiosInstance,
  pages: () => AsyncGenerator<List<Item>>,
  options: Omit<CollectOptions<Item>, "progress" | "log">,
): Promise<List<Item>> => {
  const { log } = client.defaults;
  const work = (progress?: Progress) => collect(pages, { ...options, progress, log });
  return asOnePage(await withProgress(client, "Fetch All", work));
};

/** What every list with Fetch All takes. */
export interface FetchAll {
  fetchAll: boolean;
  /** Fetch All stops after this many records. */
  maxRecords?: number;
}

/** @throws InputError for a maximum that nothing would keep to */
export const checkMaxRecords = ({ fetchAll, maxRecords }: FetchAll): void => {
  if (maxRecords !== undefined && !fetchAll) {
    throw new InputError("Max Records: it needs Fetch All.");
  }
};

export interface Paging extends FetchAll {
  perPage?: number;
  startingAfter?: string;
}

/** A list under the key that Intercom answers it by: `data`, or one such as `conversations`. */
export type Listing<Item> = Omit<List<Item>, "data"> & { [key: string]: unknown; data?: Item[] };

/** A list under the key that Intercom answers it by, such as "data.articles". */
export const underKey = <Answer>({ data, ...list }: List<unknown>, key: string): Answer => {
  const nested = key.split(".").reduceRight<unknown>((value, name) => ({ [name]: value }), data);
  // Callers name the type of the answer they get.
  return { ...list, ...(nested as object) } as Answer;
};
