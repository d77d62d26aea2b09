import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isRecord } from "../../values/objects";
import { backOff } from "../retry";
import type { List } from "../types";
import { hasNext } from "./next";

/** Intercom answered a list as none can be: cut short, or without end. */
export class ListError extends Error {
  override readonly name = "ListError";
  readonly retryable = true;
}

/**
 * How far a list has been read, so that one without end is noticed. Of a fixed size, since it also
 * travels as the platform's pagination state.
 */
export type Walk = {
  pages: number;
  records: number;
  /** The highest count that Intercom gave; 0 where it counts nothing. */
  total: number;
  /** Stands for a page that was read earlier. */
  landmark: string;
  /** How often that page came again. */
  repeats: number;
  /** It began with the first record, so that the count is that of the walk. */
  isWhole: boolean;
};

/** @param isWhole whether it begins with the first record */
export const startWalk = (isWhole: boolean): Walk => ({
  pages: 0,
  records: 0,
  total: 0,
  landmark: "",
  repeats: 0,
  isWhole,
});

const hash = (text: string) => createHash("sha256").update(text).digest("base64");

/** @returns the ID of a record, or what stands for one that has none */
export const identityOf = (record: object): string => {
  const { id } = record as { id?: unknown };
  return typeof id === "number" || (typeof id === "string" && id)
    ? String(id)
    : `#${hash(JSON.stringify(record))}`;
};

/** Pages more than any list has. */
const MAX_PAGES = 100_000;
/** Records that are read beyond the count of a list, which others move and add to meanwhile. */
const MAX_SURPLUS = 1_000;
/** Records that move meanwhile can bring the same page a few times. */
const MAX_REPEATS = 20;

const isPowerOfTwo = (count: number) => Number.isInteger(Math.log2(count));

/**
 * Takes a page into account. A page that keeps coming again shows that a list goes in a circle: it
 * is compared with one landmark, which moves on to ever later pages, so that circles of any length
 * are found without remembering every page.
 * https://en.wikipedia.org/wiki/Cycle_detection#Brent's_algorithm
 * @throws ListError when no list can be as long as this one
 */
export const advance = (walk: Walk, { data, total_count }: List<unknown>): Walk => {
  const pages = walk.pages + 1;
  const records = walk.records + data.length;
  const total = Math.max(walk.total, total_count ?? 0);
  const page = hash(
    data
      .filter(isRecord)
      .map((each) => `${identityOf(each)} ${each.updated_at}`)
      .join("\n"),
  );
  const isRepeated = page === walk.landmark && total === walk.total;
  const repeats = isRepeated ? walk.repeats + 1 : isPowerOfTwo(pages) ? 0 : walk.repeats;
  if (repeats >= MAX_REPEATS) {
    throw new ListError(
      `Intercom's list does not end: after ${pages} pages the same records come again and again.`,
    );
  }
  if (total > 0 && records > 2 * total + MAX_SURPLUS) {
    throw new ListError(
      `Intercom's list does not end: ${records} records came, while Intercom counts ${total}.`,
    );
  }
  if (pages > MAX_PAGES) {
    throw new ListError(`Intercom's list does not end: more than ${MAX_PAGES} pages came.`);
  }
  const landmark = isPowerOfTwo(pages) ? page : walk.landmark;
  return { ...walk, pages, records, total, landmark, repeats };
};

/** @returns why a page can be neither the last one nor one that goes on; undefined for a proper page */
const faultOf = (
  { data, pages, total_count }: List<unknown>,
  walk: Walk,
  positionOf: (pages: unknown) => unknown,
): string | undefined => {
  const isComplete =
    walk.isWhole && typeof total_count === "number" && walk.records + data.length >= total_count;
  if (isComplete) return undefined;
  if (!isRecord(pages)) return "a page that does not say whether another one follows";
  const next = hasNext(pages);
  if (next === undefined || (next && positionOf(pages) === undefined))
    return "a page whose next one cannot be read";
  if (next && data.length === 0) return "an empty page although another one follows";
  return undefined;
};

const MAX_READINGS = 3;

/**
 * A page of a list that has further ones. It is asked for again while it says neither that the list
 * ends nor where it goes on: taken for the end, it would lose the rest.
 * @throws ListError when it stays so
 */
const settledPage = async <Page extends List<unknown>>(
  walk: Walk,
  fetch: () => Promise<Page>,
  positionOf: (pages: unknown) => unknown,
): Promise<Page> => {
  for (let reading = 1; ; reading += 1) {
    const page = await fetch();
    const fault = faultOf(page, walk, positionOf);
    if (!fault) return page;
    if (reading === MAX_READINGS) {
      throw new ListError(
        `Intercom answered ${reading} times with ${fault}: the rest of the list is missing.`,
      );
    }
    await sleep(backOff(reading, Math.random()));
  }
};

/** Writes a line into the log of the run. */
export type Log = (line: string) => void;

/** A page without entries that are no records; the log says how many there were. */
export const onlyRecords = <Page extends List<unknown>>(page: Page, log?: Log): Page => {
  const data = page.data.filter(isRecord);
  const blank = page.data.length - data.length;
  if (blank === 0) return page;
  log?.(
    `Intercom returned ${blank} empty ${blank === 1 ? "entry" : "entries"} in a list: left out.`,
  );
  return { ...page, data };
};

interface Step<Page, Position> {
  page: Page;
  walk: Walk;
  /** Where the list goes on; undefined at its end. */
  next: Position | undefined;
}

/**
 * The next page of a walk. Where the list goes on is read before entries that are no records are
 * left out: a page of nothing else is not the end.
 * @param positionOf reads where the list goes on; undefined at the end
 * @throws ListError when a page is cut short, or the list does not end
 */
export const readStep = async <Page extends List<unknown>, Position>(
  walk: Walk,
  fetch: () => Promise<Page>,
  positionOf: (pages: unknown) => Position | undefined,
  log?: Log,
): Promise<Step<Page, Position>> => {
  const page = await settledPage(walk, fetch, positionOf);
  return {
    walk: advance(walk, page),
    page: onlyRecords(page, log),
    next: page.data.length > 0 ? positionOf(page.pages) : undefined,
  };
};

/** @returns a sentence for the log where fewer records came than Intercom counts */
export const shortfall = ({ isWhole, records, total }: Walk): string | undefined =>
  isWhole && records < total
    ? `Intercom counts ${total} records in this list and returned ${records}.`
    : undefined;
