import { createPacer } from "../../src/pacing";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const SECONDS = NOW / 1000;

const window = (remaining: unknown, reset: unknown) => ({
  "x-ratelimit-remaining": remaining,
  "x-ratelimit-reset": reset,
});

const delayAfter = (headers: Record<string, unknown>, skew = 0, later = 0) => {
  const pacer = createPacer();
  pacer.note(headers, NOW, skew);
  return pacer.delay(NOW + later);
};

describe("the pacer", () => {
  it("lets the first call go at once", () => {
    expect(createPacer().delay(NOW)).toBe(0);
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

  it("keeps waiting when a parallel call, sent earlier, was told of some room", () => {
    const pacer = createPacer();
    pacer.note(window("0", `${SECONDS + 6}`), NOW, 0);
    pacer.note(window("1", `${SECONDS + 6}`), NOW, 0);
    expect(pacer.delay(NOW)).toBe(6_000);
  });

  it("is not shared between clients", () => {
    createPacer().note(window("0", `${SECONDS + 6}`), NOW, 0);
    expect(createPacer().delay(NOW)).toBe(0);
  });
});
