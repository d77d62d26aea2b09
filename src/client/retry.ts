/** What is known about a request that failed, as far as retrying needs it. */
export interface FailedRequest {
  /** HTTP status; absent when no answer arrived. */
  status?: number;
  /** What went wrong where no answer arrived, such as `ECONNRESET`. */
  networkCode?: string;
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

/** What one request may spend waiting, for its attempts and for the rate limit together. */
export const MAX_TOTAL_WAIT_MS = 60_000;
/** Attempts one request may make. */
export const MAX_ATTEMPTS = 10;
/** Attempts at a host that does not answer at all: a wrong address is not worth a minute. */
const MAX_CONNECT_ATTEMPTS = 3;
const FIRST_BACK_OFF_MS = 500;
const MAX_WAIT_MS = 60_000;
/** Between two attempts, whatever the answer asks for. */
export const MIN_PAUSE_MS = 100;
/** A window lasts ten seconds, and its `Reset` was seen up to six seconds after its end. */
const MAX_RESET_MS = 20_000;

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
  const delay = reset * 1000 - intercomNow;
  return delay <= MAX_RESET_MS ? Math.max(delay, 0) : undefined;
};

/**
 * A 429 that counts pending export jobs clears when a job ends, not with the 10-second window.
 * https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
const isJobLimit = ({ status, message }: FailedRequest) =>
  status === 429 && /pending .*jobs?/i.test(message ?? "");

// https://nodejs.org/api/errors.html
const UNREACHABLE = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"];
const PASSING = [
  "ECONNRESET",
  "ECONNABORTED",
  "ETIMEDOUT",
  "EPIPE",
  "ERR_BAD_RESPONSE",
  "ERR_NETWORK",
];

/** @returns whether nobody was there to take the request */
export const isUnreachable = ({ networkCode = "" }: FailedRequest): boolean =>
  UNREACHABLE.includes(networkCode);

/**
 * A failure of the network that can pass. A certificate, a redirect or an address that Node refuses
 * is the same at the next attempt.
 */
const isPassing = (failure: FailedRequest) =>
  failure.networkCode === undefined ||
  PASSING.includes(failure.networkCode) ||
  isUnreachable(failure);

/** Failures that a later attempt may well survive. */
export const isTransient = (failure: FailedRequest): boolean =>
  (failure.status === undefined && isPassing(failure)) ||
  (failure.status !== undefined && isTransientStatus(failure.status, failure.code)) ||
  // Two upserts of one new company race inside Intercom; the loser gets this code.
  failure.code === "unique_company_constraint";

/** Refusals that pass, by their codes, where the status says nothing. */
const PASSING_CODES = [
  "rate_limit_exceeded",
  "too_many_requests",
  "request_timeout",
  "server_error",
  "service_unavailable",
];

const isTransientStatus = (status: number, code: string | undefined): boolean =>
  // An answer that could not be read, unless it is a refusal with a status of success.
  (status >= 200 && status < 300 && (code === undefined || PASSING_CODES.includes(code))) ||
  status === 408 ||
  status === 429 ||
  status >= 500;

/** Intercom refused the request for its number, or nobody was there to take it. */
export const wasNotCarriedOut = (failure: FailedRequest): boolean =>
  failure.status === 429 || isUnreachable(failure);

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
  if (!failure.idempotent && !wasNotCarriedOut(failure)) {
    return { retry: false, reason: "not-idempotent" };
  }
  const intercomNow = now + skew;
  const asked =
    retryAfterDelay(failure.retryAfter, intercomNow) ??
    (failure.status === 429 ? resetDelay(failure.rateLimitReset, intercomNow) : undefined) ??
    backOff(attempt, random);
  const delay = Math.max(asked, MIN_PAUSE_MS);
  if (attempt >= (isUnreachable(failure) ? MAX_CONNECT_ATTEMPTS : MAX_ATTEMPTS))
    return { retry: false, reason: "max-attempts" };
  if (waited + delay > MAX_TOTAL_WAIT_MS) return { retry: false, reason: "max-wait" };
  return { retry: true, delay };
};
