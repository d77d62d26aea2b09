/** What is known about a request that failed, as far as retrying needs it. */
export interface FailedRequest {
  /** HTTP status; absent when no answer arrived. */
  status?: number;
  /** Intercom's error code, such as `rate_limit_exceeded`. */
  code?: string;
  /** Intercom's error message. */
  message?: string;
  /** `Retry-After` header as sent: seconds or an HTTP date. */
  retryAfter?: string;
  /** `X-RateLimit-Reset` header as sent: Unix seconds on Intercom's clock. */
  rateLimitReset?: string;
  /** Repeating the request can never do its work twice. */
  idempotent: boolean;
}

/** Where a request stands when it fails. */
export interface RetryState {
  /** Number of the attempt that just failed, from 1. */
  attempt: number;
  /** Local time in milliseconds. */
  nowMs: number;
  /** Intercom's clock minus the local one, in milliseconds. */
  skewMs: number;
  /** Milliseconds already spent waiting for this request. */
  waitedMs: number;
  /** A number from 0 to 1 that spreads the back-off. */
  random: number;
}

export type Decision =
  | { retry: true; delay: number }
  | {
      retry: false;
      reason: "permanent" | "not-idempotent" | "max-attempts" | "max-wait";
    };

/** Decides whether and when a failed request goes out again. Pure. */
export type RetryPolicy = (failure: FailedRequest, state: RetryState) => Decision;

/** Milliseconds one request may spend waiting, all its attempts together. */
export const MAX_TOTAL_WAIT_MS = 60_000;
/** Attempts one request may make. */
export const MAX_ATTEMPTS = 10;
const FIRST_BACK_OFF_MS = 500;
const MAX_WAIT_MS = 60_000;

const clamp = (milliseconds: number) => Math.min(Math.max(milliseconds, 0), MAX_WAIT_MS);

/** Doubles with each attempt; up to half of it is random, so that parallel runs spread out. */
export const backOff = (attempt: number, random: number, first = FIRST_BACK_OFF_MS): number =>
  clamp(first * 2 ** (attempt - 1) * (1 - random / 2));

const retryAfterDelay = (header: string | undefined, intercomNow: number): number | undefined => {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const delay = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - intercomNow;
  return Number.isNaN(delay) ? undefined : Math.max(delay, 0);
};

const resetDelay = (header: string | undefined, intercomNow: number): number | undefined => {
  const reset = Number(header?.trim() || Number.NaN);
  return Number.isFinite(reset) ? clamp(reset * 1000 - intercomNow) : undefined;
};

/**
 * A 429 that counts pending export jobs clears when a job ends, not with the 10-second window.
 * https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
const isJobLimit = ({ status, message }: FailedRequest) =>
  status === 429 && /pending .*jobs?/i.test(message ?? "");

/** Failures that a later attempt may well survive. */
export const isTransient = (failure: FailedRequest): boolean =>
  failure.status === undefined ||
  (failure.status >= 200 && failure.status < 300) || // an answer that could not be read
  failure.status === 408 ||
  failure.status === 429 ||
  failure.status >= 500 ||
  // Two upserts of one new company race inside Intercom; the loser is told this.
  failure.code === "unique_company_constraint";

/**
 * The policy of every action: a 429 is always repeated, since it was not carried out; other
 * transient failures only where repeating is harmless. Waits for `Retry-After`, else
 * `X-RateLimit-Reset`, else a growing back-off, within `MAX_TOTAL_WAIT_MS`.
 */
export const retryPolicy: RetryPolicy = (
  failure,
  { attempt, nowMs: now, skewMs: skew, waitedMs: waited, random },
) => {
  if (!isTransient(failure) || isJobLimit(failure)) {
    return { retry: false, reason: "permanent" };
  }
  if (failure.status !== 429 && !failure.idempotent) {
    return { retry: false, reason: "not-idempotent" };
  }
  const intercomNow = now + skew;
  const delay =
    retryAfterDelay(failure.retryAfter, intercomNow) ??
    (failure.status === 429 ? resetDelay(failure.rateLimitReset, intercomNow) : undefined) ??
    backOff(attempt, random);
  if (attempt >= MAX_ATTEMPTS) return { retry: false, reason: "max-attempts" };
  if (waited + delay > MAX_TOTAL_WAIT_MS) return { retry: false, reason: "max-wait" };
  return { retry: true, delay };
};
