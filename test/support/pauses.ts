import timers from "node:timers/promises";
import type { Installation } from "../../tools/intercom";

/** Lets the pauses between attempts pass at once, for tests that are not about how long they are. */
export const withoutPauses = (): void => {
  beforeEach(() => {
    jest.spyOn(timers, "setTimeout").mockImplementation(async (_delayMs, value) => value);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
};

/**
 * Lets pauses pass at once, while the clocks of the component and of the local Intercom go on as if
 * they had lasted.
 * @param over what each pause waits for in place of the time
 * @returns the pauses of a test in their order, in milliseconds
 */
export const simulatedPauses = (
  local: { readonly intercom: Pick<Installation, "clock"> },
  over = async (): Promise<void> => undefined,
): number[] => {
  const pauses: number[] = [];
  beforeEach(() => {
    pauses.length = 0;
    const startedAt = Date.now();
    let passedMs = 0;
    jest.spyOn(Date, "now").mockImplementation(() => startedAt + passedMs);
    jest.spyOn(timers, "setTimeout").mockImplementation(async (delayMs = 0, value) => {
      pauses.push(delayMs);
      await over();
      passedMs += delayMs;
      local.intercom.clock.advance(delayMs);
      return value;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  return pauses;
};
