import fc from "fast-check";
import { createRateLimiter } from "../../src/client/rateLimiter";
import {
  backOff,
  type FailedRequest,
  MAX_TOTAL_WAIT_MS,
  retryPolicy,
} from "../../src/client/retry";

const START = Date.parse("2026-03-01T12:00:00Z");
const MOST_ATTEMPTS = 10;

const seconds = fc.oneof(
  fc.integer({ min: -100, max: 200 }).map(String),
  fc.double({ min: 0, max: 20, noNaN: true }).map(String),
);
const instant = fc.integer({ min: START - 200_000, max: START + 200_000 });
const header = (usual: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: usual },
    fc.string(),
  );

const failure: fc.Arbitrary<Omit<FailedRequest, "idempotent">> = fc.record({
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(undefined, 200, 408, 429, 429, 429, 500, 503) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
  ),
  code: fc.constantFrom(undefined, "rate_limit_exceeded", "unique_company_constraint"),
  message: fc.constantFrom(
    undefined,
    "Exceeded rate limit of 83 in 10_seconds",
    "Exceeded rate limit of 1 pending message data export jobs",
  ),
  retryAfter: header(
    fc.oneof(
      seconds,
      instant.map((time) => new Date(time).toUTCString()),
    ),
  ),
  rateLimitReset: header(instant.map((time) => String(Math.round(time / 1000)))),
});

interface History {
  failures: Omit<FailedRequest, "idempotent">[];
  idempotent: boolean;
  skew: number;
  random: number;
}

const history: fc.Arbitrary<History> = fc.record({
  failures: fc.array(failure, { minLength: 1, maxLength: 6 }),
  idempotent: fc.boolean(),
  skew: fc.integer({ min: -120_000, max: 120_000 }),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Lets a request fail for ever, as told by the failures in turn, until the policy gives it up. */
const play = ({ failures, idempotent, skew, random }: History) => {
  const repeated: { failure: FailedRequest; delay: number }[] = [];
  let waited = 0;
  for (let attempt = 1; attempt <= 1_000; attempt += 1) {
    const now = START + waited;
    const failure = { ...failures[(attempt - 1) % failures.length], idempotent };
    const decision = retryPolicy(failure, {
      attempt,
      nowMs: now,
      skewMs: skew,
      waitedMs: waited,
      random,
    });
    if (!decision.retry) return { attempts: attempt, waited, repeated };
    waited += decision.delay;
    repeated.push({ failure, delay: decision.delay });
  }
  return { attempts: Number.POSITIVE_INFINITY, waited, repeated };
};

const NUM_RUNS = 2_000;

describe("however a request goes on failing", () => {
  it("it ends, within the attempts and the waiting allowed", () => {
    fc.assert(
      fc.property(history, (given) => {
        const { attempts, waited } = play(given);
        expect(attempts).toBeLessThanOrEqual(MOST_ATTEMPTS);
        expect(waited).toBeLessThanOrEqual(MAX_TOTAL_WAIT_MS);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("each wait is a number, and none is negative", () => {
    fc.assert(
      fc.property(history, (given) => {
        for (const { delay } of play(given).repeated) expect(delay).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("only a 429 repeats what could be done twice", () => {
    fc.assert(
      fc.property(history, (given) => {
        for (const { failure } of play({ ...given, idempotent: false }).repeated) {
          expect(failure.status).toBe(429);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });
});

describe("waiting", () => {
  it("backs off by at least half of what it may, and never longer than a minute", () => {
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), random, (attempt, spread) => {
        const longest = 500 * 2 ** (attempt - 1);
        const delay = backOff(attempt, spread);
        expect(delay).toBeGreaterThanOrEqual(Math.min(longest / 2, 60_000));
        expect(delay).toBeLessThanOrEqual(Math.min(longest, 60_000));
      }),
    );
  });

  it("for the next window takes no longer than a window, whatever the headers say", () => {
    const value = fc.oneof(
      header(instant.map((time) => String(time / 1000))),
      fc.array(fc.string()),
    );
    const note = fc.record({
      headers: fc.record({ "x-ratelimit-remaining": value, "x-ratelimit-reset": value }),
      skew: fc.integer({ min: -120_000, max: 120_000 }),
    });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), (notes) => {
        const rateLimiter = createRateLimiter(() => undefined);
        for (const { headers, skew } of notes) {
          rateLimiter.update(headers, { sentAtMs: START, receivedAtMs: START, skewMs: skew });
        }
        for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
        const waitMs = rateLimiter.queueWaitTimeMs(START);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(10_000);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
