import { redact, redactAll } from "../../src/client/redact";

const TOKEN = "dG9rOnNlY3JldF90b2tlbl8xMjM0+/Y3ODkw==";
const BARE = TOKEN.replace(/=+$/, "");
const inBase64 = (text: string) => Buffer.from(text).toString("base64");

describe("the token in a text", () => {
  it.each([
    ["as it is", TOKEN],
    ["without its padding", BARE],
    ["in an address", encodeURIComponent(TOKEN)],
    ["in an address, in small letters", encodeURIComponent(TOKEN).toLowerCase()],
    ["in an address inside an address", encodeURIComponent(encodeURIComponent(TOKEN))],
    ["in JSON that escapes slashes", TOKEN.replace("/", "\\/")],
    ["in JSON inside JSON", JSON.stringify(TOKEN.replace("/", "\\/")).slice(1, -1)],
    ["in JSON by code points", TOKEN.replaceAll("=", "\\u003d").replace("+", "\\u002B")],
    ["in HTML", TOKEN.replaceAll("=", "&#61;").replace("/", "&#x2F;")],
  ])("is masked %s", (_how, form) => {
    expect(redact(`Token ${form}, refused`, TOKEN)).toBe("Token [token], refused");
  });

  it.each([
    ["Bearer ", ""],
    ["x", ":"],
    ["user:", "@host"],
    ["", ""],
  ])("is masked in base64: %j before it, %j behind it", (before, after) => {
    const encoded = inBase64(`${before}${TOKEN}${after}`);
    const masked = redact(`got "${encoded}"`, TOKEN);
    expect(masked).toMatch(/^got "[\w+/=]{0,12}\[token\]"$/);
    expect(Buffer.from(encoded.slice(0, 12), "base64").toString()).not.toContain(
      TOKEN.slice(0, 12),
    );
  });

  it("is all that is masked, every time", () => {
    expect(redact(`${TOKEN} a ${TOKEN} b ${TOKEN.slice(5)}`, TOKEN)).toBe(
      `[token] a [token] b ${TOKEN.slice(5)}`,
    );
    expect(redact("a=b", "")).toBe("a=b");
  });
});

describe("further secrets of a request", () => {
  it("are masked beside the token, the longer one first", () => {
    const text = `${TOKEN} abcd-efgh abcd\\"x`;
    expect(redactAll(text, [TOKEN], ["abcd", "abcd-efgh"])).toBe('[token] [secret] [secret]\\"x');
    expect(redactAll(text, [TOKEN])).toBe('[token] abcd-efgh abcd\\"x');
  });

  it("are none when they are so short that they stand everywhere", () => {
    expect(redactAll("HTTP 201, get", [TOKEN], ["1", "get", ""])).toBe("HTTP 201, get");
  });
});

describe("an address with a token of its own", () => {
  it.each([
    [
      '{"url":"https://a.io/?a=1&accessToken=eyJ.c2Vj&b=2"}',
      '{"url":"https://a.io/?a=1&accessToken=[token]&b=2"}',
    ],
    [
      "https://a.io/?a=1\\u0026accessToken=eyJ.c2Vj\\u0026b=2",
      "https://a.io/?a=1\\u0026accessToken=[token]\\u0026b=2",
    ],
    ["see https://a.io/?access_token=eyJ.c2Vj now", "see https://a.io/?access_token=[token] now"],
    [
      '{"sse_subscription_url": "https://a.io/eyJ.c2Vj", "id": 1}',
      '{"sse_subscription_url": "[token]", "id": 1}',
    ],
    ['{"sse_subscription_url":"https://a.io/eyJ.c2', '{"sse_subscription_url":"[token]'],
  ])("is shown without it: %s", (text, shown) => {
    expect(redact(text)).toBe(shown);
  });
});

it("several tokens are masked, also where one begins with another", () => {
  expect(redact("abcd-1234 abcd-1234-5678", "abcd-1234", "abcd-1234-5678", "")).toBe(
    "[token] [token]",
  );
});
