import { identityOf } from "../client/pagination/walk";
import type { Client } from "../client/types";
import { isRecord } from "../values/objects";
import {
  type Checkpoint,
  CheckpointBuilder,
  futureNote,
  INDEX_DELAY_SECONDS,
  indexedBefore,
  mendCheckpoint,
  readCheckpoint,
} from "./checkpoint";
import { presentBefore } from "./clock";
import { OldestFirstBuffer } from "./oldestFirstBuffer";
import { read } from "./read";
import { type ChangingRecord, type Resource, timeOf } from "./records";

/** No record created in this span was delivered by a run that began before `startedAt`. */
type DeliveredSpan = { from: number; to: number; startedAt: number };

/** What is saved from one poll to the next. Times are Unix seconds by Intercom's clock. */
export type PollState = {
  /** How far created records are delivered, by `created_at`. Absent while they are not asked for. */
  created?: Checkpoint;
  /** How far updates are delivered, by `updated_at`. Absent while they are not asked for. */
  updated?: Checkpoint;
  /** Spans of created records that contain changes the updates have not passed yet. */
  reports?: DeliveredSpan[];
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

export interface PollResult<Item> extends Changes<Item> {
  state: PollState;
  /** More is waiting for the next run. */
  hasMore: boolean;
}

/**
 * @param begin returns a checkpoint for what was not asked for before
 * @returns the state as it was saved, with the checkpoints that are asked for
 */
export const resume = async (
  saved: unknown,
  { showNewRecords, showUpdatedRecords }: PollInputs,
  begin: () => Promise<Checkpoint>,
): Promise<PollState> => {
  const { reports, ...checkpoints } = isRecord(saved) ? saved : {};
  const created = readCheckpoint(checkpoints.created);
  const updated = readCheckpoint(checkpoints.updated);
  const isNew = (showNewRecords && !created) || (showUpdatedRecords && !updated);
  const start = isNew ? await begin() : undefined;
  return {
    created: showNewRecords ? (created ?? start) : undefined,
    updated: showUpdatedRecords ? (updated ?? start) : undefined,
    // Only this component writes here.
    reports: Array.isArray(reports) ? (reports as DeliveredSpan[]) : [],
  };
};

/** The created records or the updates of a run: where they begin, and what was found of them. */
interface Stream<Item extends ChangingRecord> {
  checkpoint: CheckpointBuilder;
  buffer: OldestFirstBuffer<Item>;
}

/** What both streams of a run go by. Times are Unix seconds by Intercom's clock. */
interface Run {
  /** A change of this second or later may be followed by another one of the same second. */
  startedAt: number;
  /** The search shows all changes before this time. */
  indexedUntil: number;
  /** Changes before this time were delivered with a record that was created at `createdAt`. */
  deliveredBefore: (createdAt: number) => number;
}

interface Delivery<Item> {
  items: Item[];
  checkpoint: Checkpoint;
}

/** Created records as they are now: the updates need not repeat that. */
const deliverCreated = <Item extends ChangingRecord>(
  { checkpoint, buffer }: Stream<Item>,
  updates: Stream<Item> | undefined,
  { startedAt, indexedUntil, deliveredBefore }: Run,
): Delivery<Item> => {
  const { records, completeUntil } = buffer;
  const isInProgress = (item: Item) => timeOf(item, "updated_at") >= startedAt;
  // The checkpoint stays before these: the next run finds them with all changes of their second.
  const inProgress = records.filter(isInProgress).map((item) => timeOf(item, "created_at"));
  const until = Math.min(indexedUntil, ...inProgress);
  const items = records.filter((item) => {
    if (isInProgress(item)) return false;
    const [createdAt, updatedAt] = [timeOf(item, "created_at"), timeOf(item, "updated_at")];
    if (createdAt >= until) {
      // What cannot be remembered waits for the next run.
      if (checkpoint.isFull || updates?.checkpoint.isFull) return false;
      checkpoint.remember(identityOf(item), createdAt);
    }
    if (updatedAt >= deliveredBefore(createdAt))
      updates?.checkpoint.remember(identityOf(item), updatedAt);
    return true;
  });
  return { items, checkpoint: checkpoint.advanceTo(Math.min(until, completeUntil), startedAt) };
};

/**
 * Updates, without what the created records contain of them.
 * @param created how far those are delivered; undefined while they are not asked for
 */
const deliverUpdated = <Item extends ChangingRecord>(
  { checkpoint, buffer }: Stream<Item>,
  created: Checkpoint | undefined,
  { startedAt, indexedUntil, deliveredBefore }: Run,
): Delivery<Item> => {
  const isContainedInCreated = (id: string, createdAt: number, updatedAt: number) =>
    created
      ? updatedAt < deliveredBefore(createdAt) ||
        (createdAt >= created.at && created.seen[id] === undefined)
      : updatedAt <= createdAt;
  const items = buffer.records.filter((item) => {
    const [createdAt, updatedAt] = [timeOf(item, "created_at"), timeOf(item, "updated_at")];
    // Its second is not over: the next run finds it with all changes of that second.
    if (updatedAt >= startedAt) return false;
    if ((checkpoint.deliveredAt(identityOf(item)) ?? 0) >= updatedAt) return false;
    if (isContainedInCreated(identityOf(item), createdAt, updatedAt)) return false;
    if (updatedAt >= indexedUntil) {
      if (checkpoint.isFull) return false;
      checkpoint.remember(identityOf(item), updatedAt);
    }
    return true;
  });
  const until = Math.min(indexedUntil, buffer.completeUntil);
  return { items, checkpoint: checkpoint.advanceTo(until, startedAt) };
};

/** The streams that are asked for, each with a buffer for what it has not delivered yet. */
const openStreams = <Item extends ChangingRecord>(
  state: PollState,
  maxRecords: number,
): { created?: Stream<Item>; updated?: Stream<Item> } => {
  const created = state.created && new CheckpointBuilder(state.created);
  const updated = state.updated && new CheckpointBuilder(state.updated);
  const isNew = (item: Item) => created?.deliveredAt(identityOf(item)) === undefined;
  const isChanged = (item: Item) =>
    (updated?.deliveredAt(identityOf(item)) ?? 0) < timeOf(item, "updated_at");
  return {
    created: created && {
      checkpoint: created,
      buffer: new OldestFirstBuffer("created_at", created.at, maxRecords, isNew),
    },
    updated: updated && {
      checkpoint: updated,
      buffer: new OldestFirstBuffer("updated_at", updated.at, maxRecords, isChanged),
    },
  };
};

const checkpointTimes = ({ created, updated }: PollState): number[] =>
  [created, updated].flatMap((checkpoint) => checkpoint?.at ?? []);

/** @returns the state without what lies in the future */
const mendState = (state: PollState, nowSeconds: number): PollState => ({
  created: state.created && mendCheckpoint(state.created, nowSeconds),
  updated: state.updated && mendCheckpoint(state.updated, nowSeconds),
  reports: [],
});

/**
 * What was created and what was changed since the state was saved, each change once. Two streams
 * are read: created records by `created_at`, and updates by `updated_at`, which leave out whatever
 * the created records have still to deliver or have delivered as it is now.
 * @returns the records of both, oldest first, and the state to save for the next run
 */
export const poll = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  state: PollState,
  { maxRecords }: Pick<PollInputs, "maxRecords">,
): Promise<PollResult<Item>> => {
  const { created, updated } = openStreams<Item>(state, maxRecords);
  const buffers = [created, updated].flatMap((stream) => stream?.buffer ?? []);
  const { startedAt, latest } = await read(client, resource, buffers);
  const checkpoints = [created, updated].flatMap((stream) => stream?.checkpoint ?? []);
  const furthest = Math.max(...checkpoints.map(({ at }) => at));
  const now = await presentBefore(client, furthest, startedAt);
  if (now !== undefined) {
    const mended = mendState(state, now);
    client.defaults.log?.(futureNote(furthest, Math.max(...checkpointTimes(mended))));
    return poll(client, resource, mended, { maxRecords });
  }

  const indexedUntil = Math.min(
    ...checkpoints.map((checkpoint) => indexedBefore(checkpoint, startedAt, latest)),
  );
  const provenUntil = indexedUntil + INDEX_DELAY_SECONDS;

  const spans = [...(state.reports ?? [])];
  if (created && updated) {
    // What was created before may have been delivered before, without its later changes.
    const from = created.checkpoint.deliveredUntil;
    const to = Math.min(created.buffer.completeUntil, startedAt);
    if (to > from) spans.push({ from, to, startedAt: provenUntil });
  }
  const run: Run = {
    startedAt,
    indexedUntil,
    deliveredBefore: (createdAt) => {
      const around = spans.filter(({ from, to }) => createdAt >= from && createdAt < to);
      return Math.max(...around.map((span) => span.startedAt)) - INDEX_DELAY_SECONDS;
    },
  };

  const creations = created && deliverCreated(created, updated, run);
  const updates = updated && deliverUpdated(updated, creations?.checkpoint, run);
  const updatedUntil = updates?.checkpoint.at ?? Number.POSITIVE_INFINITY;
  return {
    created: creations?.items ?? [],
    updated: updates?.items ?? [],
    state: {
      created: creations?.checkpoint,
      updated: updates?.checkpoint,
      reports: spans.filter((span) => span.startedAt - INDEX_DELAY_SECONDS > updatedUntil),
    },
    hasMore: buffers.some(({ completeUntil }) => completeUntil < startedAt),
  };
};
