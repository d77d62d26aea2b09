import { type CursorRequest, cursorPages, requestSizedPage } from "../client/pagination/cursor";
import { scrollPages } from "../client/pagination/scroll";
import type { Client } from "../client/types";
import { answeredAt, sentAt } from "./clock";
import { listedPages } from "./listed";
import type { OldestFirstBuffer } from "./oldestFirstBuffer";
import {
  type ChangingRecord,
  comparesBySecond,
  isExactVersion,
  latestTime,
  type Resource,
  type SearchedResource,
  searchSince,
  timeOf,
} from "./records";

/** What was read, in Unix seconds by Intercom's clock. */
export interface Reading {
  /**
   * When the reading began, at the earliest: everything that Intercom showed at that moment has
   * been seen, up to `completeUntil` of each buffer.
   */
  startedAt: number;
  /** The latest time of a record. */
  latest: number;
}

/** Gathers when the answers of a reading were asked for, and the latest time of their records. */
class ReadingClock {
  private startedAt = Number.POSITIVE_INFINITY;
  private latest = Number.NEGATIVE_INFINITY;

  see(sentAtSeconds: number, items: ChangingRecord[]): void {
    // One wrong date does not stand alone where there are several answers.
    this.startedAt = Math.min(this.startedAt, sentAtSeconds);
    this.latest = items.reduce((latest, item) => Math.max(latest, latestTime(item)), this.latest);
  }

  get reading(): Reading {
    const { startedAt, latest } = this;
    return { startedAt, latest };
  }
}

/** Pages of a search, each with when it was asked for and answered in Unix seconds. */
const searchPages = <Item extends ChangingRecord>(client: Client, request: CursorRequest) =>
  cursorPages(
    async (cursor) => {
      const { list, response } = await requestSizedPage<Item>(client, request, { cursor });
      return {
        ...list,
        sentAt: sentAt(response),
        answeredAt: answeredAt(response),
        version: response.headers["intercom-version"],
      };
    },
    undefined,
    client.defaults.log,
  );

/**
 * Reads from the present back until everything wanted has been seen, or the buffer is full. Where
 * times are compared by day, this reads the last minutes without the whole day.
 * @returns whether the buffer was large enough
 */
const readBack = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  buffer: OldestFirstBuffer<Item>,
  clock: ReadingClock,
): Promise<boolean> => {
  const { field, from } = buffer;
  const request = searchSince(resource, field, from, { bySecond: false, order: "descending" });
  for await (const page of searchPages<Item>(client, request)) {
    clock.see(page.sentAt, page.data);
    buffer.add(page.data);
    if (buffer.isFull) return false;
    // The search may lag behind the records it returns, never run ahead of them: whatever follows
    // was indexed with an earlier time still.
    if (page.data.some((item) => timeOf(item, field) < from)) break;
  }
  return true;
};

/** Reads from the oldest record wanted until the buffer is full or the present is reached. */
const readForward = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  buffer: OldestFirstBuffer<Item>,
  clock: ReadingClock,
  bySecond: boolean,
): Promise<void> => {
  const { field, from } = buffer;
  const request = searchSince(resource, field, from, { bySecond, order: "ascending" });
  let firstAnsweredAt: number | undefined;
  for await (const page of searchPages<Item>(client, request)) {
    if (bySecond && resource.comparesByDay && !isExactVersion(page.version ?? "")) {
      // Intercom answered by an older version than asked for: times were compared by day.
      return readForward(client, resource, buffer, clock, false);
    }
    clock.see(page.sentAt, page.data);
    firstAnsweredAt ??= page.answeredAt;
    buffer.add(page.data);
    // The lowest time of a page stands for its place in the search: a record that changed after it
    // was indexed shows a later one.
    const lowest = Math.min(...page.data.map((item) => timeOf(item, field)));
    if (lowest >= buffer.completeUntil || lowest > firstAnsweredAt) break;
  }
};

const search = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  buffer: OldestFirstBuffer<Item>,
  clock: ReadingClock,
): Promise<void> => {
  const bySecond = comparesBySecond(client, resource);
  if (!bySecond && (await readBack(client, resource, buffer, clock))) return;
  await readForward(client, resource, buffer, clock, bySecond);
};

/**
 * Fills the buffers with records of a resource. A search is made for each buffer; a scroll or a list
 * is read once for all of them.
 */
export const read = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  buffers: OldestFirstBuffer<Item>[],
): Promise<Reading> => {
  const clock = new ReadingClock();
  if ("request" in resource) {
    for (const buffer of buffers) await search(client, resource, buffer, clock);
    return clock.reading;
  }
  if ("list" in resource) {
    // No record was created after it was changed.
    const from = Math.min(...buffers.map((buffer) => buffer.from));
    for await (const page of listedPages<Item>(client, resource, from)) {
      clock.see(page.sentAt, page.data);
      for (const buffer of buffers) buffer.add(page.data);
    }
    return clock.reading;
  }
  for await (const { data, response } of scrollPages<Item>(client, resource.scroll)) {
    clock.see(sentAt(response), data);
    for (const buffer of buffers) buffer.add(data);
  }
  return clock.reading;
};
