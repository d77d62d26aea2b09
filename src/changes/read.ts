import { type CursorRequest, cursorPages, requestPage } from "../client/pagination/cursor";
import { scrollPages } from "../client/pagination/scroll";
import type { Client } from "../client/types";
import { answeredAt, sentAt } from "./clock";
import type { OldestFirstBuffer } from "./oldestFirstBuffer";
import {
  type ChangingRecord,
  comparesBySecond,
  isExactVersion,
  type Resource,
  type SearchedResource,
  searchSince,
  timeOf,
} from "./records";

/** Pages of a search, each with when it was asked for and answered in Unix seconds. */
const searchPages = <Item extends ChangingRecord>(client: Client, request: CursorRequest) =>
  cursorPages(async (cursor) => {
    const page = { perPage: request.largestPage, cursor };
    const { list, response } = await requestPage<Item>(client, request, page);
    return {
      ...list,
      sentAt: sentAt(response),
      answeredAt: answeredAt(response),
      version: response.headers["intercom-version"],
    };
  });

/**
 * Reads from the present back until everything wanted has been seen, or the buffer is full. Where
 * times are compared by day, this reads the last minutes without the whole day.
 * @returns when it began, by Intercom's clock, in Unix seconds; undefined when the buffer is full
 */
const readBack = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  buffer: OldestFirstBuffer<Item>,
): Promise<number | undefined> => {
  const { field, from } = buffer;
  const request = searchSince(resource, field, from, { bySecond: false, order: "descending" });
  let startedAt: number | undefined;
  for await (const page of searchPages<Item>(client, request)) {
    startedAt ??= page.sentAt;
    buffer.add(page.data);
    if (buffer.isFull) return undefined;
    // The search may lag behind the records it returns, never run ahead of them: whatever follows
    // was indexed with an earlier time still.
    if (page.data.some((item) => timeOf(item, field) < from)) break;
  }
  return startedAt;
};

/**
 * Reads from the oldest record wanted until the buffer is full or the present is reached.
 * @returns when it began, by Intercom's clock, in Unix seconds
 */
const readForward = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  buffer: OldestFirstBuffer<Item>,
  bySecond: boolean,
): Promise<number> => {
  const { field, from } = buffer;
  const request = searchSince(resource, field, from, { bySecond, order: "ascending" });
  let startedAt: number | undefined;
  let firstAnsweredAt: number | undefined;
  for await (const page of searchPages<Item>(client, request)) {
    if (bySecond && resource.comparesByDay && !isExactVersion(page.version ?? "")) {
      // Intercom answered by an older version than asked for: times were compared by day.
      return readForward(client, resource, buffer, false);
    }
    startedAt ??= page.sentAt;
    firstAnsweredAt ??= page.answeredAt;
    buffer.add(page.data);
    // The lowest time of a page stands for its place in the search: a record that changed after it
    // was indexed shows a later one.
    const lowest = Math.min(...page.data.map((item) => timeOf(item, field)));
    if (lowest >= buffer.completeUntil || lowest > firstAnsweredAt) break;
  }
  return startedAt ?? Number.NEGATIVE_INFINITY;
};

const search = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  buffer: OldestFirstBuffer<Item>,
): Promise<number> => {
  if (comparesBySecond(client, resource)) return readForward(client, resource, buffer, true);
  return (
    (await readBack(client, resource, buffer)) ??
    (await readForward(client, resource, buffer, false))
  );
};

/**
 * Fills the buffers with records of a resource. A search is made for each buffer; a scroll is read
 * once for all of them.
 * @returns when the reading began, by Intercom's clock, in Unix seconds: everything that Intercom
 * showed at that moment has been seen, up to `completeUntil` of each buffer
 */
export const read = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  buffers: OldestFirstBuffer<Item>[],
): Promise<number> => {
  if ("request" in resource) {
    const starts: number[] = [];
    for (const buffer of buffers) starts.push(await search(client, resource, buffer));
    return Math.min(...starts);
  }
  let startedAt: number | undefined;
  for await (const { data, response } of scrollPages<Item>(client, resource.scroll)) {
    startedAt ??= sentAt(response);
    for (const buffer of buffers) buffer.add(data);
  }
  return startedAt ?? Number.NEGATIVE_INFINITY;
};
