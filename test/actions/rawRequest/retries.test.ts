import type { FailedRequest } from "../../../src/client/retry";
import { retryPolicyOf } from "../../../src/resources/rawRequest/request";

describe("the retries of a raw request", () => {
  const inputs = {
    maxRetries: 2,
    retryDelayMS: 700,
    useExponentialBackoff: false,
    retryAllErrors: false,
  };
  const state = { attempt: 1, nowMs: 0, skewMs: 0, waitedMs: 0, random: 0 };
  const given = (
    changes: Partial<typeof inputs>,
    status?: number,
    attempt = 1,
    details: Partial<FailedRequest> = {},
  ) =>
    retryPolicyOf({ ...inputs, ...changes })(
      { status, idempotent: false, ...details },
      { ...state, attempt },
    );

  it.each([429, 500, 503, undefined])("cover status %s", (status) => {
    expect(given({}, status)).toEqual({ retry: true, delay: 700 });
  });

  it.each([200, 400, 404])("cover status %s only when told so", (status) => {
    expect(given({}, status)).toEqual({ retry: false, reason: "permanent" });
    expect(given({ retryAllErrors: true }, status)).toEqual({ retry: true, delay: 700 });
  });

  it.each([
    ["as told", {}, {}, 700],
    ["as long as Retry-After says", {}, { retryAfter: "5" }, 5_000],
    ["as told where Retry-After says less", {}, { retryAfter: "0" }, 700],
    ["until the window ends", { retryDelayMS: 0 }, { rateLimitReset: "9" }, 9_000],
    ["half a second where nothing says how long", { retryDelayMS: 0 }, {}, 500],
    ["as told after a limit of jobs", {}, { message: "There are 2 pending export jobs" }, 700],
  ])("of a 429 wait %s", (_, changes, details, delay) => {
    expect(given(changes, 429, 2, details)).toEqual({ retry: true, delay });
  });

  it("of a 429 are given up where Intercom asks for more than a minute", () => {
    expect(given({ maxRetries: 9 }, 429, 1, { retryAfter: "61" })).toEqual({
      retry: false,
      reason: "max-wait",
    });
  });

  it("of a 429 are as many as told, too", () => {
    expect(given({ maxRetries: 10 }, 429, 10).retry).toBe(true);
    expect(given({ maxRetries: 10 }, 429, 11).retry).toBe(false);
    expect(given({ maxRetries: 0 }, 429, 1).retry).toBe(false);
  });

  it("end after as many as told", () => {
    expect(given({}, 500, 2).retry).toBe(true);
    expect(given({}, 500, 3).retry).toBe(false);
    expect(given({ maxRetries: 0 }, 500).retry).toBe(false);
    expect(given({ maxRetries: undefined }, 500).retry).toBe(false);
  });

  it("come at once without a delay, and later and later with exponential back-off", () => {
    expect(given({ retryDelayMS: undefined }, 500)).toEqual({ retry: true, delay: 0 });
    expect(given({ useExponentialBackoff: true }, 500, 1)).toEqual({ retry: true, delay: 500 });
    expect(given({ useExponentialBackoff: true }, 500, 2)).toEqual({ retry: true, delay: 1_000 });
  });
});
