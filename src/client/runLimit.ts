import { setTimeout as sleep } from "node:timers/promises";
import { InputError } from "../values/inputError";
import { isRecord } from "../values/objects";

/** What Set Time Limit returns, and what the run keeps of it for its later steps. */
export type TimeLimit = {
  seconds: number;
  /** ISO 8601. */
  ends_at: string;
};

/** Where the state of an execution holds its time limit. */
export const TIME_LIMIT = "intercomTimeLimit";

/** There is no time left for a request, for a wait before it, or for a file to be read to its end. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

/** The time that the requests of a run share. */
export interface RunLimit {
  /** When attempts are cut off: local time in milliseconds. */
  endsAtMs: number;
  /** Why an attempt that they cut off was so short. */
  words: string;
  /** @returns why a wait is too long; undefined where it fits */
  refusal(what: string, waitMs: number): OutOfTime | undefined;
  /** @throws OutOfTime in place of a wait that is too long */
  pause(what: string, waitMs: number): Promise<void>;
  /** @throws OutOfTime when the time is over */
  check(): void;
}

const read = (given: unknown) => {
  if (given === undefined) return { seconds: 0, until: Number.POSITIVE_INFINITY };
  const { seconds, ends_at } = isRecord(given) ? given : {};
  const until = Date.parse(String(ends_at));
  if (typeof seconds === "number" && !Number.isNaN(until)) return { seconds, until };
  throw new InputError(`${TIME_LIMIT} of the execution state must be what Set Time Limit returns.`);
};

/**
 * @param state of the execution
 * @returns the limit that Set Time Limit has put on the run. One of 0 seconds allows no wait, but
 * requests.
 * @throws InputError for a limit of another form
 */
export const runLimit = (state: Record<string, unknown> = {}): RunLimit => {
  const { seconds, until } = read(state[TIME_LIMIT]);
  const endsAtMs = seconds > 0 ? until : Number.POSITIVE_INFINITY;
  const limit = `the ${seconds} s of Set Time Limit`;
  const outOfTime = (reason: string) =>
    new OutOfTime(`${reason} ${limit}. Raise its Seconds, or run the flow again later`);
  const refusal = (what: string, waitMs: number) => {
    const leftMs = Math.max(until - Date.now(), 0);
    const [wait, left] = [Math.ceil(waitMs / 1000), Math.floor(leftMs / 1000)];
    return waitMs > leftMs
      ? outOfTime(`${what} asks for a wait of ${wait} s, and ${left} s are left of`)
      : undefined;
  };
  return {
    endsAtMs,
    words: `, the rest of ${limit}`,
    refusal,
    pause: async (what, waitMs) => {
      const refused = refusal(what, waitMs);
      if (refused) throw refused;
      await sleep(waitMs);
    },
    check: () => {
      if (Date.now() >= endsAtMs) throw outOfTime("Nothing is left of");
    },
  };
};
