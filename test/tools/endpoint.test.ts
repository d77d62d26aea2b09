import { type LocalIntercom, signatureOf, startIntercom } from "../../tools/intercom";
import { type RawBody, type Run, startEndpoint } from "../../tools/platform/endpoint";
import type { Listener } from "../../tools/platform/http";
import { startRouter, startSharedEndpoint } from "../support/manyCustomers";
import { useOpened } from "../support/opened";

const SECRET = "the client secret";

const opened = useOpened();

/** A trigger that counts its runs, and tells the signature of the bytes it got. */
const counting: Run = async (payload, { instanceState }) => {
  const bytes = payload.rawBody.data;
  const isBytes = typeof bytes === "string" || Buffer.isBuffer(bytes);
  const runs = Number(instanceState.runs ?? 0) + 1;
  return {
    payload,
    branch: isBytes ? signatureOf(bytes, SECRET) : "no bytes",
    instanceState: { runs, forgotten: undefined },
  };
};

const post = (url: string, body: string, contentType = "application/json") =>
  fetch(url, { method: "POST", headers: { "content-type": contentType }, body });

describe("the endpoint of a flow", () => {
  it.each<RawBody>(["string", "buffer"])("hands the bytes over as a %s", async (rawBody) => {
    const endpoint = await opened(startEndpoint(counting, rawBody));
    const body = '{ "name" : "Zoë" }';
    const response = await post(endpoint.url, body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ executionId: expect.any(String) });
    expect(endpoint.executions).toEqual([
      { branch: signatureOf(body, SECRET), data: { name: "Zoë" } },
    ]);
  });

  it("answers what the trigger says", async () => {
    const response = {
      statusCode: 401,
      contentType: "text/plain",
      headers: { "x-reason": "forged" },
      body: "No",
    };
    const { url } = await opened(startEndpoint(async (payload) => ({ payload, response })));
    const answer = await post(url, "{");
    expect([answer.status, answer.headers.get("x-reason"), await answer.text()]).toEqual([
      401,
      "forged",
      "No",
    ]);
  });

  it("executes whatever arrives", async () => {
    const seen: unknown[] = [];
    const endpoint = await opened(
      startEndpoint(async (payload) => {
        const { pathFragment, queryParameters, body } = payload;
        seen.push([pathFragment, queryParameters, body.data, body.contentType]);
        return { payload };
      }),
    );
    await fetch(endpoint.url, { method: "HEAD" });
    await fetch(`${endpoint.url}some/path?a=1`);
    await post(endpoint.url, "{not json", "text/plain");
    expect(seen).toEqual([
      ["", {}, "", undefined],
      ["some/path", { a: "1" }, "", undefined],
      ["", {}, "{not json", "text/plain"],
    ]);
    expect(endpoint.executions).toHaveLength(3);
  });

  it("keeps the state of the flow as JSON", async () => {
    const endpoint = await opened(startEndpoint(counting));
    await post(endpoint.url, "{}");
    await post(endpoint.url, "{}");
    expect(endpoint.instanceState).toEqual({ runs: 2 });
  });

  it("answers 500 to a failure, executes no flow and keeps its state", async () => {
    const endpoint = await opened(
      startEndpoint(async () => {
        throw new Error("Out of fuel");
      }),
    );
    const answer = await post(endpoint.url, "{}");
    expect([answer.status, await answer.json()]).toEqual([500, { error: "Out of fuel" }]);
    expect([endpoint.executions, endpoint.instanceState]).toEqual([[], {}]);
  });
});

describe("many customers on one app", () => {
  const workspaces = ["first123", "second12", "unknown1"];

  /** Lets each workspace tell of a contact to the one URL. @returns the statuses of the answers */
  const tell = async (listener: Listener) => {
    const statuses: number[] = [];
    for (const appId of workspaces) {
      const intercom: LocalIntercom = await opened(startIntercom({ appId }));
      await intercom.webhooks.subscribe({ url: listener.url, topics: "all", secret: SECRET });
      intercom.webhooks.send("contact.deleted", { type: "contact", id: `of ${appId}` });
      statuses.push(...(await intercom.webhooks.deliver()).map(({ status }) => status));
    }
    return statuses;
  };

  const contactOf = (appId: string) => ({ app_id: appId, data: { item: { id: `of ${appId}` } } });

  it("share an endpoint that goes by app_id", async () => {
    const triggers = { first123: counting, second12: counting };
    const shared = await opened(startSharedEndpoint(triggers));
    expect(await tell(shared)).toEqual([200, 200, 404]);
    for (const appId of ["first123", "second12"]) {
      expect(shared.instances.get(appId)?.executions).toMatchObject([{ data: contactOf(appId) }]);
    }
  });

  it("have a router that hands on bytes and headers", async () => {
    const signed: Run = async (payload) => {
      const signature = signatureOf(String(payload.rawBody.data), SECRET);
      const told = Object.entries(payload.headers).find(
        ([name]) => name.toLowerCase() === "x-hub-signature",
      );
      return { payload, branch: signature === told?.[1] ? "genuine" : "forged" };
    };
    const first = await opened(startEndpoint(signed));
    const second = await opened(startEndpoint(signed));
    const urls = new Map([
      ["first123", first.url],
      ["second12", second.url],
    ]);
    expect(await tell(await opened(startRouter(urls)))).toEqual([200, 200, 404]);
    expect(first.executions).toMatchObject([{ branch: "genuine", data: contactOf("first123") }]);
    expect(second.executions).toMatchObject([{ branch: "genuine", data: contactOf("second12") }]);
  });
});
