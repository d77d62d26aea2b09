import { isRecord } from "../values/objects";

/**
 * How long after a change the search may not show it yet, in seconds. Intercom speaks of a few
 * minutes; this is twice the most that has been reported.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
 */
export const INDEX_DELAY_SECONDS = 600;

/** Most records that a mark remembers, so that the saved state stays small. */
const MAX_REMEMBERED = 5_000;

/**
 * How far a feed has got. Whatever is older than `at` has been delivered or will never be. Of what
 * is younger the search may not show everything yet, so that part is read again each time, and
 * `seen` says what of it was delivered. A type, since it travels as the platform's state.
 */
export type Checkpoint = {
  /** Unix seconds. */
  at: number;
  /** Record IDs, each with the time it was delivered with, in Unix seconds. */
  seen: Record<string, number>;
};

/** @returns a mark that begins at a time, in Unix seconds */
export const checkpointAt = (at: number): Checkpoint => ({ at, seen: {} });

/** @returns the mark as it was saved, undefined where there is none */
export const readCheckpoint = (saved: unknown): Checkpoint | undefined =>
  isRecord(saved) && typeof saved.at === "number" && isRecord(saved.seen)
    ? // Only this component writes here.
      (saved as Checkpoint)
    : undefined;

/** A mark while a run delivers: what it has seen grows, until `close` moves it on. */
export class CheckpointBuilder {
  private readonly seen: Map<string, number>;

  constructor(private readonly mark: Checkpoint) {
    this.seen = new Map(Object.entries(mark.seen));
  }

  get at(): number {
    return this.mark.at;
  }

  /** No more can be remembered: whatever would have to be waits for a later run. */
  get isFull(): boolean {
    return this.seen.size >= MAX_REMEMBERED;
  }

  /** @returns the time the record was delivered with, undefined when it was not, as far as remembered */
  deliveredAt(id: string): number | undefined {
    return this.seen.get(id);
  }

  remember(id: string, time: number): void {
    this.seen.set(id, time);
  }

  /** Moves the mark on, never back, and forgets what lies before it. */
  advanceTo(at: number): Checkpoint {
    const moved = Math.max(this.mark.at, at);
    return {
      at: moved,
      seen: Object.fromEntries([...this.seen].filter(([, time]) => time >= moved)),
    };
  }
}
