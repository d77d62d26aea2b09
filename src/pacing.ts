/** Spreads the calls of one client over Intercom's 10-second rate-limit windows. */
export interface Pacer {
  /** Milliseconds to wait before the next call; 0 while the window has room. */
  delay(now: number): number;
  /** Takes note of the rate-limit headers of an answer. */
  note(headers: Record<string, unknown>, now: number, skew: number): void;
}

const numeric = (value: unknown): number =>
  value === undefined || value === null || value === "" ? Number.NaN : Number(value);

/**
 * Waits for the next window once `X-RateLimit-Remaining` has run out, instead of running into 429.
 * The quota itself is never assumed: it differs per workspace and app.
 * https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
 */
export const createPacer = (): Pacer => {
  let resumeAt = 0;
  return {
    delay: (now) => Math.max(resumeAt - now, 0),
    note: (headers, now, skew) => {
      const remaining = numeric(headers["x-ratelimit-remaining"]);
      const reset = numeric(headers["x-ratelimit-reset"]) * 1000 - skew;
      if (remaining <= 0 && reset > now) resumeAt = Math.min(reset, now + 60_000);
    },
  };
};
