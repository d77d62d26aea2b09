import { requestSizedPage } from "../client/pagination/cursor";
import { readNext } from "../client/pagination/next";
import { type ScrollPosition, scrollPage } from "../client/pagination/scroll";
import {
  identityOf,
  ListError,
  readStep,
  shortfall,
  startWalk,
  type Walk,
} from "../client/pagination/walk";
import type { Client } from "../client/types";
import {
  type Checkpoint,
  CheckpointBuilder,
  futureNote,
  INDEX_DELAY_SECONDS,
  indexedBefore,
  mendCheckpoint,
} from "./checkpoint";
import { presentBefore, sentAt } from "./clock";
import { type ListedPosition, listedPage } from "./listed";
import {
  type ChangingRecord,
  type ListedResource,
  latestTime,
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
  /** When the sync began, by Intercom's clock, in Unix seconds: the earliest date of an answer. */
  startedAt: number;
  /** When the run before began, in Unix seconds. */
  takenAt?: number;
  /** The latest time of a record so far, in Unix seconds, which proves that it has come. */
  latest?: number;
  /** How far the search has been read. */
  walk?: Walk;
  /** Records per page, once Intercom took too long for the largest ones. */
  perPage?: number;
  /** What was delivered and may be found again, as in a checkpoint. */
  seen: Checkpoint["seen"];
  cursor?: string;
  scroll?: ScrollPosition;
  list?: ListedPosition;
  /**
   * IDs that this sync delivered, the latest last: a scroll that breaks off starts again, and records
   * move from one page of a list to the next.
   */
  delivered?: string[];
};

export interface SyncPage<Item> {
  items: Item[];
  /** Absent on the last page. */
  next?: SyncPosition;
  /** How far the sync has got. Only on the last page. */
  checkpoint?: Checkpoint;
}

/** Records at most that a scroll which starts again, or a list, is sure not to deliver again. */
const MAX_DELIVERED_IDS = 5_000;

interface FetchedPage<Item> {
  found: Item[];
  /** Unix seconds by Intercom's clock. */
  sentAt: number;
  next?: Pick<SyncPosition, "cursor" | "scroll" | "list" | "walk" | "perPage">;
}

/** The latest change comes first, so that records that change meanwhile move out of the way. */
const fetchFound = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  from: number,
  { cursor, perPage, walk = startWalk(cursor === undefined) }: Partial<SyncPosition>,
): Promise<FetchedPage<Item>> => {
  const request = searchSince(resource, "updated_at", from, {
    bySecond: !resource.comparesByDay,
    order: "descending",
  });
  const {
    page: { data, answer },
    walk: read,
    next,
  } = await readStep(
    walk,
    async () => {
      const answer = await requestSizedPage<Item>(client, request, { perPage, cursor });
      return { ...answer.list, answer };
    },
    (pages) => readNext(pages)?.startingAfter,
    client.defaults.log,
  );
  if (next && next === cursor) throw new ListError("Intercom answered with the same cursor twice.");
  const missing = next ? undefined : shortfall(read);
  if (missing) client.defaults.log?.(missing);
  const isLast = data.some((item) => timeOf(item, "updated_at") < from);
  return {
    found: data,
    sentAt: sentAt(answer.response),
    next: next && !isLast ? { cursor: next, walk: read, perPage: answer.perPage } : undefined,
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

const fetchListed = async <Item extends ChangingRecord>(
  client: Client,
  resource: ListedResource,
  from: number,
  list: ListedPosition | undefined,
): Promise<FetchedPage<Item>> => {
  const { data, sentAt, next } = await listedPage<Item>(client, resource, from, list);
  return { found: data, sentAt, next: next && { list: next } };
};

const fetchPage = <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  from: number,
  position: Partial<SyncPosition>,
): Promise<FetchedPage<Item>> => {
  if ("request" in resource) return fetchFound(client, resource, from, position);
  return "list" in resource
    ? fetchListed(client, resource, from, position.list)
    : fetchScrolled(client, resource, position.scroll);
};

/**
 * The first page of a sync decides whether its checkpoint lies in the future.
 * @returns the page, and the checkpoint in the past
 */
const firstPage = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  checkpoint: Checkpoint,
): Promise<{ page: FetchedPage<Item>; start: Checkpoint }> => {
  const page = await fetchPage<Item>(client, resource, checkpoint.at, {});
  const now = await presentBefore(client, checkpoint.at, page.sentAt);
  if (now === undefined) return { page, start: checkpoint };
  const start = mendCheckpoint(checkpoint, now);
  client.defaults.log?.(futureNote(checkpoint.at, start.at));
  // A scroll shows the same whatever is wanted, and a second one cannot be begun beside it.
  if ("scroll" in resource) return { page, start };
  return { page: await fetchPage<Item>(client, resource, start.at, {}), start };
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
  const { page, start } = position
    ? { page: await fetchPage<Item>(client, resource, position.from, position), start: checkpoint }
    : await firstPage<Item>(client, resource, checkpoint);
  const { found, next, sentAt } = page;
  const { from = start.at, delivered: deliveredIds = [] } = position ?? {};
  const takenAt = position?.takenAt ?? start.takenAt;
  const startedAt = Math.min(position?.startedAt ?? sentAt, sentAt);
  const latest = Math.max(position?.latest ?? 0, ...found.map(latestTime));
  const indexedUntil = indexedBefore({ at: from, takenAt }, startedAt, latest);
  const builder = new CheckpointBuilder({
    at: from,
    seen: position?.seen ?? start.seen,
  });
  const isDelivered = new Set(deliveredIds);

  const items = found.filter((item) => {
    const time = timeOf(item, "updated_at");
    const id = identityOf(item);
    // What changed after the sync began is left to the next one, which finds all of its second.
    if (time < from || time >= startedAt || isDelivered.has(id)) return false;
    if ((builder.deliveredAt(id) ?? 0) >= time) return false;
    if (time < indexedUntil) return true;
    // What cannot be remembered waits for the next sync, where that is sure to find it.
    if (builder.isFull) return time < startedAt - INDEX_DELAY_SECONDS;
    builder.remember(id, time);
    return true;
  });

  if (!next) return { items, checkpoint: builder.advanceTo(indexedUntil, startedAt) };
  const ids = !("request" in resource) ? [...deliveredIds, ...items.map(identityOf)] : [];
  return {
    items,
    next: {
      ...next,
      from,
      startedAt,
      takenAt,
      latest,
      seen: builder.advanceTo(from, startedAt).seen,
      delivered: ids.length > 0 ? ids.slice(-MAX_DELIVERED_IDS) : undefined,
    },
  };
};
