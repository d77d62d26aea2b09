/** Lets the calls of one client go as fast as Intercom's rate limit allows, and no faster. */
export interface Pacer {
  /** Waits for the turn of a call: first come, first served. */
  enter(): Promise<void>;
  /** A call has ended, with or without an answer. */
  leave(wasAnswered: boolean): void;
  /** Takes note of the rate-limit headers of an answer. */
  note(headers: Record<string, unknown>, now: number, skew: number, sentAt?: number): void;
  /** Milliseconds until a new window opens; 0 while this one has room. */
  delay(now: number): number;
  /** Like `delay`, for calls that are waiting; 0 when there are none. */
  waiting(now: number): number;
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
  atFirst: number;
  /** Own calls that were answered since. */
  own: number;
  firstSeen: number;
  lastSeen: number;
}

const UNKNOWN: Window = {
  reset: 0,
  endsAt: 0,
  remaining: 0,
  atFirst: 0,
  own: 0,
  firstSeen: 0,
  lastSeen: 0,
};

/** Seconds by which Intercom may round the end of one window differently. */
const ROUNDING = 1;
const SECOND = 1_000;
const LONGEST_WAIT = 60_000;
/** Milliseconds for which a call that finds out about a window goes alone, at most. */
const LONGEST_PROBE = 1_000;
/** Others are expected to make this many times the calls they made before. */
const CAUTION = 2;
/** The part of a window that is kept for them at most. */
const MOST_KEPT = 1 / 30;

const numeric = (value: unknown): number =>
  value === undefined || value === null || value === "" ? Number.NaN : Number(value);

/**
 * Goes by the headers of every answer; the quota itself is never assumed, since it differs per
 * workspace and app. Calls in flight count as used, since Intercom may not have counted them yet. A
 * new window is opened by one call, whose answer tells what it holds. What is used up beyond the
 * own calls tells of others who share the quota: room for their next ones is kept.
 * https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
export const createPacer = (): Pacer => {
  const queue: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let window = UNKNOWN;
  let inFlight = 0;
  let probedAt = 0;
  /** Milliseconds by which windows end later than they are told to. */
  let lateness = 0;
  /** Milliseconds that the latest call took. */
  let took = 0;
  /** Calls of others in the window before: per millisecond, and per own call. */
  let former = { rate: 0, share: 0 };

  /** What was used up beyond the own calls, at least. */
  const others = () => {
    const { atFirst, remaining, own, firstSeen, lastSeen } = window;
    const calls = Math.max(atFirst - remaining - own - inFlight, 0) || 0;
    return {
      rate: calls / Math.max(lastSeen - firstSeen, 1),
      share: calls / Math.max(own, 1),
    };
  };
  const keptForOthers = () => {
    const alongside = CAUTION * inFlight * Math.max(others().share, former.share);
    // A call by itself is not held up for them.
    const isAlone = inFlight === 0 && queue.length <= 1;
    if (isAlone || former.rate === 0) return alongside;
    return alongside + Math.min(1 + CAUTION * took * former.rate, MOST_KEPT * window.atFirst);
  };
  const hasRoom = () => inFlight + keptForOthers() < window.remaining;

  const delay = (now: number) => (hasRoom() ? 0 : Math.max(window.endsAt - now, 0));

  const letGo = () => {
    clearTimeout(timer);
    for (let next = queue[0]; next; next = queue[0]) {
      if (!hasRoom()) {
        const now = Date.now();
        const wait = Math.max(window.endsAt, probedAt + LONGEST_PROBE) - now;
        if (wait > 0) {
          timer = setTimeout(letGo, wait);
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
    enter: () =>
      new Promise((resolve) => {
        queue.push(resolve);
        letGo();
      }),
    leave: (wasAnswered) => {
      inFlight -= 1;
      if (!wasAnswered) probedAt = 0;
      letGo();
    },
    note: (headers, now, skew, sentAt = now) => {
      took = now - sentAt;
      const remaining = numeric(headers["x-ratelimit-remaining"]);
      const reset = numeric(headers["x-ratelimit-reset"]);
      if (Number.isNaN(remaining) || Number.isNaN(reset)) {
        // Where no limit is told there is nothing to wait for.
        if (window === UNKNOWN) window = { ...UNKNOWN, remaining: Number.POSITIVE_INFINITY };
        return;
      }
      const isSame = Math.abs(reset - window.reset) <= ROUNDING;
      // It should have been over when the call was sent: its end was cut to a whole second.
      if (isSame && remaining <= 0 && sentAt >= window.endsAt) lateness = SECOND;
      const retryAfter = numeric(headers["retry-after"]) * SECOND;
      const end = Number.isNaN(retryAfter) ? reset * SECOND - skew + lateness : now + retryAfter;
      const endsAt = Math.min(end, now + LONGEST_WAIT);
      if (isSame) {
        window.endsAt = endsAt;
        // Answers overtake each other: the least of them is the latest.
        window.remaining = Math.min(window.remaining, remaining);
        window.own += 1;
        window.lastSeen = now;
      } else if (reset > window.reset || now >= window.endsAt) {
        former = others();
        window = {
          reset,
          endsAt,
          remaining,
          atFirst: remaining,
          own: 0,
          firstSeen: now,
          lastSeen: now,
        };
      }
    },
    delay,
    waiting: (now) => (queue.length > 0 ? delay(now) : 0),
  };
};
