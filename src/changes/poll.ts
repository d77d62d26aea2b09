import type { Client } from "../client/types";
import { isRecord } from "../values/objects";
import {
  type Checkpoint,
  CheckpointBuilder,
  checkpointAt,
  INDEX_DELAY_SECONDS,
  readCheckpoint,
} from "./checkpoint";
import { OldestFirstBuffer } from "./oldest";
import { read } from "./read";
import { type ChangingRecord, type Resource, timeOf } from "./records";

/** Records created in this span were first reported by the run that began at this time. */
type Report = { from: number; to: number; startedAt: number };

/** What is kept from one poll to the next. Times are Unix seconds by Intercom's clock. */
export type PollState = {
  /** How far created records are reported, by `created_at`. Absent while they are not asked for. */
  created?: Checkpoint;
  /** How far changes are reported, by `updated_at`. Absent while they are not asked for. */
  updated?: Checkpoint;
  /** Records created from here on have never been reported. */
  reportedTo?: number;
  /** Reports ahead of which the changes have not got: they contain older changes. */
  reports?: Report[];
};

export interface PollInputs {
  showNewRecords: boolean;
  showUpdatedRecords: boolean;
  /** About how many records of each kind one run delivers; the next run goes on from there. */
  maxRecords: number;
}

export interface Changes<Item> {
  created: Item[];
  updated: Item[];
}

export interface Polled<Item> extends Changes<Item> {
  state: PollState;
  /** More is waiting for the next run. */
  hasMore: boolean;
}

/**
 * @param begin tells where a mark begins that is not there yet, in Unix seconds
 * @returns the state as it was saved, with the marks that are asked for
 */
export const resume = async (
  saved: unknown,
  { showNewRecords, showUpdatedRecords }: PollInputs,
  begin: () => Promise<number>,
): Promise<PollState> => {
  const { created, updated, reportedTo, reports } = isRecord(saved) ? saved : {};
  const marks = { created: readCheckpoint(created), updated: readCheckpoint(updated) };
  const isNew = (showNewRecords && !marks.created) || (showUpdatedRecords && !marks.updated);
  const start = isNew ? checkpointAt(await begin()) : undefined;
  return {
    created: showNewRecords ? (marks.created ?? start) : undefined,
    updated: showUpdatedRecords ? (marks.updated ?? start) : undefined,
    reportedTo: typeof reportedTo === "number" ? reportedTo : undefined,
    // Only this component writes here.
    reports: Array.isArray(reports) ? (reports as Report[]) : [],
  };
};

/** One feed of a run: what it reads, how far it has got, and what it delivers. */
interface Feed<Item extends ChangingRecord> {
  mark: CheckpointBuilder;
  wanted: OldestFirstBuffer<Item>;
}

/** What both feeds of a run go by. Times are Unix seconds by Intercom's clock. */
interface Run {
  startedAt: number;
  /** The search shows all changes before this time. */
  indexedUntil: number;
  /** Changes before this time are contained in the report of a record created at that time. */
  reportedBefore: (createdAt: number) => number;
}

interface Delivery<Item> {
  items: Item[];
  mark: Checkpoint;
}

/** New records, as they are now: the feed of changes need not repeat that. */
const deliverCreated = <Item extends ChangingRecord>(
  { mark, wanted }: Feed<Item>,
  changes: Feed<Item> | undefined,
  { startedAt, indexedUntil: settled, reportedBefore: containedBefore }: Run,
): Delivery<Item> => {
  const { records } = wanted;
  const isOpen = (item: Item) => timeOf(item, "updated_at") >= startedAt;
  // The mark stays before what is found again next time, then with all changes of this second.
  const open = records.filter(isOpen).map((item) => timeOf(item, "created_at"));
  const reached = Math.min(settled, ...open);
  const items = records.filter((item) => {
    if (isOpen(item)) return false;
    const [createdAt, updatedAt] = [timeOf(item, "created_at"), timeOf(item, "updated_at")];
    if (createdAt >= reached) {
      // Without room to remember it, it is left to the next run, too.
      if (mark.isFull || changes?.mark.isFull) return false;
      mark.remember(item.id, createdAt);
    }
    if (updatedAt >= containedBefore(createdAt)) changes?.mark.remember(item.id, updatedAt);
    return true;
  });
  return { items, mark: mark.advanceTo(Math.min(reached, wanted.completeUntil)) };
};

/**
 * Changes, without what the feed of new records tells of them.
 * @param created how far that feed has got; undefined while it is not asked for
 */
const deliverUpdated = <Item extends ChangingRecord>(
  { mark, wanted }: Feed<Item>,
  created: Checkpoint | undefined,
  { startedAt, indexedUntil: settled, reportedBefore: containedBefore }: Run,
): Delivery<Item> => {
  const isToldAsNew = (id: string, createdAt: number, updatedAt: number) =>
    created
      ? updatedAt < containedBefore(createdAt) ||
        (createdAt >= created.at && created.seen[id] === undefined)
      : updatedAt <= createdAt;
  const items = wanted.records.filter((item) => {
    const [createdAt, updatedAt] = [timeOf(item, "created_at"), timeOf(item, "updated_at")];
    // Its second is not over: the next run finds it with all changes of that second.
    if (updatedAt >= startedAt) return false;
    if ((mark.deliveredAt(item.id) ?? 0) >= updatedAt) return false;
    if (isToldAsNew(item.id, createdAt, updatedAt)) return false;
    if (updatedAt >= settled) {
      if (mark.isFull) return false;
      mark.remember(item.id, updatedAt);
    }
    return true;
  });
  return { items, mark: mark.advanceTo(Math.min(settled, wanted.completeUntil)) };
};

/** The feeds that are asked for, each wanting what it has not delivered yet. */
const openFeeds = <Item extends ChangingRecord>(
  state: PollState,
  maxRecords: number,
): { created?: Feed<Item>; updated?: Feed<Item> } => {
  const created = state.created && new CheckpointBuilder(state.created);
  const updated = state.updated && new CheckpointBuilder(state.updated);
  const isNew = ({ id }: Item) => created?.deliveredAt(id) === undefined;
  const isChanged = (item: Item) =>
    (updated?.deliveredAt(item.id) ?? 0) < timeOf(item, "updated_at");
  return {
    created: created && {
      mark: created,
      wanted: new OldestFirstBuffer("created_at", created.at, maxRecords, isNew),
    },
    updated: updated && {
      mark: updated,
      wanted: new OldestFirstBuffer("updated_at", updated.at, maxRecords, isChanged),
    },
  };
};

/**
 * What was created and what was changed since the state was saved, each change once. Two feeds run
 * side by side: one by `created_at`, which tells new records, and one by `updated_at`, which leaves
 * to the first whatever that has still to report or has reported as it is now.
 */
export const poll = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  state: PollState,
  { maxRecords }: Pick<PollInputs, "maxRecords">,
): Promise<Polled<Item>> => {
  const { created, updated } = openFeeds<Item>(state, maxRecords);
  const wanted = [created, updated].flatMap((feed) => feed?.wanted ?? []);
  const startedAt = await read(client, resource, wanted);

  const reports = [...(state.reports ?? [])];
  const from = state.reportedTo ?? created?.mark.at ?? 0;
  const to = Math.min(created?.wanted.completeUntil ?? 0, startedAt);
  if (created && updated && to > from) reports.push({ from, to, startedAt });
  const run: Run = {
    startedAt,
    indexedUntil: startedAt - INDEX_DELAY_SECONDS,
    reportedBefore: (createdAt) => {
      const report = reports.find((each) => createdAt >= each.from && createdAt < each.to);
      return report ? report.startedAt - INDEX_DELAY_SECONDS : Number.NEGATIVE_INFINITY;
    },
  };

  const news = created && deliverCreated(created, updated, run);
  const changes = updated && deliverUpdated(updated, news?.mark, run);
  const changedTo = changes?.mark.at ?? Number.POSITIVE_INFINITY;
  return {
    created: news?.items ?? [],
    updated: changes?.items ?? [],
    state: {
      created: news?.mark,
      updated: changes?.mark,
      reportedTo: created && Math.max(from, to),
      reports: reports.filter((report) => report.startedAt - INDEX_DELAY_SECONDS > changedTo),
    },
    hasMore: wanted.some(({ completeUntil: cut }) => cut < startedAt),
  };
};
