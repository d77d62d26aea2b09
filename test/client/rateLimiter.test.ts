import { createRateLimiter } from "../../src/client/rateLimiter";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const SECONDS = NOW / 1000;

const window = (remaining: unknown, reset: unknown) => ({
  "x-ratelimit-remaining": remaining,
  "x-ratelimit-reset": reset,
});

const limiter = () => createRateLimiter(() => undefined);

const answeredAt = (receivedAtMs: number, skewMs = 0) => ({
  sentAtMs: receivedAtMs,
  receivedAtMs,
  skewMs,
});

/** What calls wait for after a window was described, with one more call in the queue than fits. */
const waitAfter = (headers: Record<string, unknown>, skewMs = 0, laterMs = 0) => {
  const rateLimiter = limiter();
  rateLimiter.update(headers, answeredAt(NOW, skewMs));
  for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
  return rateLimiter.queueWaitTimeMs(NOW + laterMs);
};

describe("the rate limiter", () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("waits for the next window when nothing remains", () => {
    expect(waitAfter(window("1", `${SECONDS + 6}`))).toBe(6_000);
  });

  it("counts down, and stops at the end of the window", () => {
    expect(waitAfter(window("1", `${SECONDS + 6}`), 0, 2_500)).toBe(3_500);
    expect(waitAfter(window("1", `${SECONDS + 6}`), 0, 9_000)).toBe(0);
  });

  it("reads the end of the window off Intercom's clock", () => {
    expect(waitAfter(window("1", `${SECONDS + 6}`), 2_000)).toBe(4_000);
  });

  it("waits no longer than a window lasts, whatever the reset says", () => {
    expect(waitAfter(window("1", `${SECONDS + 16}`))).toBe(10_000);
    expect(waitAfter(window("1", `${SECONDS + 3_600}`))).toBe(10_000);
    expect(waitAfter(window("1", `${SECONDS + 6}`), -30_000)).toBe(10_000);
  });

  it("does not let windows drift: each ends ten seconds after the one before", async () => {
    const rateLimiter = limiter();
    rateLimiter.update(window("1", `${SECONDS + 14}`), answeredAt(NOW));
    await jest.advanceTimersByTimeAsync(12_000);
    rateLimiter.update(window("1", `${SECONDS + 24}`), answeredAt(NOW + 12_000));
    for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
    expect(rateLimiter.queueWaitTimeMs(NOW + 12_000)).toBe(8_000);
  });

  it.each([
    ["the window is over", window("1", `${SECONDS - 1}`)],
    ["there are no headers", {}],
    ["the headers are blank", window("", "")],
    ["the headers are null", window(null, null)],
    ["the end of the window is senseless", window("0", "soon")],
    ["the reset is none", window("0", "0")],
  ])("waits for nothing when %s", (_what, headers) => {
    expect(waitAfter(headers)).toBe(0);
  });

  it("keeps waiting when a parallel call, sent earlier, found some room", () => {
    const rateLimiter = limiter();
    rateLimiter.update(window("1", `${SECONDS + 6}`), answeredAt(NOW));
    rateLimiter.update(window("9", `${SECONDS + 6}`), answeredAt(NOW));
    for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
    expect(rateLimiter.queueWaitTimeMs(NOW)).toBe(6_000);
  });

  it("counts answers whose reset differs by a second as of one window", () => {
    const rateLimiter = limiter();
    rateLimiter.update(window("9", `${SECONDS + 6}`), answeredAt(NOW));
    rateLimiter.update(window("1", `${SECONDS + 7}`), answeredAt(NOW));
    rateLimiter.update(window("9", `${SECONDS + 7}`), answeredAt(NOW));
    for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
    expect(rateLimiter.queueWaitTimeMs(NOW)).toBe(6_000);
  });

  it("expects every window a second later once one ended after its reset", async () => {
    const rateLimiter = limiter();
    rateLimiter.update(window("1", `${SECONDS + 6}`), answeredAt(NOW));
    await jest.advanceTimersByTimeAsync(6_000);
    rateLimiter.update(window("0", `${SECONDS + 6}`), answeredAt(NOW + 6_000));
    await jest.advanceTimersByTimeAsync(1_000);
    rateLimiter.update(window("1", `${SECONDS + 16}`), answeredAt(NOW + 7_000));
    for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
    expect(rateLimiter.queueWaitTimeMs(NOW + 7_000)).toBe(10_000);
  });

  it("ignores what an answer from the window before says", async () => {
    const rateLimiter = limiter();
    rateLimiter.update(window("9", `${SECONDS + 16}`), answeredAt(NOW));
    rateLimiter.update(window("1", `${SECONDS + 6}`), answeredAt(NOW));
    for (let call = 0; call < 3; call += 1) void rateLimiter.acquire();
    expect(rateLimiter.queueWaitTimeMs(NOW)).toBe(0);
  });

  it("says how long the first of a queue waited for a window, and nothing of the others", async () => {
    const waits: number[] = [];
    const rateLimiter = createRateLimiter((waitMs) => waits.push(waitMs));
    rateLimiter.update(window("1", `${SECONDS + 6}`), answeredAt(NOW));
    const first = rateLimiter.acquire();
    const second = rateLimiter.acquire();
    await jest.advanceTimersByTimeAsync(7_000);
    expect(await first).toBe(6_000);
    expect(await second).toBe(0);
    expect(waits).toEqual([6_000]);
  });

  it("keeps nothing of one client for the next", () => {
    limiter().update({ ...window("0", "0"), "retry-after": "20" }, answeredAt(NOW));
    const other = limiter();
    for (let call = 0; call < 3; call += 1) void other.acquire();
    expect(other.queueWaitTimeMs(NOW)).toBe(0);
  });
});

describe("parallel calls", () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Calls that want to go, and how many have gone. */
  const calls = (count: number, rateLimiter = limiter()) => {
    let gone = 0;
    for (let call = 0; call < count; call += 1) {
      void rateLimiter.acquire().then(() => {
        gone += 1;
      });
    }
    const answer = async (headers: Record<string, unknown> | undefined) => {
      if (headers) rateLimiter.update(headers, answeredAt(Date.now()));
      rateLimiter.release(headers !== undefined);
      await jest.advanceTimersByTimeAsync(0);
    };
    const goneIn = async (milliseconds: number) => {
      await jest.advanceTimersByTimeAsync(milliseconds);
      return gone;
    };
    return { rateLimiter, answer, goneIn };
  };

  it("wait for the first to tell what is left", async () => {
    const { answer, goneIn } = calls(9);
    expect(await goneIn(900)).toBe(1);
    await answer(window("6", `${SECONDS + 6}`));
    expect(await goneIn(0)).toBe(6);
  });

  it("wait no longer than a second for an answer that does not come", async () => {
    const { goneIn } = calls(3);
    expect(await goneIn(1_000)).toBe(2);
    expect(await goneIn(1_000)).toBe(3);
  });

  it("go on at once when the first fails without an answer", async () => {
    const { answer, goneIn } = calls(2);
    await answer(undefined);
    expect(await goneIn(0)).toBe(2);
  });

  it("all go where no limit is told", async () => {
    const { answer, goneIn } = calls(50);
    await answer({});
    expect(await goneIn(0)).toBe(50);
  });

  it("count as used until they are answered", async () => {
    const { rateLimiter, answer, goneIn } = calls(9);
    await answer(window("3", `${SECONDS + 6}`));
    expect(await goneIn(0)).toBe(3);
    await answer(window("2", `${SECONDS + 6}`));
    expect(await goneIn(0)).toBe(3);
    expect(rateLimiter.queueWaitTimeMs(NOW)).toBe(6_000);
    await answer(window("1", `${SECONDS + 6}`));
    expect(await goneIn(5_999)).toBe(3);
  });

  it("that must not wait for the next window are refused, once none in flight may leave room", async () => {
    const waits: number[] = [];
    const refusal = jest.fn((waitMs: number) => new Error(`${waitMs} ms`));
    const rateLimiter = createRateLimiter((waitMs) => waits.push(waitMs), refusal);
    const results: unknown[] = [];
    for (let call = 0; call < 4; call += 1) {
      void rateLimiter.acquire().then(
        () => results.push("gone"),
        ({ message }) => results.push(message),
      );
    }
    const answer = async (remaining: string) => {
      rateLimiter.update(window(remaining, `${SECONDS + 6}`), answeredAt(Date.now()));
      rateLimiter.release(true);
      await jest.advanceTimersByTimeAsync(0);
    };
    await answer("3");
    expect(results).toEqual(["gone", "gone", "gone"]);
    await answer("2");
    expect(results).toHaveLength(3);
    await answer("1");
    expect(results).toEqual(["gone", "gone", "gone", "6000 ms"]);
    expect(waits).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("let one of them open the next window", async () => {
    const { rateLimiter, answer, goneIn } = calls(9);
    await answer(window("1", `${SECONDS + 6}`));
    expect(await goneIn(6_000)).toBe(2);
    await answer(window("166", `${SECONDS + 16}`));
    expect(await goneIn(0)).toBe(9);
    expect(rateLimiter.queueWaitTimeMs(Date.now())).toBe(0);
  });

  it("slow down when others use the quota as well", async () => {
    const { rateLimiter, answer } = calls(1);
    await answer(window("100", `${SECONDS + 6}`));
    await calls(1, rateLimiter).answer(window("60", `${SECONDS + 6}`));
    expect(await calls(40, rateLimiter).goneIn(0)).toBe(1);
  });
});
