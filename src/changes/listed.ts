import { hasList } from "../client/answers";
import { readNext } from "../client/pagination/next";
import { sizedReader } from "../client/pagination/numbered";
import { identityOf, ListError, readStep, startWalk, type Walk } from "../client/pagination/walk";
import type { Client } from "../client/types";
import { sentAt } from "./clock";
import {
  type ChangingRecord,
  isTranslated,
  type ListedResource,
  latestTime,
  timeOf,
} from "./records";

/** Where a list by page number goes on. A type, since it travels as the platform's pagination state. */
export type ListedPosition = {
  page: number;
  walk: Walk;
  /** How many records Intercom counted when the page before was read. */
  total: number;
  /** Records on a full page, which may be fewer than were asked for. */
  size: number;
};

export interface ListedPage<Item> {
  data: Item[];
  /** When it was asked for, in Unix seconds by Intercom's clock. */
  sentAt: number;
  /** Absent when everything wanted has been seen. */
  next?: ListedPosition;
}

/**
 * One page of a list that has the latest change first. What changes meanwhile moves to its beginning,
 * so that others come twice. What is deleted meanwhile lets others move up, past the page that is read
 * next: where Intercom counts fewer records than before, the list goes back by as many.
 * @param isOver whether a page shows that nothing wanted follows
 */
const readPage = async <Item extends ChangingRecord>(
  client: Client,
  { list: { url, largestPage } }: ListedResource,
  position: ListedPosition | undefined,
  isOver: (data: Item[]) => boolean,
): Promise<ListedPage<Item>> => {
  const before = position ?? { page: 1, walk: startWalk(true), total: 0, size: 1 };
  let askedAt = Number.POSITIVE_INFINITY;
  const read = sizedReader<Item>(client, url, largestPage, async (page, per_page, settings) => {
    const params = { page, per_page };
    const answer = await client.get(url, { params, ...settings, isExpected: hasList("data") });
    askedAt = Math.min(askedAt, sentAt(answer));
    return answer.data;
  });
  const { page, walk, next } = await readStep(
    before.walk,
    () => read(before.page),
    readNext,
    client.defaults.log,
  );
  const { data, total_count } = page;
  const total = total_count ?? before.total;
  const size = Math.max(before.size, data.length);
  const missed = before.page > 1 ? Math.max(before.total - total, 0) : 0;
  const goOn = (number: number, isWhole = walk.isWhole): ListedPage<Item> => ({
    data,
    sentAt: askedAt,
    next: { page: Math.max(number, 1), walk: { ...walk, isWhole }, total, size },
  });
  // What is read again does not count towards the whole.
  if (missed > 0) return goOn(before.page - Math.ceil(missed / size), false);
  return next && !isOver(data) ? goOn(before.page + 1) : { data, sentAt: askedAt };
};

/** One of these stands behind all that was changed later. */
const hasEarlier = (data: ChangingRecord[], seconds: number) =>
  data.some((item) => timeOf(item, "updated_at") < seconds);

/**
 * One page of what was changed since a time, and of earlier changes.
 * @param from Unix seconds
 */
export const listedPage = <Item extends ChangingRecord>(
  client: Client,
  resource: ListedResource,
  from: number,
  position: ListedPosition | undefined,
): Promise<ListedPage<Item>> =>
  // By which language's time translated articles are sorted is not documented.
  readPage<Item>(
    client,
    resource,
    position,
    (data) => hasEarlier(data, from) && !data.some(isTranslated),
  );

const MAX_LOOKS = 20;

const signatureOf = (data: ChangingRecord[]) =>
  data.map((item) => `${identityOf(item)} ${timeOf(item, "updated_at")}`).join();

/**
 * Pages with everything that was changed since a time. What changed while they were read has moved
 * to the beginning, past the reading, so that this is looked at again until it stays as it is.
 * @param from Unix seconds
 * @throws ListError when it never does
 */
export async function* listedPages<Item extends ChangingRecord>(
  client: Client,
  resource: ListedResource,
  from: number,
): AsyncGenerator<ListedPage<Item>> {
  let head = await listedPage<Item>(client, resource, from, undefined);
  yield head;
  let read = (position: ListedPosition) => listedPage<Item>(client, resource, from, position);
  let timesUnchanged = 0;
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    if (!head.next) return;
    for (let page = head; page.next; ) {
      page = await read(page.next);
      yield page;
    }
    // Nothing was changed later than this before the beginning was read.
    const latest = Math.max(...head.data.map(latestTime));
    const look = (position?: ListedPosition) =>
      readPage<Item>(client, resource, position, (data) => hasEarlier(data, latest));
    const again: ListedPage<Item> = await look();
    yield again;
    timesUnchanged = signatureOf(again.data) === signatureOf(head.data) ? timesUnchanged + 1 : 0;
    // What is changed in a second that is not over need not come first.
    if (timesUnchanged > (latest < head.sentAt ? 0 : 1)) return;
    head = again;
    read = look;
  }
  throw new ListError("Intercom's list changes faster than it can be read.");
}
