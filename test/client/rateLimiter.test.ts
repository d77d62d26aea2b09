import { createRateLimiter } from "../../src/client/rateLimiter";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const SECONDS = NOW / 1000;

const window = (remaining: unknown, reset: unknown) => ({
  "x-ratelimit-remaining": remaining,
  "x-ratelimit-reset": reset,
});

const delayAfter = (headers: Record<string, unknown>, skew = 0, later = 0) => {
  const limiter = createRateLimiter();
  limiter.update(headers, NOW, skew);
  return limiter.waitTimeMs(NOW + later);
};

describe("the limiter", () => {
  it("lets the first call go at once", () => {
    expect(createRateLimiter().waitTimeMs(NOW)).toBe(0);
  });

  it("waits for the next window when nothing remains", () => {
    expect(delayAfter(window("0", `${SECONDS + 6}`))).toBe(6_000);
  });

  it("counts down, and stops at the end of the window", () => {
    expect(delayAfter(window("0", `${SECONDS + 6}`), 0, 2_500)).toBe(3_500);
    expect(delayAfter(window("0", `${SECONDS + 6}`), 0, 9_000)).toBe(0);
  });

  it("reads the end of the window off Intercom's clock", () => {
    expect(delayAfter(window("0", `${SECONDS + 6}`), 2_000)).toBe(4_000);
    expect(delayAfter(window("0", `${SECONDS + 6}`), -30_000)).toBe(36_000);
  });

  it("waits a minute at most", () => {
    expect(delayAfter(window("0", `${SECONDS + 3_600}`))).toBe(60_000);
  });

  it.each([
    ["something remains", window("1", `${SECONDS + 6}`)],
    ["the window is over", window("0", `${SECONDS - 1}`)],
    ["there are no headers", {}],
    ["the headers are blank", window("", "")],
    ["the headers are null", window(null, null)],
    ["the end of the window is senseless", window("0", "soon")],
  ])("waits for nothing when %s", (_what, headers) => {
    expect(delayAfter(headers)).toBe(0);
  });

  it("keeps waiting when a parallel call, sent earlier, saw some room", () => {
    const limiter = createRateLimiter();
    limiter.update(window("0", `${SECONDS + 6}`), NOW, 0);
    limiter.update(window("1", `${SECONDS + 6}`), NOW, 0);
    expect(limiter.waitTimeMs(NOW)).toBe(6_000);
  });

  it("ignores what an answer from the window before says", () => {
    const limiter = createRateLimiter();
    limiter.update(window("9", `${SECONDS + 16}`), NOW, 0);
    limiter.update(window("0", `${SECONDS + 6}`), NOW, 0);
    expect(limiter.waitTimeMs(NOW)).toBe(0);
  });

  it("waits as long as a refusal asks for", () => {
    const headers = { ...window("0", `${SECONDS + 6}`), "retry-after": "2" };
    expect(delayAfter(headers)).toBe(2_000);
  });

  it("is not shared between clients", () => {
    createRateLimiter().update(window("0", `${SECONDS + 6}`), NOW, 0);
    expect(createRateLimiter().waitTimeMs(NOW)).toBe(0);
  });
});

describe("calls in parallel", () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Calls that want to go; tells how many have gone. */
  const calls = (count: number, limiter = createRateLimiter()) => {
    let gone = 0;
    for (let call = 0; call < count; call += 1) {
      void limiter.acquire().then(() => {
        gone += 1;
      });
    }
    const answer = async (headers: Record<string, unknown> | undefined) => {
      if (headers) limiter.update(headers, Date.now(), 0);
      limiter.release(headers !== undefined);
      await jest.advanceTimersByTimeAsync(0);
    };
    const goneIn = async (milliseconds: number) => {
      await jest.advanceTimersByTimeAsync(milliseconds);
      return gone;
    };
    return { limiter, answer, goneIn };
  };

  it("wait for the first to show what is left", async () => {
    const { answer, goneIn } = calls(9);
    expect(await goneIn(900)).toBe(1);
    await answer(window("5", `${SECONDS + 6}`));
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

  it("all go where no limit is given", async () => {
    const { answer, goneIn } = calls(50);
    await answer({});
    expect(await goneIn(0)).toBe(50);
  });

  it("count as used until they are answered", async () => {
    const { limiter, answer, goneIn } = calls(9);
    await answer(window("2", `${SECONDS + 6}`));
    expect(await goneIn(0)).toBe(3);
    await answer(window("1", `${SECONDS + 6}`));
    expect(await goneIn(0)).toBe(3);
    expect(limiter.queueWaitTimeMs(NOW)).toBe(6_000);
    await answer(window("0", `${SECONDS + 6}`));
    expect(await goneIn(5_999)).toBe(3);
  });

  it("let one of them open the next window", async () => {
    const { limiter, answer, goneIn } = calls(9);
    await answer(window("0", `${SECONDS + 6}`));
    expect(await goneIn(6_000)).toBe(2);
    await answer(window("166", `${SECONDS + 16}`));
    expect(await goneIn(0)).toBe(9);
    expect(limiter.queueWaitTimeMs(Date.now())).toBe(0);
  });

  it("slow down when others use the quota as well", async () => {
    const { limiter, answer } = calls(1);
    await answer(window("100", `${SECONDS + 6}`));
    await calls(1, limiter).answer(window("60", `${SECONDS + 6}`));
    expect(await calls(40, limiter).goneIn(0)).toBe(1);
  });
});
