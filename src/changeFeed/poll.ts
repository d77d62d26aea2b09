import type { AxiosInstance } from "axios";
import { isRecord } from "../records";
import { INDEX_DELAY, type Mark, markAt, OpenMark, readMark } from "./mark";
import { Oldest } from "./oldest";
import { read } from "./read";
import { type ChangingRecord, type Resource, timeOf } from "./records";

/** Records created in this span were first reported by the run that began at this time. */
type Report = { from: number; to: number; startedAt: number };

/** What is kept from one poll to the next. Times are Unix seconds by Intercom's clock. */
export type PollState = {
  /** How far created records are reported, by `created_at`. Absent while they are not asked for. */
  created?: Mark;
  /** How far changes are reported, by `updated_at`. Absent while they are not asked for. */
  updated?: Mark;
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
  const marks = { created: readMark(created), updated: readMark(updated) };
  const isNew = (showNewRecords && !marks.created) || (showUpdatedRecords && !marks.updated);
  const start = isNew ? markAt(await begin()) : undefined;
  return {
    created: showNewRecords ? (marks.created ?? start) : undefined,
    updated: showUpdatedRecords ? (marks.updated ?? start) : undefined,
    reportedTo: typeof reportedTo === "number" ? reportedTo : undefined,
    // Only this component writes here.
    reports: Array.isArray(reports) ? (reports as Report[]) : [],
  };
};

/**
 * What was created and what was changed since the state was saved, each change once. Two feeds run
 * side by side: one by `created_at`, which tells new records, and one by `updated_at`, which leaves
 * to the first whatever that has still to report or has reported as it is now.
 */
export const poll = async <Item extends ChangingRecord>(
  client: AxiosInstance,
  resource: Resource,
  state: PollState,
  { maxRecords }: Pick<PollInputs, "maxRecords">,
): Promise<Polled<Item>> => {
  const created = state.created && new OpenMark(state.created);
  const updated = state.updated && new OpenMark(state.updated);
  const newest =
    created &&
    new Oldest<Item>(
      "created_at",
      created.at,
      maxRecords,
      ({ id }) => created.deliveredAt(id) === undefined,
    );
  const changed =
    updated &&
    new Oldest<Item>(
      "updated_at",
      updated.at,
      maxRecords,
      (item) => (updated.deliveredAt(item.id) ?? 0) < timeOf(item, "updated_at"),
    );
  const wanted = [newest, changed].filter((each) => each !== undefined);
  const startedAt = await read(client, resource, wanted);
  const settled = startedAt - INDEX_DELAY;

  const reports = [...(state.reports ?? [])];
  const from = state.reportedTo ?? created?.at ?? 0;
  const to = Math.min(newest?.cut ?? 0, startedAt);
  if (created && updated && to > from) reports.push({ from, to, startedAt });
  /** Changes before this time are contained in the report of a record created at that time. */
  const containedBefore = (time: number) => {
    const report = reports.find((each) => time >= each.from && time < each.to);
    return report ? report.startedAt - INDEX_DELAY : Number.NEGATIVE_INFINITY;
  };

  const result: Changes<Item> = { created: [], updated: [] };
  let createdMark: Mark | undefined;
  if (created && newest) {
    const isOpen = (item: Item) => timeOf(item, "updated_at") >= startedAt;
    const { records } = newest;
    // The mark stays before what is found again next time, then with all changes of this second.
    const open = records.filter(isOpen).map((item) => timeOf(item, "created_at"));
    const reached = Math.min(settled, ...open);
    for (const item of records) {
      if (isOpen(item)) continue;
      const [createdAt, updatedAt] = [timeOf(item, "created_at"), timeOf(item, "updated_at")];
      if (createdAt >= reached) {
        // Without room to remember it, it is left to the next run, too.
        if (created.isFull || updated?.isFull) continue;
        created.remember(item.id, createdAt);
      }
      if (updatedAt >= containedBefore(createdAt)) updated?.remember(item.id, updatedAt);
      result.created.push(item);
    }
    createdMark = created.close(Math.min(reached, newest.cut));
  }

  let updatedMark: Mark | undefined;
  if (updated && changed) {
    const isLeftToCreated = (id: string, createdAt: number, updatedAt: number) =>
      createdMark
        ? updatedAt < containedBefore(createdAt) ||
          (createdAt >= createdMark.at && createdMark.seen[id] === undefined)
        : updatedAt <= createdAt;
    for (const item of changed.records) {
      const [createdAt, updatedAt] = [timeOf(item, "created_at"), timeOf(item, "updated_at")];
      if (updatedAt >= startedAt) continue;
      if ((updated.deliveredAt(item.id) ?? 0) >= updatedAt) continue;
      if (isLeftToCreated(item.id, createdAt, updatedAt)) continue;
      if (updatedAt >= settled) {
        if (updated.isFull) continue;
        updated.remember(item.id, updatedAt);
      }
      result.updated.push(item);
    }
    updatedMark = updated.close(Math.min(settled, changed.cut));
  }

  const updatedTo = updatedMark?.at ?? Number.POSITIVE_INFINITY;
  return {
    ...result,
    state: {
      created: createdMark,
      updated: updatedMark,
      reportedTo: created && Math.max(from, to),
      reports: reports.filter((report) => report.startedAt - INDEX_DELAY > updatedTo),
    },
    hasMore: wanted.some(({ cut }) => cut < startedAt),
  };
};
