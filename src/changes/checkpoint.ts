import { isRecord } from "../values/objects";

/**
 * How long after a change the search may not show it yet, in seconds. Intercom speaks of a few
 * minutes; this is twice the longest lag that has been seen.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
 */
export const INDEX_DELAY_SECONDS = 600;

/** Records that a checkpoint remembers at most, so that the saved state stays small. */
const MAX_REMEMBERED = 5_000;

/**
 * How far a stream of changes has got. Whatever is older than `at` has been delivered or will never
 * be. Of what is younger the search may not show everything yet: that part is read again each time,
 * and `seen` says what of it was delivered. A type alias, since the platform's state only takes
 * types with an index signature.
 */
export type Checkpoint = {
  /** Unix seconds. */
  at: number;
  /** Record IDs, each with the time it was delivered with, in Unix seconds. */
  seen: Record<string, number>;
  /** When the run that saved it began, by the dates of its answers, in Unix seconds. */
  takenAt?: number;
};

/**
 * @param atSeconds Unix seconds
 * @param takenAt the present, in Unix seconds
 * @returns a checkpoint that begins at this time
 */
export const checkpointAt = (atSeconds: number, takenAt = atSeconds): Checkpoint => ({
  at: atSeconds,
  seen: {},
  takenAt,
});

/** @returns the checkpoint as it was saved, undefined where there is none */
export const readCheckpoint = (saved: unknown): Checkpoint | undefined =>
  isRecord(saved) && typeof saved.at === "number" && isRecord(saved.seen)
    ? // Only this component writes here.
      (saved as Checkpoint)
    : undefined;

/** @returns the earlier of two checkpoints, with what either has seen: nothing between them is skipped */
export const mergeCheckpoints = (one: Checkpoint, other: Checkpoint): Checkpoint => {
  const seen = { ...one.seen };
  for (const [id, at] of Object.entries(other.seen)) seen[id] = Math.max(seen[id] ?? 0, at);
  return {
    at: Math.min(one.at, other.at),
    seen,
    takenAt: Math.min(one.takenAt ?? one.at, other.takenAt ?? other.at),
  };
};

/**
 * One answer may have a wrong date, which must not move a checkpoint into the future: that a time
 * has come is proven by a record of that time, or by the run before.
 * @param startedAt when a run began, by the dates of its answers, in Unix seconds
 * @param latest the latest time of a record, in Unix seconds
 * @returns the time before which everything is indexed now, in Unix seconds
 */
export const indexedBefore = (
  { at, takenAt = at }: Pick<Checkpoint, "at" | "takenAt">,
  startedAt: number,
  latest: number,
): number => Math.min(startedAt, Math.max(latest, takenAt)) - INDEX_DELAY_SECONDS;

/** Answers date the present in whole seconds, and the time an answer took is taken off. */
const TOLERANCE_SECONDS = 60;

/** @returns whether a time is later than the present, both in Unix seconds */
export const isFuture = (timeSeconds: number, nowSeconds: number): boolean =>
  timeSeconds > nowSeconds + TOLERANCE_SECONDS;

/** Seconds this large are milliseconds. */
const SMALLEST_MILLISECONDS = 1e11;

const inSeconds = (time: number) =>
  time >= SMALLEST_MILLISECONDS ? Math.floor(time / 1000) : time;

/**
 * A checkpoint in the future, made by a wrong clock or saved in milliseconds, would leave out
 * whatever happens until then.
 * @param nowSeconds Unix seconds by Intercom's clock
 * @returns the checkpoint in seconds where these are in the past, else one at the present
 */
export const mendCheckpoint = (checkpoint: Checkpoint, nowSeconds: number): Checkpoint => {
  if (!isFuture(checkpoint.at, nowSeconds)) return checkpoint;
  const at = inSeconds(checkpoint.at);
  // What was delivered stays so, in case it is the present that was dated wrongly.
  const seen = Object.entries(checkpoint.seen).map(([id, time]) => [id, inSeconds(time)]);
  return {
    at: at > nowSeconds ? nowSeconds - INDEX_DELAY_SECONDS : at,
    seen: Object.fromEntries(seen),
    takenAt: nowSeconds,
  };
};

/** @returns a sentence for the log */
export const futureNote = (atSeconds: number, mendedSeconds: number): string => {
  const date = (seconds: number) => new Date(inSeconds(seconds) * 1000);
  const shown = Number.isNaN(date(atSeconds).getTime())
    ? String(atSeconds)
    : date(atSeconds).toISOString();
  return `The saved time up to which changes were delivered, ${atSeconds} (${shown}), is in the future: changes are read from ${date(mendedSeconds).toISOString()} on.`;
};

/** The checkpoint of a run that is under way: `seen` grows until `advanceTo` ends the run. */
export class CheckpointBuilder {
  private readonly seen: Map<string, number>;

  constructor(private readonly checkpoint: Checkpoint) {
    this.seen = new Map(Object.entries(checkpoint.seen));
  }

  /** Where the run began, in Unix seconds. */
  get at(): number {
    return this.checkpoint.at;
  }

  /** The first second from which on nothing has been delivered, in Unix seconds. */
  get deliveredUntil(): number {
    return Math.max(this.at, ...[...this.seen.values()].map((time) => time + 1));
  }

  /** Whether no more can be remembered: what would have to be waits for a later run. */
  get isFull(): boolean {
    return this.seen.size >= MAX_REMEMBERED;
  }

  /** @returns the time the record was delivered with, in Unix seconds; undefined where none is remembered */
  deliveredAt(id: string): number | undefined {
    return this.seen.get(id);
  }

  /** @param timeSeconds the time the record is delivered with, in Unix seconds */
  remember(id: string, timeSeconds: number): void {
    this.seen.set(id, timeSeconds);
  }

  /** When the run before began, by the dates of its answers, in Unix seconds. */
  get takenAt(): number {
    return this.checkpoint.takenAt ?? this.checkpoint.at;
  }

  /**
   * @param takenAt when the run began, by the dates of its answers, in Unix seconds
   * @param atSeconds Unix seconds; a time before the present checkpoint does not move it back
   * @returns the checkpoint at this time, without what was seen before it
   */
  advanceTo(atSeconds: number, takenAt: number): Checkpoint {
    const at = Math.max(this.checkpoint.at, atSeconds);
    return {
      at,
      seen: Object.fromEntries([...this.seen].filter(([, time]) => time >= at)),
      takenAt,
    };
  }
}
