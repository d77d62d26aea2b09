import { relativePath, retryPolicyOf } from "../../../src/resources/rawRequest/request";
import { InputError } from "../../../src/values/inputError";

describe("the URL of a raw request", () => {
  it.each([
    ["/contacts", "/contacts"],
    ["contacts", "/contacts"],
    ["  /contacts\n", "/contacts"],
    ["/companies?company_id=6&page=2", "/companies?company_id=6&page=2"],
    ["/contacts/find_by_external_id/a%2Fb", "/contacts/find_by_external_id/a%2Fb"],
    ["/redirect?to=https://example.org/x", "/redirect?to=https://example.org/x"],
    ["?page=2", "/?page=2"],
  ])("%j is the path %j", (url, path) => {
    expect(relativePath(url)).toBe(path);
  });

  it.each([
    "https://api.intercom.io/contacts",
    "HTTP://elsewhere.example",
    "https:elsewhere.example",
    "ftp://elsewhere.example",
    "javascript:alert(1)",
    "//elsewhere.example/contacts",
    " //elsewhere.example",
    "///elsewhere.example",
    "\\\\elsewhere.example",
    "\\/elsewhere.example",
  ])("%j names a host and is refused", (url) => {
    expect(() => relativePath(url)).toThrow(
      new InputError(
        `URL: "${url.trim()}" names a host. Give a path such as /contacts: the access token may only be sent to the connection's own host.`,
      ),
    );
  });

  it.each(["/\\elsewhere.example", "/contacts/a b", "/contacts#tags", "/\t/elsewhere.example"])(
    "%j cannot be a path",
    (url) => {
      expect(() => relativePath(url)).toThrow(
        new InputError(`URL: "${url}" contains a space, a backslash or a #, which a path cannot.`),
      );
    },
  );
});

describe("the retries of a raw request", () => {
  const inputs = {
    maxRetries: 2,
    retryDelayMS: 700,
    useExponentialBackoff: false,
    retryAllErrors: false,
  };
  const state = { attempt: 1, nowMs: 0, skewMs: 0, waitedMs: 0, random: 0 };
  const given = (changes: Partial<typeof inputs>, status?: number, attempt = 1) =>
    retryPolicyOf({ ...inputs, ...changes })({ status, idempotent: false }, { ...state, attempt });

  it.each([500, 503, undefined])("cover status %s", (status) => {
    expect(given({}, status)).toEqual({ retry: true, delay: 700 });
  });

  it.each([200, 400, 404, 429])("cover status %s only when asked to", (status) => {
    expect(given({}, status)).toEqual({ retry: false, reason: "permanent" });
    expect(given({ retryAllErrors: true }, status)).toEqual({ retry: true, delay: 700 });
  });

  it("end after as many as asked", () => {
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
