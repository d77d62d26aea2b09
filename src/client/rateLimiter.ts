/** Lets the calls of one client go as fast as Intercom's rate limit allows, and no faster. */
export interface RateLimiter {
  /** Waits for the turn of a call: first come, first served. */
  acquire(): Promise<void>;
  /** A call has ended, with or without an answer. */
  release(wasAnswered: boolean): void;
  /** Takes note of the rate-limit headers of an answer. */
  update(headers: Record<string, unknown>, now: number, skew: number, sentAt?: number): void;
  /** Milliseconds until a new window opens; 0 while this one has room. */
  waitTimeMs(now: number): number;
  /** Like `delay`, for calls that are waiting; 0 when there are none. */
  queueWaitTimeMs(now: number): number;
}

/** What is known of the current window. */
interface Window {
  /** Its end on Intercom's clock, in seconds: tells one window from another. */
  reset: number;
  /** Its end on the local clock, in milliseconds. */
  endsAt: number;
  /** Calls that are left, less than those in flight. */
  remaining: number;
  /** Calls that were left when it was first seen. */
  initial: number;
  /** Own calls that were answered since. */
  ownCalls: number;
  firstSeen: number;
  lastSeen: number;
}

const UNKNOWN: Window = {
  reset: 0,
  endsAt: 0,
  remaining: 0,
  initial: 0,
  ownCalls: 0,
  firstSeen: 0,
  lastSeen: 0,
};

/** Seconds by which Intercom may round the end of one window differently. */
const ROUNDING_SECONDS = 1;
const SECOND_MS = 1_000;
const MAX_WAIT_MS = 60_000;
/** Milliseconds for which a call that finds out about a window goes alone, at most. */
const MAX_PROBE_MS = 1_000;
/** Others are expected to make this many times the calls they made before. */
const CAUTION = 2;
/** The part of a window that is kept for them at most. */
const MAX_RESERVE = 1 / 30;

const numeric = (value: unknown): number =>
  value === undefined || value === null || value === "" ? Number.NaN : Number(value);

/**
 * Goes by the headers of every answer; the quota itself is never assumed, since it differs per
 * workspace and app. Calls in flight count as used, since Intercom may not have counted them yet. A
 * new window is opened by one call, whose answer tells what it holds. What is used up beyond the
 * own calls tells of others who share the quota: room for their next ones is kept.
 * https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
export const createRateLimiter = (): RateLimiter => {
  const queue: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let window = UNKNOWN;
  let inFlight = 0;
  let probedAt = 0;
  /** Milliseconds by which windows end later than they are told to. */
  let resetLagMs = 0;
  /** Milliseconds that the latest call took. */
  let lastLatencyMs = 0;
  /** Calls of others in the window before: per millisecond, and per own call. */
  let previous = { rate: 0, share: 0 };

  /** What was used up beyond the own calls, at least. */
  const foreignUsage = () => {
    const { initial: atFirst, remaining, ownCalls: own, firstSeen, lastSeen } = window;
    const calls = Math.max(atFirst - remaining - own - inFlight, 0) || 0;
    return {
      rate: calls / Math.max(lastSeen - firstSeen, 1),
      share: calls / Math.max(own, 1),
    };
  };
  const reserve = () => {
    const alongside = CAUTION * inFlight * Math.max(foreignUsage().share, previous.share);
    // A call by itself is not held up for them.
    const isAlone = inFlight === 0 && queue.length <= 1;
    if (isAlone || previous.rate === 0) return alongside;
    return (
      alongside +
      Math.min(1 + CAUTION * lastLatencyMs * previous.rate, MAX_RESERVE * window.initial)
    );
  };
  const hasRoom = () => inFlight + reserve() < window.remaining;

  const waitTimeMs = (now: number) => (hasRoom() ? 0 : Math.max(window.endsAt - now, 0));

  const dispatch = () => {
    clearTimeout(timer);
    for (let next = queue[0]; next; next = queue[0]) {
      if (!hasRoom()) {
        const now = Date.now();
        const wait = Math.max(window.endsAt, probedAt + MAX_PROBE_MS) - now;
        if (wait > 0) {
          timer = setTimeout(dispatch, wait);
          return;
        }
        probedAt = now;
      }
      queue.shift();
      inFlight += 1;
      next();
    }
  };

  return {
    acquire: () =>
      new Promise((resolve) => {
        queue.push(resolve);
        dispatch();
      }),
    release: (wasAnswered) => {
      inFlight -= 1;
      if (!wasAnswered) probedAt = 0;
      dispatch();
    },
    update: (headers, now, skew, sentAt = now) => {
      lastLatencyMs = now - sentAt;
      const remaining = numeric(headers["x-ratelimit-remaining"]);
      const reset = numeric(headers["x-ratelimit-reset"]);
      if (Number.isNaN(remaining) || Number.isNaN(reset)) {
        // Where no limit is told there is nothing to wait for.
        if (window === UNKNOWN) window = { ...UNKNOWN, remaining: Number.POSITIVE_INFINITY };
        return;
      }
      const isSame = Math.abs(reset - window.reset) <= ROUNDING_SECONDS;
      // It should have been over when the call was sent: its end was cut to a whole second.
      if (isSame && remaining <= 0 && sentAt >= window.endsAt) resetLagMs = SECOND_MS;
      const retryAfter = numeric(headers["retry-after"]) * SECOND_MS;
      const end = Number.isNaN(retryAfter)
        ? reset * SECOND_MS - skew + resetLagMs
        : now + retryAfter;
      const endsAt = Math.min(end, now + MAX_WAIT_MS);
      if (isSame) {
        window.endsAt = endsAt;
        // Answers overtake each other: the least of them is the latest.
        window.remaining = Math.min(window.remaining, remaining);
        window.ownCalls += 1;
        window.lastSeen = now;
      } else if (reset > window.reset || now >= window.endsAt) {
        previous = foreignUsage();
        window = {
          reset,
          endsAt,
          remaining,
          initial: remaining,
          ownCalls: 0,
          firstSeen: now,
          lastSeen: now,
        };
      }
    },
    waitTimeMs: waitTimeMs,
    queueWaitTimeMs: (now) => (queue.length > 0 ? waitTimeMs(now) : 0),
  };
};
