import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { accessTokenConnection, failureOf, runAction } from "../../tools/platform/runner";
import { withoutPauses } from "../support/pauses";

const CONTACT = { type: "contact", id: "5ba682d23d7cf92bef87bfd4", role: "user" };

/** A server on a free port that counts connections and keeps what arrived. */
const serve = (listener: http.RequestListener) => {
  const requests: string[] = [];
  const tokensByConnection: Set<string | undefined>[] = [];
  const seen = new Map<net.Socket, Set<string | undefined>>();
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    seen.get(request.socket)?.add(request.headers.authorization);
    request.resume();
    request.on("end", () => listener(request, response));
  });
  server.on("connection", (socket) => {
    const tokens = new Set<string | undefined>();
    seen.set(socket, tokens);
    tokensByConnection.push(tokens);
  });
  return { server, requests, tokensByConnection };
};

const listen = async (server: net.Server) => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const answerContact: http.RequestListener = (_request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(CONTACT));
};

describe("a connection", () => {
  const { server, requests, tokensByConnection } = serve(answerContact);
  let url = "";
  beforeAll(async () => {
    url = await listen(server);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    server.closeIdleConnections();
    requests.length = 0;
    tokensByConnection.length = 0;
  });
  afterEach(() => jest.restoreAllMocks());

  const read = (token: string) =>
    runAction("getContact", {
      connection: accessTokenConnection({ url, token }),
      id: CONTACT.id,
    });
  const write = (token: string) =>
    runAction("createContact", {
      connection: accessTokenConnection({ url, token }),
      role: "user",
      email: "wash@example.com",
    });

  /** The process stands still: its clock goes on, and no timer has run. */
  const freeze = (durationMs: number) => {
    const now = Date.now();
    jest.spyOn(Date, "now").mockImplementation(() => now + durationMs);
  };

  it("is kept for steps that follow each other quickly", async () => {
    for (let step = 0; step < 4; step += 1) await read("kept");
    await write("kept");
    expect(requests).toHaveLength(5);
    expect(tokensByConnection).toHaveLength(1);
  });

  it("serves one token only", async () => {
    for (const token of ["one", "other", "one", "other"]) await read(token);
    expect(tokensByConnection.map((tokens) => [...tokens])).toEqual([
      ["Bearer one"],
      ["Bearer other"],
    ]);
  });

  it.each([
    ["a read", "after some seconds", read, 4_100, 2],
    ["a read", "before that", read, 3_000, 1],
    ["a write that cannot be repeated", "after a quarter of a second", write, 300, 2],
    ["a write that cannot be repeated", "before that", write, 100, 1],
  ])("is not used for %s %s", async (_what, _when, step, pauseMs, connections) => {
    const token = `${pauseMs}`;
    await read(token);
    freeze(pauseMs);
    await step(token);
    expect(tokensByConnection).toHaveLength(connections);
  });
});

describe("an attempt", () => {
  it.each([
    ["its body", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{"],
    ["its head", "HTTP/1.1 200 OK\r\nX-A: "],
  ])("ends at its time limit, whatever drips in of %s", async (_part, start) => {
    const drips = new Set<NodeJS.Timeout>();
    const server = net.createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        socket.write(start);
        const drip = setInterval(() => socket.write(" "), 20);
        drips.add(drip);
        socket.on("close", () => clearInterval(drip));
      });
    });
    const url = await listen(server);
    const connection = accessTokenConnection({ url, token: "token" });
    const request = { connection, method: "GET", url: "/x", timeout: "200" };
    const error = await failureOf(runAction("rawRequest", request));
    expect(error.message).toContain('ECONNABORTED, "timeout of 200ms exceeded"');
    for (const drip of drips) clearInterval(drip);
    server.close();
  });
});

describe("what cannot pass", () => {
  withoutPauses();

  const fail = (url: string) =>
    failureOf(
      runAction("getContact", {
        connection: accessTokenConnection({ url, token: "token" }),
        id: CONTACT.id,
      }),
    );

  it.each([
    ["a redirect loop", "/contacts/1", /TOO_MANY_REDIRECTS/],
    ["a redirect to a file", "file:///etc/passwd", /REDIRECTION_FAILURE/],
  ])("is not repeated: %s", async (_what, location, message) => {
    const { server, requests } = serve((_request, response) => {
      response.writeHead(302, { location });
      response.end();
    });
    const error = await fail(await listen(server));
    expect(error).toMatchObject({ retryable: false, message: expect.stringMatching(message) });
    expect(error.message).not.toContain("attempts");
    expect(new Set(requests).size).toBeLessThanOrEqual(2);
    server.closeAllConnections();
    server.close();
  });

  it("is given up after three attempts: a port that nobody listens at", async () => {
    const server = net.createServer();
    const url = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const error = await fail(url);
    expect(error).toMatchObject({
      retryable: true,
      message: expect.stringMatching(/ECONNREFUSED.*\(3 attempts\)/),
    });
  });
});

describe("a wait", () => {
  withoutPauses();

  it("of more than a second leaves a line in the log, without debug mode", async () => {
    let calls = 0;
    const { server } = serve((request, response) => {
      calls += 1;
      if (calls > 1) return answerContact(request, response);
      response.writeHead(503, { "retry-after": "7" });
      response.end();
    });
    const connection = accessTokenConnection({ url: await listen(server), token: "token" });
    const logs: string[] = [];
    await runAction("getContact", { connection, id: CONTACT.id }, { logs });
    expect(logs).toEqual(["info Intercom: trying again in 7000 ms"]);
    server.closeAllConnections();
    server.close();
  });
});
