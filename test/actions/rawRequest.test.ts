import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { unzipSync } from "fflate";
import { seeded } from "../../tools/intercom";
import { accessTokenConnection, type RunOptions, runAction } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const request = (url: string, inputs: Record<string, unknown> = {}, options?: RunOptions) =>
  local.run("rawRequest", { method: "GET", url, ...inputs }, options);
const refused = (url: string, inputs: Record<string, unknown> = {}) =>
  local.fail("rawRequest", { method: "GET", url, ...inputs });

const lastExchange = () => {
  const exchange = local.intercom.traffic.at(-1);
  if (!exchange) throw new Error("nothing arrived");
  return exchange;
};

const answerAnything = () => local.intercom.faults.add({ status: 200, body: { ok: true } });

const rows = (pairs: Record<string, unknown>) =>
  Object.entries(pairs).map(([key, value]) => ({ key, value }));

describe("the request", () => {
  it("goes to the path with token, version and what it accepts", async () => {
    const contact = await request(`contacts/${seeded.contact.id}`);
    expect(contact).toMatchObject({ id: seeded.contact.id });
    expect(lastExchange()).toMatchObject({
      method: "GET",
      url: `/contacts/${seeded.contact.id}`,
      headers: {
        authorization: `Bearer ${local.intercom.token}`,
        "intercom-version": "2.16",
        accept: "application/json",
      },
    });
    expect(lastExchange().body).toHaveLength(0);
  });

  it.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("can be a %s", async (method) => {
    answerAnything();
    expect(await request("/anything", { method })).toEqual({ ok: true });
    expect(lastExchange().method).toBe(method);
  });

  it("can be a HEAD, which is answered without a body", async () => {
    local.intercom.faults.add({ status: 200, body: "" });
    expect(await request("/me", { method: "HEAD" })).toBe("");
  });

  it("adds query parameters, encoded, to those in the path", async () => {
    await request("/contacts?per_page=2", {
      queryParams: rows({ starting_after: "", "a&b": "+/= \n", number: 5 }),
    }).catch(() => undefined);
    expect(lastExchange().query).toMatchObject({ per_page: "2", "a&b": "+/= \n", number: "5" });
  });

  it.each([
    ["text", '{"name":"Galley"}'],
    ["an object", { name: "Galley" }],
    ["bytes", Buffer.from('{"name":"Galley"}')],
  ])("sends a body of %s as it is, as JSON", async (_, data) => {
    expect(await request("/tags", { method: "POST", data })).toMatchObject({ name: "Galley" });
    expect(lastExchange().body.toString()).toBe('{"name":"Galley"}');
    expect(lastExchange().headers["content-type"]).toBe("application/json");
  });

  it.each([
    ["JSON with spaces around", ' { "name" : "Galley" }\n', {}],
    ["plain text", "plain", { "Content-Type": "text/plain" }],
    ["lines of JSON", '{"a":1}\n{"a":2}\n', { "Content-Type": "application/x-ndjson" }],
    ["text that is JSON itself", '"plain"', {}],
    ["an emoji", '{"name":"🚀"}', {}],
  ])("sends %s byte for byte", async (_, data, headers) => {
    answerAnything();
    await request("/anything", { method: "POST", data, headers: rows(headers) });
    expect(lastExchange().body.toString()).toBe(data);
  });

  it("sends a header's name without the blanks around it, and Latin-1 as its value", async () => {
    answerAnything();
    await request("/anything", { headers: rows({ " X-Step\n": "Zoë" }) });
    expect(lastExchange().headers["x-step"]).toBe("Zoë");
  });

  it("takes the full address of the connection's own host", async () => {
    expect(await request(`${local.intercom.url}/tags?page=1`)).toMatchObject({ type: "list" });
    expect(lastExchange().url).toBe("/tags?page=1");
  });

  it("lets a header say otherwise, but not without the version", async () => {
    answerAnything();
    await request("/anything", {
      method: "POST",
      data: "a=1",
      headers: rows({
        "Content-Type": "application/x-www-form-urlencoded",
        Accept: "text/csv",
        "X-Step": "7",
      }),
    });
    expect(lastExchange().body.toString()).toBe("a=1");
    expect(lastExchange().headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded",
      accept: "text/csv",
      "x-step": "7",
      "intercom-version": "2.16",
    });
  });

  it.each([
    "https://evil.example/steal",
    "HTTP://evil.example",
    "//evil.example/steal",
    "\\\\evil.example",
    "/\\evil.example",
    "file:///etc/passwd",
    "  https://evil.example",
    "/contacts#fragment",
    "/contacts/a b",
    "/contacts/../../admin",
    "/contacts/%2e%2e/admin",
    "https://api.intercom.io/contacts",
  ])("is refused when the URL is %j", async (url) => {
    const error = await refused(url);
    expect(error).toMatchObject({ name: "InputError", message: expect.stringMatching(/^URL: "/) });
    expect(local.requests()).toEqual([]);
  });

  it.each([
    [{ headers: rows({ authorization: "Bearer mine" }) }, /^Header "authorization": it is set by/],
    [{ headers: rows({ Host: "evil.example" }) }, /^Header "Host": it is set by/],
    [{ headers: rows({ "Content-Length": "5" }) }, /^Header "Content-Length": it is set by/],
    [{ headers: rows({ " Authorization": "mine" }) }, /^Header "Authorization": it is set by/],
    [{ headers: rows({ "content-length\t": "5" }) }, /^Header "content-length": it is set by/],
    [{ headers: rows({ "host\u00a0": "evil.example" }) }, /^Header "host": it is set by/],
    [{ headers: rows({ "Transfer-Encoding": "chunked" }) }, /^Header "Transfer-Encoding": it is/],
    [{ headers: rows({ "Author ization": "mine" }) }, /^Header "Author ization": this cannot be/],
    [{ headers: rows({ "X:Y": "1" }) }, /^Header "X:Y": this cannot be the name of a header/],
    [{ headers: rows({ "X-Step": "1", " x-step ": "2" }) }, /^Header "x-step": it is given more/],
    [
      { formData: rows({ a: "1" }), headers: rows({ "content-type ": "text/plain" }) },
      /^Header "content-type": the form sets it/,
    ],
    [{ url: "/tags/\ud800" }, /^URL.* has half a character in it/],
    [{ queryParams: rows({ a: "\udfff" }) }, /^Query Parameter.* has half a character in it/],
    [{ queryParams: rows({ "\ud800": "a" }) }, /^Query Parameter.* has half a character in it/],
    [{ data: '{"name":"\ud83d"}' }, /^Data.* has half a character in it/],
    [{ formData: rows({ a: "\ud83d" }) }, /^Form Data.* has half a character in it/],
    [{ fileData: rows({ a: "\ud83d" }) }, /^File Data.* has half a character in it/],
    [
      { fileData: rows({ a: "a" }), fileDataFileNames: rows({ a: "\ud83d" }) },
      /^File Data File Names.* has half a character in it/,
    ],
    [{ data: "{name: 1}" }, /^Data is not valid JSON: .*A body of another type needs a Content/],
    [
      { data: "plain", headers: rows({ "content-type": "application/json; charset=utf-8" }) },
      /^Data is not valid JSON: /,
    ],
    [
      { formData: rows({ a: "1" }), headers: rows({ "content-type": "text/plain" }) },
      /^Header "content-type": the form sets it/,
    ],
    [{ formData: rows({ a: "1" }), data: "{}" }, "Data cannot be combined with Form Data or File"],
    [
      { fileDataFileNames: rows({ a: "a.txt" }) },
      'File Data File Names: there is no file with the key "a".',
    ],
    [{ method: "TRACE" }, /^Method: "TRACE" is not one of GET, /],
    [{ timeout: "0" }, 'Timeout: "0" is not a whole number, 1 or more.'],
    [{ maxRetries: 11 }, 'Max Retry Count: "11" is not a whole number from 0 to 10.'],
    [{ responseType: "xml" }, 'Response Type: "xml" is not one of JSON, Text, Binary.'],
  ] as [object, string | RegExp][])("is refused with %j", async (inputs, message) => {
    const error = await refused("/me", { ...inputs });
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

it.each(["a\r\nX-Other: b", "a\n", "5 €", "\u0000", "Serenity 🚀"])(
  "refuses the header value %j, which could only be sent without a part",
  async (value) => {
    const error = await refused("/me", { headers: rows({ "X-Step": value }) });
    expect(error).toMatchObject({
      name: "InputError",
      message:
        'Header "X-Step": its value holds a line break or another character that a header cannot hold.',
    });
    expect(local.requests()).toEqual([]);
  },
);

describe("a form", () => {
  const bytes = Buffer.from([0x00, 0xff, 0x0d, 0x0a, 0x2d, 0x2d, 0x80, 0x22]);

  const received = async () => {
    const { body, headers } = lastExchange();
    const contentType = headers["content-type"] ?? "";
    expect(contentType).toMatch(/^multipart\/form-data; boundary=\S+$/);
    return new Response(new Uint8Array(body), {
      headers: { "content-type": contentType },
    }).formData();
  };

  const files = async () =>
    Object.fromEntries(
      await Promise.all(
        [...(await received()).entries()].map(async ([key, value]) => [
          key,
          typeof value === "string"
            ? value
            : [value.name, value.type, Buffer.from(await value.arrayBuffer())],
        ]),
      ),
    );

  it("holds fields and files with their names, types and bytes", async () => {
    answerAnything();
    await request("/anything", {
      method: "POST",
      formData: rows({ name: "Zoë", blank: "" }),
      fileData: rows({
        "notes.txt": "Line 1\r\nLine 2",
        logo: { data: bytes, contentType: "image/png" },
        raw: bytes,
      }),
      fileDataFileNames: rows({ logo: 'sun "2".png' }),
    });
    expect(await files()).toEqual({
      name: "Zoë",
      blank: "",
      "notes.txt": ["notes.txt", expect.any(String), Buffer.from("Line 1\r\nLine 2")],
      logo: ['sun "2".png', "image/png", bytes],
      raw: ["raw", expect.any(String), bytes],
    });
  });

  it("is sent again whole after a failure", async () => {
    local.intercom.faults.add({ status: 503 });
    answerAnything();
    const fileData = rows({ logo: { data: bytes, contentType: "image/png" } });
    await request("/anything", { method: "POST", fileData, maxRetries: 1 });
    const [first, second] = local.intercom.traffic;
    expect(second?.body).toEqual(first?.body);
    expect(await files()).toEqual({ logo: ["logo", "image/png", bytes] });
  });
});

describe("the answer", () => {
  it("is binary data with its type when asked for", async () => {
    const result = await runAction<Buffer>("rawRequest", {
      connection: accessTokenConnection(local.intercom),
      method: "GET",
      url: `/download/content/data/${seeded.dataExport.id}`,
      responseType: "binary",
    });
    expect(result.contentType).toBe("application/octet-stream");
    // Content-Encoding says zip, which is nothing that a client decodes.
    expect(Object.keys(unzipSync(result.data))).toEqual([
      "receipts.csv",
      "opens.csv",
      "clicks.csv",
    ]);
    expect(lastExchange().headers.accept).toBe("application/octet-stream, */*");
  });

  it("is binary data with the type that the answer has", async () => {
    const headers = { "content-type": "image/png" };
    local.intercom.faults.add({ status: 200, body: "a picture", headers });
    const inputs = { method: "GET", url: "/picture", responseType: "binary" };
    const connection = accessTokenConnection(local.intercom);
    expect(await runAction("rawRequest", { connection, ...inputs })).toEqual({
      data: Buffer.from("a picture"),
      contentType: "image/png",
    });
  });

  it("is text when asked for", async () => {
    const text = await request("/tags", { responseType: "text" });
    expect(text).toBe(lastExchange().responseBody);
    expect(lastExchange().headers.accept).toBe("*/*");
  });

  it("may be empty", async () => {
    expect(await request(`/tags/${seeded.tag.id}`, { method: "DELETE" })).toBe("");
  });

  it("is a failure when it should be JSON and is not", async () => {
    local.intercom.faults.add({ html: true, status: 200 });
    const error = await refused("/tags");
    expect(error.message).toMatch(
      /^Intercom answered Raw Request unreadably: an HTML page instead of data \(HTTP 200\)/,
    );
  });

  it("shows Intercom's reason also when binary data was expected", async () => {
    const error = await refused("/contacts/404", { responseType: "binary" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain('not_found, "User Not Found"');
  });
});

describe("retries", () => {
  const fault = { status: 503, times: 9 };

  it("there are none by itself", async () => {
    local.intercom.faults.add(fault);
    const error = await refused("/me", { maxRetries: "0" });
    expect(error).toMatchObject({ status: 503, retryable: true });
    expect(local.requests()).toEqual(["GET /me"]);
  });

  it("there are as many as asked after a 5xx", async () => {
    local.intercom.faults.add(fault);
    const error = await refused("/tags", { method: "POST", data: "{}", maxRetries: 2 });
    expect(error.message).toContain("3 attempts");
    expect(local.requests()).toEqual(Array(3).fill("POST /tags"));
  });

  it("they go on after a dropped connection until one gets through", async () => {
    local.intercom.faults.add({ drop: "before", times: 2 });
    await request("/me", { maxRetries: 3 });
    expect(local.requests()).toHaveLength(3);
  });

  it("a 400 is repeated only when all errors are", async () => {
    local.intercom.faults.add({ status: 400, times: 9 });
    await refused("/me", { maxRetries: 2 });
    expect(local.requests()).toHaveLength(1);
    await refused("/me", { maxRetries: 2, retryAllErrors: true });
    expect(local.requests()).toHaveLength(1 + 3);
  });

  it("a 429 is repeated as often as told, writes too", async () => {
    const headers = { "x-ratelimit-remaining": "1", "retry-after": "0" };
    local.intercom.faults.add({ status: 429, times: 3, headers });
    await refused("/me");
    expect(local.requests()).toHaveLength(1);
    const inputs = { method: "POST", data: '{"name":"Galley"}', maxRetries: 2 };
    expect(await request("/tags", inputs)).toMatchObject({ name: "Galley" });
    expect(local.requests()).toEqual(["GET /me", ...Array(3).fill("POST /tags")]);
  });

  it("wait as told, with a line in the log", async () => {
    local.intercom.faults.add({ status: 503 });
    const logs: string[] = [];
    await request("/me", { maxRetries: 1, retryDelayMS: "1010" }, { logs });
    expect(logs).toEqual(["info Intercom: trying again in 1010 ms"]);
  });
});

describe("the timeout", () => {
  it("ends a request that takes too long", async () => {
    local.intercom.faults.add({ delayMs: 1_000 });
    const error = await refused("/me", { timeout: 30 });
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
    expect(error.status).toBeUndefined();
    expect(error.message).toMatch(
      /^Intercom could not be reached for Raw Request: ECONNABORTED, "timeout of 30ms exceeded"/,
    );
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["GET", "/companies"],
    ["POST", "/companies/list"],
  ])("also ends a %s %s whose answer stops halfway", async (method, url) => {
    local.intercom.faults.add({ slowBody: 2_000 });
    const error = await refused(url, { method, timeout: 50 });
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
    expect(error.message).toMatch(
      /^Intercom could not be reached for Raw Request: (ECONNABORTED|ERR_BAD_RESPONSE), /,
    );
  });
});

describe("the debug log", () => {
  const run = async (inputs: Record<string, unknown>, debug = false) => {
    const logs: string[] = [];
    await local
      .run("rawRequest", { method: "GET", url: "/tags", ...inputs }, { logs, debug })
      .catch(() => undefined);
    return logs.join("\n");
  };

  it("is silent unless asked for", async () => {
    expect(await run({})).toBe("");
  });

  it("logs method, path, status, request and bodies", async () => {
    const log = await run({ method: "POST", data: '{"name":"Galley"}', debugRequest: true });
    const { responseHeaders } = lastExchange();
    expect(log).toMatch(/^info Intercom POST \/tags\??: HTTP 200, \d+ ms, attempt 1, request /);
    expect(log).toContain(`request ${responseHeaders["x-request-id"]}`);
    expect(log).toContain('sent: {"name":"Galley"}');
    expect(log).toContain('"name":"Galley"}');
  });

  it("logs failures and retries too", async () => {
    local.intercom.faults.add({ status: 503 });
    const log = await run({ debugRequest: true, maxRetries: 1 });
    expect(log).toMatch(/HTTP 503.*trying again in 100 ms.*HTTP 200, \d+ ms, attempt 2/s);
  });

  it.each([
    ["the path", (token: string) => ({ url: `/tags?token=${token}` })],
    ["the path, encoded", (token: string) => ({ url: `/tags?token=${encodeURIComponent(token)}` })],
    ["a query parameter", (token: string) => ({ queryParams: rows({ token }) })],
    ["a text body", (token: string) => ({ method: "POST", data: JSON.stringify({ token }) })],
    ["a form", (token: string) => ({ method: "POST", formData: rows({ token }) })],
    ["a header", (token: string) => ({ headers: rows({ "X-Token": token }) })],
  ])("never holds the token, also when it was put in %s", async (_, inputs) => {
    const { token } = local.intercom;
    local.intercom.faults.add({ status: 400, message: `unknown parameter ${token}`, times: 9 });
    const log = await run({ ...inputs(token), debugRequest: true }, true);
    expect(log).toContain("HTTP 400");
    expect(log).not.toContain(token.slice(0, 20));
  });
});

describe("a redirect", () => {
  const arrived: IncomingMessage[] = [];
  const elsewhere = createServer((incoming, answer) => {
    arrived.push(incoming);
    answer.setHeader("content-type", "application/json").end('{"from":"elsewhere"}');
  });

  beforeAll(async () => {
    elsewhere.listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
  });
  beforeEach(() => {
    arrived.length = 0;
    const { port } = elsewhere.address() as AddressInfo;
    const location = `http://127.0.0.1:${port}/file`;
    local.intercom.faults.add({ status: 302, headers: { location }, body: {} });
  });
  afterAll(() => {
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it("of a read is followed, without token and version on another host", async () => {
    expect(await request("/download/content/data/x")).toEqual({ from: "elsewhere" });
    expect(arrived.map(({ url }) => url)).toEqual(["/file"]);
    expect(arrived[0]?.headers).not.toHaveProperty("authorization");
    expect(arrived[0]?.headers).not.toHaveProperty("intercom-version");
    expect(JSON.stringify(arrived[0]?.rawHeaders)).not.toContain(local.intercom.token);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("of a %s is an error", async (method) => {
    const error = await refused("/tags", { method, data: '{"name":"Galley"}' });
    expect(error).toMatchObject({ name: "IntercomError", status: 302, retryable: false });
    expect(error.message).toMatch(/^Intercom redirected Raw Request: /);
    expect(arrived).toEqual([]);
    expect(local.requests()).toEqual([`${method} /tags`]);
  });
});
