/** Lets the calls of one client go as fast as Intercom's rate limit allows, and no faster. */
export interface RateLimiter {
  /**
   * Waits for the turn of a call: first come, first served.
   * @returns milliseconds for which the call, being the next one, waited for a new window
   * @throws why it must not wait so long
   */
  acquire(): Promise<number>;
  /** A call has ended, with or without an answer. */
  release(wasAnswered: boolean): void;
  /** Takes note of the rate-limit headers of an answer. */
  update(headers: Record<string, unknown>, call: AnsweredCall): void;
  /** Milliseconds until a new window opens, for calls that are waiting; 0 when there are none. */
  queueWaitTimeMs(nowMs: number): number;
}

/** When a call was sent and answered, on the local clock, and how far Intercom's is ahead of it. */
export interface AnsweredCall {
  sentAtMs: number;
  receivedAtMs: number;
  skewMs: number;
}

/** What is known of the current window. */
interface Window {
  /** `X-RateLimit-Reset`, in seconds on Intercom's clock: distinguishes windows. */
  reset: number;
  /** Its end on the local clock. */
  endsAtMs: number;
  /** Calls that are left, those in flight among them. */
  remaining: number;
  /** Calls that were left when it was first seen. */
  initial: number;
  /** Own calls that were answered since. */
  ownCalls: number;
  firstSeenMs: number;
  lastSeenMs: number;
}

/** What others who share the quota use up: per millisecond, and per own call. */
interface ForeignUsage {
  rate: number;
  share: number;
}

const SECOND_MS = 1_000;
/** https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting */
const WINDOW_MS = 10_000;
/** Seconds by which Intercom may round the end of one window differently. */
const ROUNDING_SECONDS = 1;
/** For which a call that opens a window goes alone, at most. */
const MAX_PROBE_MS = 1_000;
/** Others are expected to make this many times the calls they made before. */
const CAUTION = 2;
/** The part of a window that is kept for others at most. */
const MAX_RESERVE = 1 / 20;

const numeric = (value: unknown): number =>
  value === undefined || value === null || value === "" ? Number.NaN : Number(value);

/**
 * Goes by the headers of every answer; the quota itself is never assumed, since it differs per
 * workspace and app. `Remaining` does not count the call it answers, and calls in flight count as
 * used, since Intercom may not have counted them yet. `Reset` lies some seconds after the end of a
 * window, and a window lasts ten seconds: it ends ten seconds after its first answer at the latest.
 * A new window is opened by one call, whose answer says what it holds. What is used up beyond the
 * own calls shows that others share the quota: without room for their next calls, one answer in ten
 * would be a refusal beside another action of this component, and one in a hundred beside others.
 * @param onWait is called when calls begin to wait for a new window
 * @param refusal says why calls must not wait so long
 */
export const createRateLimiter = (
  onWait: (waitMs: number) => void,
  refusal: (waitMs: number) => Error | undefined = () => undefined,
): RateLimiter => {
  const queue: { start: () => void; refuse: (reason: Error) => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let window: Window = {
    reset: 0,
    endsAtMs: 0,
    remaining: 0,
    initial: 0,
    ownCalls: 0,
    firstSeenMs: 0,
    lastSeenMs: 0,
  };
  let lastLatencyMs = 0;
  /** Of the window before. */
  let previous: ForeignUsage = { rate: 0, share: 0 };
  let inFlight = 0;
  let probedAtMs = 0;
  /** By which windows end later than their `Reset`, where Intercom cuts that to a whole second. */
  let resetLagMs = 0;
  /** Since when the first of the queue waits for a new window. */
  let blockedSinceMs: number | undefined;

  const foreignUsage = (): ForeignUsage => {
    const { initial, remaining, ownCalls, firstSeenMs, lastSeenMs } = window;
    // At least so many: those in flight may have been counted.
    const calls = Math.max(initial - remaining - ownCalls - inFlight, 0) || 0;
    return {
      rate: calls / Math.max(lastSeenMs - firstSeenMs, 1),
      share: calls / Math.max(ownCalls, 1),
    };
  };

  const reserve = (): number => {
    const inParallel = CAUTION * inFlight * Math.max(foreignUsage().share, previous.share);
    // A call by itself is not held up for others.
    const isAlone = inFlight === 0 && queue.length <= 1;
    if (isAlone || previous.rate === 0) return inParallel;
    const expected = 1 + CAUTION * lastLatencyMs * previous.rate;
    return inParallel + Math.min(expected, MAX_RESERVE * window.initial);
  };

  const hasRoom = () => inFlight + reserve() < window.remaining;

  const dispatch = () => {
    clearTimeout(timer);
    for (let next = queue[0]; next; next = queue[0]) {
      if (!hasRoom()) {
        const nowMs = Date.now();
        const waitMs = Math.max(window.endsAtMs, probedAtMs + MAX_PROBE_MS) - nowMs;
        if (waitMs > 0) {
          const isBlocked = window.endsAtMs > nowMs;
          const refused = isBlocked && refusal(window.endsAtMs - nowMs);
          if (refused) {
            // Those in flight may leave room when they end.
            if (inFlight === 0) for (const { refuse } of queue.splice(0)) refuse(refused);
            return;
          }
          if (isBlocked && blockedSinceMs === undefined) {
            blockedSinceMs = nowMs;
            onWait(window.endsAtMs - nowMs);
          }
          timer = setTimeout(dispatch, waitMs);
          return;
        }
        probedAtMs = nowMs;
      }
      queue.shift();
      inFlight += 1;
      next.start();
    }
  };

  return {
    acquire: () =>
      new Promise((resolve, refuse) => {
        const start = () => {
          resolve(blockedSinceMs === undefined ? 0 : Date.now() - blockedSinceMs);
          blockedSinceMs = undefined;
        };
        queue.push({ start, refuse });
        dispatch();
      }),
    release: (wasAnswered) => {
      inFlight -= 1;
      if (!wasAnswered) probedAtMs = 0;
      dispatch();
    },
    update: (headers, { sentAtMs, receivedAtMs, skewMs }) => {
      lastLatencyMs = receivedAtMs - sentAtMs;
      const left = numeric(headers["x-ratelimit-remaining"]);
      const reset = numeric(headers["x-ratelimit-reset"]);
      if (Number.isNaN(left) || Number.isNaN(reset)) {
        // Where Intercom names no limit there is nothing to wait for.
        if (window.reset === 0) window.remaining = Number.POSITIVE_INFINITY;
        return;
      }
      const remaining = left - 1;
      if (Math.abs(reset - window.reset) <= ROUNDING_SECONDS) {
        // Answers overtake each other: the least of them is the latest.
        window.remaining = Math.min(window.remaining, remaining);
        window.ownCalls += 1;
        window.lastSeenMs = receivedAtMs;
        if (left <= 0 && sentAtMs >= window.endsAtMs) {
          resetLagMs = SECOND_MS;
          window.endsAtMs += SECOND_MS;
        }
      } else if (reset > window.reset || receivedAtMs >= window.endsAtMs) {
        // None of these is earlier than the end: the earliest is the nearest to it.
        const endsAtMs = Math.min(
          reset * SECOND_MS - skewMs + resetLagMs,
          receivedAtMs + WINDOW_MS,
          window.reset > 0
            ? window.endsAtMs + (reset - window.reset) * SECOND_MS
            : Number.POSITIVE_INFINITY,
        );
        previous = foreignUsage();
        window = {
          reset,
          endsAtMs,
          remaining,
          initial: remaining,
          ownCalls: 0,
          firstSeenMs: receivedAtMs,
          lastSeenMs: receivedAtMs,
        };
      }
    },
    queueWaitTimeMs: (nowMs) =>
      queue.length > 0 && !hasRoom() ? Math.max(window.endsAtMs - nowMs, 0) : 0,
  };
};
