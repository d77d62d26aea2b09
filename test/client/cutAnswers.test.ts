import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { accessTokenConnection, failureOf, runAction } from "../../tools/platform/runner";

const TEXT = JSON.stringify({
  type: "list",
  data: Array.from({ length: 200 }, (_, index) => ({ type: "tag", id: `${index}`, name: "Zoë" })),
});

/** What the server sends, answer by answer; the last one again and again. */
let answers: ((response: ServerResponse) => unknown)[] = [];
const methods: string[] = [];
const server = createServer((request, response) => {
  methods.push(request.method ?? "");
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  answer?.(response.setHeader("content-type", "application/json"));
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
beforeEach(() => {
  methods.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const connected = (inputs: object) => {
  const { port } = server.address() as AddressInfo;
  const connection = accessTokenConnection({ url: `http://127.0.0.1:${port}`, token: "secret" });
  return { connection, ...inputs };
};
const raw = (inputs: object) =>
  runAction("rawRequest", connected({ method: "GET", url: "/tags", ...inputs }));

/** Without a length in front, as what is encoded on the way is sent. */
const sends = (encoding: string, body: Buffer | string) => (response: ServerResponse) => {
  response.setHeader("content-encoding", encoding).flushHeaders();
  response.end(body);
};

const ENCODINGS: [string, string, Buffer][] = [
  ["gzip", "gzip", gzipSync(TEXT)],
  ["x-gzip", "x-gzip", gzipSync(TEXT)],
  ["GZIP", "GZIP", gzipSync(TEXT)],
  ["deflate", "deflate", deflateSync(TEXT)],
  ["deflate without its header", "deflate", deflateRawSync(TEXT)],
  ["br", "br", brotliCompressSync(TEXT)],
  ["gzip in deflate", "gzip, deflate", deflateSync(gzipSync(TEXT))],
];

describe.each(ENCODINGS)("an answer in %s", (_, encoding, encoded) => {
  const lengths = [0, 1, 5, 12, Math.floor(encoded.length / 2), encoded.length - 9].concat(
    encoded.length - 1,
  );

  it.each([
    ["json", JSON.parse(TEXT)],
    ["text", TEXT],
    ["binary", Buffer.from(TEXT)],
  ])("is read whole as %s", async (responseType, expected) => {
    answers = [sends(encoding, encoded)];
    expect((await raw({ responseType })).data).toEqual(expected);
  });

  it.each(["json", "text", "binary"])("never counts as %s when it is cut", async (responseType) => {
    for (const length of lengths) {
      answers = [sends(encoding, encoded.subarray(0, length))];
      const error = await failureOf(raw({ responseType }));
      expect(error).toMatchObject({ name: "IntercomError", retryable: true });
      expect(error.message).toMatch(/"the answer breaks off"/);
    }
    expect(methods).toHaveLength(lengths.length);
  });

  it("is read again by an action when it is cut", async () => {
    answers = [sends(encoding, encoded.subarray(0, -1)), sends(encoding, encoded)];
    expect((await runAction("listTags", connected({}))).data).toEqual(JSON.parse(TEXT).data);
    expect(methods).toEqual(["GET", "GET"]);
  });

  it("is not asked for twice by a write when it is cut", async () => {
    answers = [sends(encoding, encoded.subarray(0, -1))];
    const inputs = connected({ id: "215473840001", adminId: "991267645", body: "Hello" });
    const error = await failureOf(runAction("replyToConversationAsAdmin", inputs));
    expect(error.message).toMatch(/Whether Intercom carried the request out is unknown/);
    expect(methods).toEqual(["POST"]);
  });

  it("keeps its status when it is a refusal that is cut", async () => {
    answers = [
      (response) => {
        response.statusCode = 404;
        sends(encoding, encoded.subarray(0, 20))(response);
      },
    ];
    const error = await failureOf(raw({}));
    expect(error).toMatchObject({ status: 404, retryable: false });
  });
});

it("reads a refusal that is encoded", async () => {
  const errors = [{ code: "not_found", message: "Tag not found" }];
  answers = [
    (response) => {
      response.statusCode = 404;
      sends("gzip", gzipSync(JSON.stringify({ type: "error.list", errors })))(response);
    },
  ];
  for (const responseType of ["json", "text", "binary"]) {
    const error = await failureOf(raw({ responseType }));
    expect(error.message).toContain('not_found, "Tag not found"');
  }
});

it.each(["json", "text", "binary"])(
  "refuses fewer bytes than the answer announces, as %s",
  async (responseType) => {
    answers = [
      (response) => {
        response.setHeader("content-length", Buffer.byteLength(TEXT)).write(TEXT.slice(0, 500));
        setImmediate(() => response.destroy());
      },
    ];
    const error = await failureOf(raw({ responseType }));
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
  },
);

it.each([
  ["HEAD", 200, {}],
  ["GET", 204, {}],
  ["DELETE", 200, { "content-length": "0" }],
])("has nothing to decode in the empty answer to a %s with status %i", async (...given) => {
  const [method, status, headers] = given;
  answers = [
    (response) => response.writeHead(status, { "content-encoding": "gzip", ...headers }).end(),
  ];
  expect((await raw({ method })).data).toBe("");
});

it("leaves bytes in an encoding that it does not know as they are", async () => {
  const bytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
  answers = [sends("zstd", bytes)];
  expect((await raw({ responseType: "binary" })).data).toEqual(bytes);
});

it("drops a byte order mark", async () => {
  answers = [(response) => response.end(`\uFEFF${TEXT}`)];
  expect((await raw({})).data).toEqual(JSON.parse(TEXT));
});
