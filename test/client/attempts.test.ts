import axios, { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { createClient } from "../../src/client/createClient";
import { LabelledError, toReadableError } from "../../src/client/errors";

const waitsMs: number[] = [];
jest.mock("node:timers/promises", () => ({
  setTimeout: async (milliseconds: number) => {
    waitsMs.push(milliseconds);
  },
}));

/** What comes back from an attempt: an answer, or the code of what went wrong on the network. */
type Outcome = string | { status: number; data?: unknown; headers?: Record<string, string> };

/** A client whose attempts come out like this, one after the other. */
const clientOf = (
  outcomes: Outcome[],
  { debug = false, deadlineMs }: { debug?: boolean; deadlineMs?: number } = {},
) => {
  const logs: string[] = [];
  const sent: string[] = [];
  const send = async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
    const outcome = outcomes[sent.length] ?? { status: 500 };
    sent.push(`${config.method} ${config.url}`);
    if (typeof outcome === "string") throw new AxiosError("no answer", outcome, config);
    const { status, data = "", headers = {} } = outcome;
    const body = Buffer.from(typeof data === "string" ? data : JSON.stringify(data));
    const response: AxiosResponse = { status, statusText: "", data: body, headers, config };
    if (status < 300) return response;
    throw new AxiosError("refused", AxiosError.ERR_BAD_REQUEST, config, undefined, response);
  };
  const adapter = jest.spyOn(axios, "getAdapter").mockReturnValue(send);
  const log = (line: unknown) => logs.push(String(line));
  const logger = { metric: log, trace: log, debug: log, info: log, log, warn: log, error: log };
  const client = createClient(
    { key: "intercomAccessToken", configVarKey: "Intercom", fields: { accessToken: "dG9rOg==" } },
    { logger },
    { debug, deadlineMs },
  );
  adapter.mockRestore();
  return { client, logs, sent };
};

const messageOf = async (run: Promise<unknown>): Promise<string> => {
  const error = await run.then(
    () => undefined,
    (thrown) => toReadableError(new LabelledError("Delete Contact", thrown)),
  );
  return (error as Error).message;
};

beforeEach(() => {
  waitsMs.length = 0;
});

const AT_ONCE = { "retry-after": "0" };
const gone = {
  status: 404,
  data: { type: "error.list", errors: [{ code: "not_found", message: "User Not Found" }] },
};

describe("the attempts of a request", () => {
  it.each<[string, Outcome[], boolean]>([
    ["was lost", ["ECONNRESET", gone], true],
    [
      "was lost, and a later one refused",
      ["ECONNRESET", { status: 429, headers: AT_ONCE }, gone],
      true,
    ],
    ["came from a gateway", [{ status: 502, headers: AT_ONCE }, gone], true],
    ["refused the request for its number", [{ status: 429, headers: AT_ONCE }, gone], false],
    ["could not be asked for", ["ECONNREFUSED", gone], false],
  ])("say what an earlier one may have done, whose answer %s", async (_what, outcomes, may) => {
    const { client, sent } = clientOf(outcomes);
    const message = await messageOf(client.delete("/contacts/1"));
    expect(sent).toHaveLength(outcomes.length);
    expect(message.includes("An earlier attempt, whose answer was lost, may have done it.")).toBe(
      may,
    );
  });

  it("are told by their number", async () => {
    const { client } = clientOf([{ status: 503 }, { status: 400 }]);
    expect(await messageOf(client.get("/contacts/1"))).toBe(
      "Intercom refused Delete Contact: no reason given (HTTP 400, 2 attempts)",
    );
    const { client: another } = clientOf([{ status: 400 }]);
    expect(await messageOf(another.get("/contacts/1"))).not.toContain("attempt");
  });

  it("end when they have waited for a minute in all", async () => {
    const outage = { status: 503, headers: { "retry-after": "25" } };
    const { client, sent } = clientOf([outage, outage, outage, outage]);
    expect(await messageOf(client.get("/contacts/1"))).toMatch(
      / Retrying stopped after the most that one request may wait, 60 seconds\.$/,
    );
    expect(waitsMs).toEqual([25_000, 25_000]);
    expect(sent).toHaveLength(3);
  });

  it("end before a wait that would outlast the time of the client", async () => {
    const outage = { status: 503, headers: { "retry-after": "11" } };
    const { client, sent } = clientOf([outage], { deadlineMs: 10_000 });
    expect(await messageOf(client.get("/contacts/1"))).toContain("Retrying stopped");
    expect(waitsMs).toEqual([]);
    expect(sent).toHaveLength(1);
  });
});

describe("the debug log", () => {
  it("has the first 2,000 characters of a body", async () => {
    const name = "x".repeat(5_000);
    const { client, logs } = clientOf([{ status: 200, data: { id: "1", name } }], { debug: true });
    await client.post("/contacts", { name });
    const line = logs.join("\n");
    expect(line.match(/sent: (.*)/)?.[1]).toBe(`${JSON.stringify({ name }).slice(0, 2_000)}…`);
    expect(line.match(/received: (.*)/)?.[1]).toHaveLength(2_001);
  });

  it("has a short body whole", async () => {
    const { client, logs } = clientOf([{ status: 200, data: { id: "1" } }], { debug: true });
    await client.post("/contacts", { name: "Wash" });
    expect(logs.join("\n")).toMatch(/sent: \{"name":"Wash"\}\nreceived: \{"id":"1"\}$/);
  });
});

describe("a call that was not answered", () => {
  it("lets the next one go out at once", async () => {
    jest.useFakeTimers();
    try {
      const { client, sent } = clientOf(["CERT_HAS_EXPIRED", { status: 200, data: { id: "2" } }]);
      const first = messageOf(client.get("/contacts/1"));
      const second = client.get("/contacts/2");
      await jest.advanceTimersByTimeAsync(0);
      expect(sent).toEqual(["get /contacts/1", "get /contacts/2"]);
      expect(await first).toContain("CERT_HAS_EXPIRED");
      expect((await second).data).toEqual({ id: "2" });
    } finally {
      jest.useRealTimers();
    }
  });
});
