import timers from "node:timers/promises";

/** Lets the pauses between attempts pass at once, for tests that are not about how long they are. */
export const withoutPauses = (): void => {
  beforeEach(() => {
    jest.spyOn(timers, "setTimeout").mockImplementation(async (_delayMs, value) => value);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
};
