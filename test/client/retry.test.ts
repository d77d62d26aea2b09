import {
  backOff,
  type Decision,
  type FailedRequest,
  isTransient,
  MAX_TOTAL_WAIT_MS,
  type RetryState,
  retryPolicy,
} from "../../src/client/retry";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const SECONDS = NOW / 1000;

const FAILURE: FailedRequest = { status: 429, idempotent: true };
const STATE: RetryState = { attempt: 1, nowMs: NOW, skewMs: 0, waitedMs: 0, random: 0 };

/** Between two attempts, whatever the answer asks for. */
const LEAST_MS = 100;

type Case = [what: string, failure: Partial<FailedRequest>, state: Partial<RetryState>];

const decide = ([, failure, state]: Case) =>
  retryPolicy({ ...FAILURE, ...failure }, { ...STATE, ...state });

const after = (delay: number): Decision => ({ retry: true, delay });
type Reason = Exclude<Decision, { retry: true }>["reason"];
const never = (reason: Reason): Decision => ({
  retry: false,
  reason,
});

const titled = <Outcome>(rows: [Case, Outcome][]) =>
  rows.map(([given, outcome]): [string, Case, Outcome] => [given[0], given, outcome]);

describe("how long a 429 is waited for", () => {
  it.each(
    titled<number>([
      [["seconds of Retry-After", { retryAfter: "7" }, {}], 7_000],
      [["fractions of a second", { retryAfter: "0.5" }, {}], 500],
      [["the least pause for Retry-After 0", { retryAfter: "0" }, {}], LEAST_MS],
      [["the least pause for a negative one", { retryAfter: "-3" }, {}], LEAST_MS],
      [["the date of Retry-After", { retryAfter: "Sun, 01 Mar 2026 12:00:09 GMT" }, {}], 9_000],
      [
        [
          "that date by Intercom's clock",
          { retryAfter: "Sun, 01 Mar 2026 12:00:09 GMT" },
          { skewMs: 4_000 },
        ],
        5_000,
      ],
      [
        ["the least pause for a date gone by", { retryAfter: "Sun, 01 Mar 2026 11:00:00 GMT" }, {}],
        LEAST_MS,
      ],
      [
        [
          "Retry-After before the window's end",
          { retryAfter: "2", rateLimitReset: `${SECONDS + 8}` },
          {},
        ],
        2_000,
      ],
      [["the end of the window", { rateLimitReset: `${SECONDS + 8}` }, {}], 8_000],
      [
        [
          "a fast local clock",
          { rateLimitReset: `${SECONDS + 8}` },
          { nowMs: NOW + 900, skewMs: -900 },
        ],
        8_000,
      ],
      [
        [
          "a slow local clock",
          { rateLimitReset: `${SECONDS + 8}` },
          { nowMs: NOW - 90_000, skewMs: 90_000 },
        ],
        8_000,
      ],
      [
        ["the least pause for a window gone by", { rateLimitReset: `${SECONDS - 5}` }, {}],
        LEAST_MS,
      ],
      [
        ["the back-off for a window that is none", { rateLimitReset: `${SECONDS + 3_600}` }, {}],
        500,
      ],
      [["the latest end of a window", { rateLimitReset: `${SECONDS + 20}` }, {}], 20_000],
      [["the back-off for an end later than that", { rateLimitReset: `${SECONDS + 21}` }, {}], 500],
      [["the back-off without any header", {}, {}], 500],
      [["the back-off for blank headers", { retryAfter: " ", rateLimitReset: " " }, {}], 500],
      [
        ["the back-off for senseless ones", { retryAfter: "soon", rateLimitReset: "later" }, {}],
        500,
      ],
    ]),
  )("is %s", (_what, given, delay) => {
    expect(decide(given)).toEqual(after(delay));
  });

  it("is the same for a request that must not be repeated: it was not carried out", () => {
    expect(decide(["", { idempotent: false, retryAfter: "1" }, {}])).toEqual(after(1_000));
  });
});

describe("which failures are repeated", () => {
  it.each(
    titled<Decision>([
      [["a time-out at Intercom", { status: 408 }, {}], after(500)],
      [["a server error", { status: 500 }, {}], after(500)],
      [["an outage", { status: 503 }, {}], after(500)],
      [["an outage that names its end", { status: 503, retryAfter: "3" }, {}], after(3_000)],
      [["no answer at all", { status: undefined }, {}], after(500)],
      [["an unreadable answer", { status: 200 }, {}], after(500)],
      [
        ["a lost race for a new company", { status: 400, code: "unique_company_constraint" }, {}],
        after(500),
      ],
      [
        [
          "an outage, without regard to the window",
          { status: 503, rateLimitReset: `${SECONDS + 8}` },
          {},
        ],
        after(500),
      ],
      [
        [
          "a server error, without regard to it either",
          { status: 500, rateLimitReset: `${SECONDS + 8}` },
          {},
        ],
        after(500),
      ],
      [["bad input", { status: 400, code: "parameter_invalid" }, {}], never("permanent")],
      [["a refused token", { status: 401 }, {}], never("permanent")],
      [["a missing thing", { status: 404 }, {}], never("permanent")],
      [["a conflict", { status: 409 }, {}], never("permanent")],
      [["a redirect", { status: 302 }, {}], never("permanent")],
      [
        [
          "too many pending export jobs",
          { message: "Exceeded rate limit of 1 pending message data export jobs", retryAfter: "1" },
          {},
        ],
        never("permanent"),
      ],
      [
        [
          "the singular of that",
          { message: "Exceeded rate limit of 1 pending reporting dataset export job" },
          {},
        ],
        never("permanent"),
      ],
    ]),
  )("%s", (_what, given, decision) => {
    expect(decide(given)).toEqual(decision);
  });

  it.each([408, 500, 503, undefined, 200])(
    "status %s is not, when repeating could do the work twice",
    (status) => {
      expect(decide(["", { status, idempotent: false, retryAfter: "1" }, {}])).toEqual(
        never("not-idempotent"),
      );
    },
  );

  it.each([
    [undefined, true],
    [200, true],
    [299, true],
    [300, false],
    [400, false],
    [407, false],
    [408, true],
    [429, true],
    [499, false],
    [500, true],
    [599, true],
  ])("status %s is transient: %s", (status, transient) => {
    expect(isTransient({ status, idempotent: true })).toBe(transient);
  });
});

describe("when repeating ends", () => {
  it.each(
    titled<Decision>([
      [["the wait that just fits", { retryAfter: "10" }, { waitedMs: 50_000 }], after(10_000)],
      [["one millisecond too much", { retryAfter: "10" }, { waitedMs: 50_001 }], never("max-wait")],
      [["the whole budget at once", { retryAfter: "60" }, {}], after(MAX_TOTAL_WAIT_MS)],
      [["a longer wait than the budget", { retryAfter: "61" }, {}], never("max-wait")],
      [
        ["the least pause that just fits", { retryAfter: "0" }, { waitedMs: 59_900 }],
        after(LEAST_MS),
      ],
      [["a spent budget", { retryAfter: "0" }, { waitedMs: 60_000 }], never("max-wait")],
      [["the ninth attempt", { retryAfter: "0" }, { attempt: 9 }], after(LEAST_MS)],
      [
        [
          "a refused port, twice",
          { status: undefined, networkCode: "ECONNREFUSED" },
          { attempt: 2 },
        ],
        after(1_000),
      ],
      [
        [
          "a refused port, three times",
          { status: undefined, networkCode: "ECONNREFUSED" },
          { attempt: 3 },
        ],
        never("max-attempts"),
      ],
      [
        [
          "a write that found no host",
          { status: undefined, networkCode: "ENOTFOUND", idempotent: false },
          {},
        ],
        after(500),
      ],
      [
        ["a bad certificate", { status: undefined, networkCode: "CERT_HAS_EXPIRED" }, {}],
        never("permanent"),
      ],
      [
        ["a redirect loop", { status: undefined, networkCode: "ERR_FR_TOO_MANY_REDIRECTS" }, {}],
        never("permanent"),
      ],
      [
        ["an address that cannot be", { status: undefined, networkCode: "ERR_BAD_REQUEST" }, {}],
        never("permanent"),
      ],
      [["the tenth", { retryAfter: "0" }, { attempt: 10 }], never("max-attempts")],
    ]),
  )("%s", (_what, given, decision) => {
    expect(decide(given)).toEqual(decision);
  });
});

describe("the back-off", () => {
  it("doubles with each attempt, up to a minute", () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => backOff(attempt, 0));
    expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it("is shortened by up to half", () => {
    expect(backOff(3, 0.5)).toBe(1_500);
    expect(backOff(3, 1)).toBe(1_000);
  });

  it("begins where it is asked to", () => {
    expect(backOff(2, 0, 1_000)).toBe(2_000);
  });
});
