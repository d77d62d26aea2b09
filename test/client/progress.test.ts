import { progressLogger } from "../../src/client/progress";

describe("the progress of a longer work", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const start = (waiting = 0) => {
    const lines: string[] = [];
    const begin = progressLogger(
      (line) => lines.push(line),
      () => waiting,
    );
    return { lines, progress: begin("Upsert Contacts") };
  };

  it("is logged every five seconds and at the end", () => {
    const { lines, progress } = start();
    progress.report(100, 5_000);
    jest.advanceTimersByTime(5_000);
    progress.report(1_200, 5_000);
    jest.advanceTimersByTime(5_000);
    progress.end();
    expect(lines).toEqual([
      "Upsert Contacts: 100 of 5,000 done, 20.0 per second",
      "Upsert Contacts: 1,200 of 5,000 done, 120.0 per second",
      "Upsert Contacts: 1,200 of 5,000 done, 120.0 per second",
    ]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("names the wait for Intercom's rate limit", () => {
    const { lines, progress } = start(3_200);
    progress.report(1, null);
    jest.advanceTimersByTime(5_000);
    progress.end();
    expect(lines).toEqual([
      "Upsert Contacts: 1 done, 0.2 per second, waiting 4 s for Intercom's rate limit",
    ]);
  });

  it("tells of what is not done once there is any", () => {
    const { lines, progress } = start();
    progress.report(1, 2_000, { failed: 0, skipped: 0 });
    jest.advanceTimersByTime(5_000);
    progress.report(1, 2_000, { failed: 1, skipped: 1_998 });
    progress.end();
    expect(lines).toEqual([
      "Upsert Contacts: 1 of 2,000 done, 0.2 per second",
      "Upsert Contacts: 1 of 2,000 done, 1 failed, 1,998 skipped, 0.2 per second",
    ]);
  });

  it("of a work of one request is not worth a line", () => {
    const { lines, progress } = start();
    progress.report(60, 60);
    progress.end();
    expect(lines).toEqual([]);
  });
});
