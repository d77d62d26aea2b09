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
 * Where a drain goes on. It travels through the platform from page to page, so that nothing but
 * this is ever kept: its size does not depend on the size of the workspace.
 */
export type SyncPosition = {
  /** Records changed at or after this time are wanted, in Unix seconds. */
  from: number;
  /** When the drain began, by Intercom's clock, in Unix seconds. */
  startedAt: number;
  /** What was delivered and may be met again, as in a mark. */
  seen: Checkpoint["seen"];
  cursor?: string;
  scroll?: ScrollPosition;
  /** IDs this drain delivered, the latest last: a scroll that is broken off begins anew. */
  delivered?: string[];
};

export interface SyncPage<Item> {
  items: Item[];
  /** Absent on the last page. */
  next?: SyncPosition;
  /** How far the sync has got; only the last page tells. */
  mark?: Checkpoint;
}

/** Most companies that a scroll which began anew is sure not to deliver again. */
const MOST_DELIVERED = 5_000;

interface Fetched<Item> {
  found: Item[];
  sentAt: number;
  next?: Pick<SyncPosition, "cursor" | "scroll">;
}

/** The latest change comes first, so that records that change meanwhile move out of the way. */
const fetchFound = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  from: number,
  cursor: string | undefined,
): Promise<Fetched<Item>> => {
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
): Promise<Fetched<Item>> => {
  const { data, response, next } = await scrollPage<Item>(client, url, scroll);
  return { found: data, sentAt: sentAt(response), next: next && { scroll: next } };
};

/**
 * One page of everything that changed since the mark.
 * @param mark where the sync begins
 * @param position where the previous page of this drain ended
 */
export const syncPage = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  mark: Checkpoint,
  position: SyncPosition | undefined,
): Promise<SyncPage<Item>> => {
  const { from = mark.at, cursor, scroll, delivered = [] } = position ?? {};
  const { found, next, ...page } =
    "request" in resource
      ? await fetchFound<Item>(client, resource, from, cursor)
      : await fetchScrolled<Item>(client, resource, scroll);
  const startedAt = position?.startedAt ?? page.sentAt;
  const settled = startedAt - INDEX_DELAY_SECONDS;
  const open = new CheckpointBuilder({ at: mark.at, seen: position?.seen ?? mark.seen });
  const already = new Set(delivered);

  const items = found.filter((item) => {
    const time = timeOf(item, "updated_at");
    // What changed after the drain began is left to the next one, which finds all of its second.
    if (time < from || time >= startedAt || already.has(item.id)) return false;
    if ((open.deliveredAt(item.id) ?? 0) >= time) return false;
    if (time < settled) return true;
    // Without room to remember it, it waits for the next drain.
    if (open.isFull) return false;
    open.remember(item.id, time);
    return true;
  });

  if (!next) return { items, mark: open.advanceTo(settled) };
  const ids = "scroll" in resource ? [...delivered, ...items.map(({ id }) => id)] : [];
  return {
    items,
    next: {
      ...next,
      from,
      startedAt,
      seen: open.advanceTo(from).seen,
      delivered: ids.length > 0 ? ids.slice(-MOST_DELIVERED) : undefined,
    },
  };
};

/** The earlier of two marks, with what either has seen: nothing between them is passed over. */
export const mergeCheckpoints = (one: Checkpoint, other: Checkpoint): Checkpoint => {
  const seen = { ...one.seen };
  for (const [id, at] of Object.entries(other.seen)) seen[id] = Math.max(seen[id] ?? 0, at);
  return { at: Math.min(one.at, other.at), seen };
};
