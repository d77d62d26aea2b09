import type { AxiosInstance } from "axios";
import { type Progress, withProgress } from "../progress";
import type { Identified, List } from "../types";

/** Adds records by their ID: one that comes again takes the place of the earlier one. */
export const addAll = <Item extends Identified>(
  found: Map<string, Item>,
  { data }: { data: Item[] },
) => {
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

/** A list under the key that Intercom answers it by: `data`, or one such as `conversations`. */
export type Listing<Item> = Omit<List<Item>, "data"> & { [key: string]: unknown; data?: Item[] };

/** A list under the key that Intercom answers it by. */
export const underKey = <Answer>({ data, ...list }: List<unknown>, key: string): Answer =>
  // Callers name the type of the answer they get.
  ({ ...list, [key]: data }) as Answer;
