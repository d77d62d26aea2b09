import { isAnything } from "../../src/client/answers";
import { runBulk } from "../../src/resources/common/bulk";
import { numRuns } from "../support/numRuns";
import { QuotaModel, type QuotaOptions } from "../support/quota";

// The simulated clock moves global timers only.
jest.mock("node:timers/promises", () => ({
  setTimeout: (milliseconds: number) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
}));

const WRITES = 5_000;
const START = Date.parse("2026-03-01T12:00:03.123Z");

const ALONE: QuotaOptions = {
  quota: 167,
  latency: { least: 60, most: 250 },
  skew: 0,
  others: 0,
  burst: 1,
  offset: 0,
  resetLag: 4,
};

/** A quota of one's own; npm test tries the first of them. */
const ALONE_CASES: [string, Partial<QuotaOptions>][] = [
  ["alone", {}],
  ["with a reset six seconds late", { resetLag: 6 }],
  ["where Intercom's clock is an hour ahead", { skew: 3_600_700 }],
  ["where Intercom's clock is behind", { skew: -412 }],
  ["with slow answers", { latency: { least: 400, most: 1_500 } }],
  ["with quick answers", { latency: { least: 5, most: 20 } }],
  ["with a reset at the very end of the window", { resetLag: 0 }],
];

/** A quota that others use too, with the number of actions; npm test tries the first of them. */
const SHARED_CASES: [string, Partial<QuotaOptions>, number][] = [
  ["many calls of others", { others: 10 }, 1],
  ["bursts of others", { others: 5, burst: 10 }, 1],
  ["four actions of this component", {}, 4],
  ["windows whose end is rounded down", { offset: 700 }, 1],
  ["a second action of this component", {}, 2],
  ["few calls of others", { others: 2 }, 1],
  ["calls of others and slow answers", { others: 5, latency: { least: 300, most: 1_000 } }, 1],
];

/** Makes 5,000 writes in all, from so many actions at the same time. */
const run = async (options: Partial<QuotaOptions>, actions = 1) => {
  const model = new QuotaModel({ ...ALONE, ...options });
  const logs: string[] = [];
  const results: { done: number }[] = [];
  const bulk = async () => {
    const client = model.connect(logs);
    results.push(
      await runBulk(client, {
        label: "Track Events",
        items: Array.from({ length: WRITES / actions }, (_, item) => item),
        stopOnError: false,
        read: Number,
        identities: () => [],
        run: (item) =>
          client.post("/events", { item }, { idempotent: true, isExpected: isAnything }),
      }),
    );
  };
  let isOver = false;
  const work = model
    .whileOthersCall(Promise.all(Array.from({ length: actions }, bulk)))
    .finally(() => {
      isOver = true;
    });
  while (!isOver) await jest.advanceTimersByTimeAsync(10_000);
  await work;
  const done = results.reduce((sum, each) => sum + each.done, 0);
  return { model, logs, done };
};

describe("5,000 writes against a quota of 167 per 10 seconds", () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(ALONE_CASES.slice(0, numRuns(1, ALONE_CASES.length)))(
    "%s use every call of every window and never run into the limit",
    async (_, options) => {
      const { model, done } = await run(options);
      expect(done).toBe(WRITES);
      expect(model.refused).toBe(0);
      expect(model.usedShare).toBeGreaterThan(0.999);
    },
  );

  it.each(SHARED_CASES.slice(0, numRuns(1, SHARED_CASES.length)))(
    "beside %s use the quota and hardly ever run into it",
    async (_, options, actions) => {
      const { model, done } = await run(options, actions);
      expect(done).toBe(WRITES);
      expect(model.refusedShare).toBeLessThan(0.005);
      expect(model.usedShare).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("show how far they are", async () => {
    const { logs } = await run({});
    expect(logs).toContain(
      "Track Events: 167 of 5,000 done, 16.7 per second, waiting 1 s for Intercom's rate limit",
    );
    expect(logs).toContain("Intercom: waiting 10 s for the rate limit");
    expect(logs.at(-1)).toMatch(/^Track Events: 5,000 of 5,000 done, 17\.\d per second$/);
  });
});
