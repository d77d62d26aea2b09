import { requestPage } from "../client/pagination/cursor";
import { readNext } from "../client/pagination/next";
import { type ScrollPosition, scrollPage } from "../client/pagination/scroll";
import type { Client } from "../client/types";
import { type Checkpoint, CheckpointBuilder, INDEX_DELAY_SECONDS } from "./checkpoint";
import { sentAt } from "./clock";
import {
  type ChangingRecord,
  type Resource,
  type ScrolledResource,
  type SearchedResource,
  searchSince,
  timeOf,
} from "./records";

/**
 * Where the next page of a sync begins. The platform keeps it from page to page, and nothing else
 * is kept: its size does not depend on the size of the workspace.
 */
export type SyncPosition = {
  /** Records changed at or after this time are wanted, in Unix seconds. */
  from: number;
  /** When the sync began, by Intercom's clock, in Unix seconds. */
  startedAt: number;
  /** What was delivered and may be found again, as in a checkpoint. */
  seen: Checkpoint["seen"];
  cursor?: string;
  scroll?: ScrollPosition;
  /** IDs that this sync delivered, the latest last: a scroll that breaks off starts again. */
  delivered?: string[];
};

export interface SyncPage<Item> {
  items: Item[];
  /** Absent on the last page. */
  next?: SyncPosition;
  /** How far the sync has got. Only on the last page. */
  checkpoint?: Checkpoint;
}

/** Companies at most that a scroll which starts again is sure not to deliver again. */
const MAX_DELIVERED_IDS = 5_000;

interface FetchedPage<Item> {
  found: Item[];
  /** Unix seconds by Intercom's clock. */
  sentAt: number;
  next?: Pick<SyncPosition, "cursor" | "scroll">;
}

/** The latest change comes first, so that records that change meanwhile move out of the way. */
const fetchFound = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  from: number,
  cursor: string | undefined,
): Promise<FetchedPage<Item>> => {
  const request = searchSince(resource, "updated_at", from, {
    bySecond: !resource.comparesByDay,
    order: "descending",
  });
  const page = { perPage: request.largestPage, cursor };
  const { list, response } = await requestPage<Item>(client, request, page);
  const next = readNext(list.pages)?.startingAfter;
  if (next && next === cursor) throw new Error("Intercom answered with the same cursor twice.");
  const isLast =
    list.data.length === 0 || list.data.some((item) => timeOf(item, "updated_at") < from);
  return {
    found: list.data,
    sentAt: sentAt(response),
    next: next && !isLast ? { cursor: next } : undefined,
  };
};

const fetchScrolled = async <Item extends ChangingRecord>(
  client: Client,
  { scroll: url }: ScrolledResource,
  scroll: ScrollPosition | undefined,
): Promise<FetchedPage<Item>> => {
  const { data, response, next } = await scrollPage<Item>(client, url, scroll);
  return { found: data, sentAt: sentAt(response), next: next && { scroll: next } };
};

/**
 * One page of everything that changed since a checkpoint.
 * @param checkpoint where the sync begins
 * @param position where the previous page of this sync ended; undefined for the first page
 * @returns the records of the page, and the position of the next page or the new checkpoint
 */
export const syncPage = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  checkpoint: Checkpoint,
  position: SyncPosition | undefined,
): Promise<SyncPage<Item>> => {
  const { from = checkpoint.at, cursor, scroll, delivered: deliveredIds = [] } = position ?? {};
  const { found, next, ...page } =
    "request" in resource
      ? await fetchFound<Item>(client, resource, from, cursor)
      : await fetchScrolled<Item>(client, resource, scroll);
  const startedAt = position?.startedAt ?? page.sentAt;
  const indexedUntil = startedAt - INDEX_DELAY_SECONDS;
  const builder = new CheckpointBuilder({
    at: checkpoint.at,
    seen: position?.seen ?? checkpoint.seen,
  });
  const isDelivered = new Set(deliveredIds);

  const items = found.filter((item) => {
    const time = timeOf(item, "updated_at");
    // What changed after the sync began is left to the next one, which finds all of its second.
    if (time < from || time >= startedAt || isDelivered.has(item.id)) return false;
    if ((builder.deliveredAt(item.id) ?? 0) >= time) return false;
    if (time < indexedUntil) return true;
    // What cannot be remembered waits for the next sync.
    if (builder.isFull) return false;
    builder.remember(item.id, time);
    return true;
  });

  if (!next) return { items, checkpoint: builder.advanceTo(indexedUntil) };
  const ids = "scroll" in resource ? [...deliveredIds, ...items.map(({ id }) => id)] : [];
  return {
    items,
    next: {
      ...next,
      from,
      startedAt,
      seen: builder.advanceTo(from).seen,
      delivered: ids.length > 0 ? ids.slice(-MAX_DELIVERED_IDS) : undefined,
    },
  };
};
