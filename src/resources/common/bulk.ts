import { ConnectionError } from "@prismatic-io/spectral";
import { LabelledError, OUT_OF_TIME, toReadableError } from "../../client/errors";
import { PartialFailure } from "../../client/partialFailure";
import { type Progress, withProgress } from "../../client/progress";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { type RejectionData, rejectionData } from "./branches";

/** The result of one item; `index` is its place in the list, from 0. */
export type ItemResult<Data> =
  | { index: number; status: "done"; data: Data }
  | { index: number; status: "failed"; error: RejectionData }
  | { index: number; status: "skipped" };

export interface BulkResult<Data> {
  results: ItemResult<Data>[];
  done: number;
  failed: number;
  skipped: number;
}

export interface BulkOptions<Item, Data> {
  /** Label of the action. */
  label: string;
  items: readonly unknown[];
  /** Starts no further item when one has failed; none is started in any case once the time is over. */
  stopOnError: boolean;
  /** Reads an item. Throws InputError for one that cannot be done. */
  read: (item: unknown) => Item;
  /** Identifiers of an item's record: items that share one run one after the other. */
  identities: (item: Item) => readonly string[];
  run: (item: Item) => Promise<Data>;
  /** Whether there is time for another item. */
  mayStart?: () => boolean;
  /** Takes a failure of the connection, which stops the rest, in place of throwing it. */
  onConnectionFailure?: (cause: unknown) => void;
}

/** More would not use the rate limit any better: it allows some 167 calls a second at most. */
const MAX_PARALLEL_ITEMS = 32;

/** The error of an item as its own action would have it; one that names an input names the item too. */
const toItemError = (label: string, index: number, cause: unknown): Error => {
  const error = toReadableError(new LabelledError(label, cause));
  if (error instanceof InputError) {
    return new InputError(`Item ${index + 1}: ${error.message.replace(/^Item: /, "")}`);
  }
  return error instanceof Error ? error : new Error(String(error));
};

/** @returns "items 1 to 3" for neighbours, "item 5" for one */
const ranges = (indices: number[]): string[] => {
  const runs: [first: number, last: number][] = [];
  for (const index of indices) {
    const latest = runs.at(-1);
    if (latest && latest[1] === index - 1) latest[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([first, last]) =>
    first === last ? `item ${first + 1}` : `items ${first + 1} to ${last + 1}`,
  );
};

/** A failure of the connection, with what was saved before it. */
const withSavedItems = (cause: unknown, results: ItemResult<unknown>[]): unknown => {
  const indices = (isDone: boolean) =>
    results.filter(({ status }) => (status === "done") === isDone).map(({ index }) => index);
  const partlySaved = results.flatMap((result) =>
    result.status === "failed"
      ? result.error.saved.map((part) => `item ${result.index + 1}: ${part}`)
      : [],
  );
  const saved = [...ranges(indices(true)), ...partlySaved];
  const first = cause instanceof PartialFailure ? cause.cause : cause;
  return saved.length > 0 ? new PartialFailure(first, saved, ranges(indices(false)), false) : cause;
};

/**
 * Does the same for each item of a list, in parallel, as fast as Intercom's rate limit allows.
 * All items are read before the first request.
 * @returns one result per item, in the order of the list; a failure is a result too
 * @throws ConnectionError, with which every other item would fail as well, unless it is taken
 */
export const runBulk = async <Item, Data>(
  client: Client,
  {
    label,
    items,
    stopOnError,
    read,
    identities,
    run,
    mayStart = () => true,
    onConnectionFailure,
  }: BulkOptions<Item, Data>,
): Promise<BulkResult<Data>> => {
  const results = items.map((_, index): ItemResult<Data> => ({ index, status: "skipped" }));
  const counts = { done: 0, failed: 0 };
  let isStopped = false;
  let connectionFailure: { cause: unknown } | undefined;

  const fail = (index: number, cause: unknown) => {
    const error = toItemError(label, index, cause);
    const data = rejectionData(error);
    results[index] = { index, status: "failed", error: data };
    counts.failed += 1;
    if (error instanceof ConnectionError) connectionFailure ??= { cause };
    isStopped ||= stopOnError || connectionFailure !== undefined || data.code === OUT_OF_TIME;
  };

  const accepted: { index: number; item: Item }[] = [];
  for (const [index, given] of items.entries()) {
    try {
      accepted.push({ index, item: read(given) });
    } catch (error) {
      fail(index, error);
    }
  }

  const latest = new Map<string, Promise<void>>();

  const runAfter = async (index: number, item: Item, earlier: (Promise<void> | undefined)[]) => {
    await Promise.all(earlier);
    if (isStopped) return;
    try {
      results[index] = { index, status: "done", data: await run(item) };
      counts.done += 1;
    } catch (cause) {
      fail(index, cause);
    }
  };
  const remaining = accepted.values();
  const work = async (progress?: Progress) => {
    for (const { index, item } of remaining) {
      if (isStopped || !mayStart()) return;
      const names = identities(item);
      const running = runAfter(
        index,
        item,
        names.map((name) => latest.get(name)),
      );
      for (const name of names) latest.set(name, running);
      await running;
      progress?.report(counts.done, items.length, { failed: counts.failed, skipped: 0 });
    }
  };
  await withProgress(client, label, async (progress) => {
    await Promise.all(Array.from({ length: MAX_PARALLEL_ITEMS }, () => work(progress)));
    const { done, failed } = counts;
    const skipped = items.length - done - failed;
    if (skipped > 0) progress?.report(done, items.length, { failed, skipped });
  });

  if (connectionFailure) {
    const { cause } = connectionFailure;
    if (!onConnectionFailure) throw withSavedItems(cause, results);
    onConnectionFailure(cause);
  }
  return { results, ...counts, skipped: items.length - counts.done - counts.failed };
};
