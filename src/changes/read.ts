import { type CursorRequest, cursorPages, requestPage } from "../client/pagination/cursor";
import { scrollPages } from "../client/pagination/scroll";
import type { Client } from "../client/types";

import { answeredAt, sentAt } from "./clock";
import type { OldestFirstBuffer } from "./oldest";
import {
  type ChangingRecord,
  comparesBySecond,
  isExactVersion,
  type Resource,
  type SearchedResource,
  searchSince,
  timeOf,
} from "./records";

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
 * Reads from the present back until everything wanted has been seen, or there is too much of it.
 * Times are compared by day, so this is the way to read the last minutes without the whole day.
 * @returns when it began, by Intercom's clock; undefined when it gave up
 */
const readBack = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  wanted: OldestFirstBuffer<Item>,
): Promise<number | undefined> => {
  const { field, from } = wanted;
  const request = searchSince(resource, field, from, { bySecond: false, order: "descending" });
  let startedAt: number | undefined;
  for await (const page of searchPages<Item>(client, request)) {
    startedAt ??= page.sentAt;
    wanted.add(page.data);
    if (wanted.isFull) return undefined;
    // The search may lag behind the records it answers with, never run ahead of them: whatever
    // follows was indexed with an earlier time still.
    if (page.data.some((item) => timeOf(item, field) < from)) break;
  }
  return startedAt;
};

/**
 * Reads from the oldest record wanted until there are enough.
 * @returns when it began, by Intercom's clock
 */
const readForward = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  wanted: OldestFirstBuffer<Item>,
  bySecond: boolean,
): Promise<number> => {
  const { field, from } = wanted;
  const request = searchSince(resource, field, from, { bySecond, order: "ascending" });
  let startedAt: number | undefined;
  let present: number | undefined;
  for await (const page of searchPages<Item>(client, request)) {
    if (bySecond && resource.comparesByDay && !isExactVersion(page.version ?? "")) {
      // The version asked for was not the one answered by: times were compared by day after all.
      return readForward(client, resource, wanted, false);
    }
    startedAt ??= page.sentAt;
    present ??= page.answeredAt;
    wanted.add(page.data);
    // The lowest time of a page stands for its place in the search: a record that changed after it
    // was indexed shows a later one.
    const lowest = Math.min(...page.data.map((item) => timeOf(item, field)));
    if (lowest >= wanted.completeUntil || lowest > present) break;
  }
  return startedAt ?? Number.NEGATIVE_INFINITY;
};

const search = async <Item extends ChangingRecord>(
  client: Client,
  resource: SearchedResource,
  wanted: OldestFirstBuffer<Item>,
): Promise<number> => {
  if (comparesBySecond(client, resource)) return readForward(client, resource, wanted, true);
  return (
    (await readBack(client, resource, wanted)) ??
    (await readForward(client, resource, wanted, false))
  );
};

/**
 * Reads what is wanted of a resource. A scroll is walked once for all of it.
 * @returns when the reading began, by Intercom's clock, in Unix seconds: everything that Intercom
 * showed at that moment has been seen, up to the cut of each
 */
export const read = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  wanted: OldestFirstBuffer<Item>[],
): Promise<number> => {
  if ("request" in resource) {
    const starts: number[] = [];
    for (const each of wanted) starts.push(await search(client, resource, each));
    return Math.min(...starts);
  }
  let startedAt: number | undefined;
  for await (const { data, response } of scrollPages<Item>(client, resource.scroll)) {
    startedAt ??= sentAt(response);
    for (const each of wanted) each.add(data);
  }
  return startedAt ?? Number.NEGATIVE_INFINITY;
};
