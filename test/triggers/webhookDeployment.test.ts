import { Instance, payloadOf, startEndpoint } from "../../tools/platform/endpoint";
import { jsonResponse, listen } from "../../tools/platform/http";
import { failureOf, oauthConnection } from "../../tools/platform/runner";
import { newFlow, runTrigger, type TriggerRun } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import {
  bodySignedHeaders,
  deploy,
  notificationOf,
  requestOf,
  SECRET,
  signedHeaders,
  WEBHOOK_TRIGGERS,
  webhookFlow,
} from "../support/webhooks";

const local = useIntercom({ appVersion: "2.16" });
const opened = useOpened();

const connection = () => oauthConnection(local.intercom, { clientSecret: SECRET });
const WORKSPACE = "ecahpwf5";
const REMEMBERED = { intercomWorkspace: WORKSPACE };
const TOPICS = [
  { key: "New user", value: "contact.user.created" },
  { key: "Back", value: "contact.unarchive" },
];

/** Lets a webhook flow take an event. */
const receive = (
  changes: Record<string, unknown>,
  { inputs, ...run }: TriggerRun & { inputs?: Record<string, unknown> } = {},
) => {
  const body = JSON.stringify(notificationOf(changes));
  const payload = { ...payloadOf(requestOf(body, signedHeaders(body))) };
  return runTrigger(
    "webhook",
    { connection: connection(), topics: TOPICS, ...inputs },
    { payload, ...run },
  );
};

const FOREIGN = {
  branch: "No Event",
  response: { statusCode: 200 },
  payload: {
    rawBody: { data: "" },
    body: {
      data: {
        reason: "The event happened in another workspace than the connection's.",
        duplicate: false,
        notification_id: "notif_1",
      },
    },
  },
};

describe.each(WEBHOOK_TRIGGERS)("the deployment of a flow with %s", (key) => {
  it("asks Intercom once, and remembers the workspace and nothing else", async () => {
    const { flow } = await deploy(key, { connection: connection() });
    expect(local.requests()).toEqual(["GET /me"]);
    expect(flow.instanceState).toEqual(REMEMBERED);
  });

  it("fails when Intercom refuses the access token, with one sentence", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "revoked", permissions: "all" });
    const error = await failureOf(deploy(key, { connection: connection() }));
    expect(error.name).toBe("ConnectionError");
    expect(error.message).toMatch(/^Intercom does not accept the access token [^.]+\.$/);
    expect(JSON.stringify(error)).not.toContain(SECRET);
    expect(JSON.stringify(error)).not.toContain(local.intercom.token);
  });
});

describe("the log of a deployment", () => {
  const webhookUrls = {
    Other: "https://hooks.example.com/other",
    Events: "https://hooks.example.com/events",
  };

  it("says which URL and topics are entered in the Developer Hub", async () => {
    const inputs = { connection: connection(), topics: TOPICS };
    const { logs } = await deploy("webhook", inputs, { webhookUrls });
    expect(logs).toEqual([
      "info Intercom: enter in the Developer Hub under Configure > Webhooks: https://hooks.example.com/events, with the topics contact.user.created, contact.unarchived.",
    ]);
  });

  it("names the Uninstall URL", async () => {
    const inputs = { connection: connection() };
    const { logs, flow } = await deploy("appUninstalled", inputs, { webhookUrls });
    expect(logs).toEqual([
      "info Intercom: enter in the Developer Hub under Uninstall URL: https://hooks.example.com/events.",
    ]);
    expect(flow.instanceState).toEqual({});
  });

  it.each([
    [
      "the only URL there is",
      { Renamed: "https://hooks.example.com/a" },
      "https://hooks.example.com/a",
    ],
    [
      "none of several others",
      { One: "https://a.example.com", Two: "https://b.example.com" },
      "the URL of this flow",
    ],
    ["no URL", {}, "the URL of this flow"],
  ])("names %s", async (_what, urls, named) => {
    const { logs } = await deploy("webhook", { connection: connection() }, { webhookUrls: urls });
    expect(logs).toEqual([
      `info Intercom: enter in the Developer Hub under Configure > Webhooks: ${named}, with the topics that the flow is for.`,
    ]);
  });
});

describe("a deployment goes on and remembers no workspace", () => {
  const withoutWorkspace = async (url: string) => {
    const flow = { instanceState: { ...REMEMBERED, bookmark: 1 } };
    const inputs = { connection: oauthConnection({ url, token: "dG9rOmFjY2Vzcw==" }) };
    const { logs } = await deploy("webhook", inputs, { flow });
    expect(flow.instanceState).toEqual({ intercomWorkspace: null, bookmark: 1 });
    expect(await receive({ app_id: "another" }, { flow })).toMatchObject({ branch: "New user" });
    return logs.filter((line) => line.startsWith("warn ")).join();
  };
  const withheld = async (server: Parameters<typeof listen>[0]) =>
    withoutWorkspace((await opened(listen(server))).url);
  const refusal = (status: number, code: string) => async () =>
    jsonResponse(status, { type: "error.list", errors: [{ code, message: "said so" }] });

  it.each([
    ["of a missing permission", 401, "token_unauthorized"],
    ["of an IP allowlist", 403, "action_forbidden"],
    ["of an unknown kind", 400, "bad_request"],
  ])("after a refusal %s", async (_what, status, code) => {
    const warning = await withheld(refusal(status, code));
    expect(warning).toContain("events of any workspace are passed on");
    expect(warning).toContain(`HTTP ${status}`);
  });

  it("after an answer that names none", async () => {
    const warning = await withheld(async () =>
      jsonResponse(200, { type: "admin", id: "1", app: null }),
    );
    expect(warning).toContain("Its answer names none.");
  });

  it("at the rate limit, when waiting for its end would take more than 15 seconds", async () => {
    let requests = 0;
    const warning = await withheld(async () => {
      requests += 1;
      const refused = await refusal(429, "rate_limit_exceeded")();
      return { ...refused, headers: { "retry-after": "16" } };
    });
    expect(warning).toContain("HTTP 429");
    expect(requests).toBe(1);
  });

  it("when Intercom cannot be reached", async () => {
    const { url, stop } = await listen(refusal(500, "server_error"));
    await stop();
    expect(await withoutWorkspace(url)).toContain("Intercom could not be reached");
  });
});

describe("an event of another workspace", () => {
  it("is no event once the workspace is remembered, and tells nothing of itself", async () => {
    const { flow } = await deploy("webhook", { connection: connection() });
    const result = await receive({ id: "notif_1", app_id: "another" }, { flow });
    expect(result).toMatchObject(FOREIGN);
    expect(result.instanceState).toBeUndefined();
    expect(await receive({ app_id: WORKSPACE }, { flow })).toMatchObject({ branch: "New user" });
    const ping = { id: "notif_1", topic: "ping", app_id: "another" };
    const topics = [{ key: "Alive", value: "ping" }];
    expect(await receive(ping, { flow, inputs: { topics } })).toMatchObject(FOREIGN);
  });

  it("is passed on when no workspace is remembered, or when the input allows it", async () => {
    const foreign = { app_id: "another" };
    expect(await receive(foreign, { flow: newFlow() })).toMatchObject({ branch: "New user" });
    const { flow } = await deploy("webhook", { connection: connection() });
    const inputs = { allowOtherWorkspaces: "true" };
    expect(await receive(foreign, { flow, inputs })).toMatchObject({ branch: "New user" });
  });

  it("is none that names no workspace, and none in a simulated test", async () => {
    const { flow } = await deploy("webhook", { connection: connection() });
    expect(await receive({ app_id: undefined }, { flow })).toMatchObject({ branch: "New user" });
    const simulated = { flow, isSimulatedTestExecution: true };
    expect(await receive({ app_id: "another" }, simulated)).toMatchObject({ branch: "New user" });
  });

  it("comes through the flow of an app that two workspaces have", async () => {
    const { flow } = await deploy("webhook", { connection: connection() });
    const { run, results } = webhookFlow({ topics: TOPICS });
    const { url } = await opened(startEndpoint((payload) => run(payload, flow)));
    await local.intercom.webhooks.subscribe({ url, topics: "all", secret: SECRET });
    results.length = 0;
    await local.run("createContact", { role: "user", email: "jayne@example.com" });
    await local.intercom.webhooks.deliver();
    expect(results).toMatchObject([{ branch: "New user" }]);
  });

  it("is not what a health check of another workspace is: nothing is known of its state", async () => {
    const { flow } = await deploy("webhook", { connection: connection() });
    const check = async (id: string, inputs = {}) => {
      const body = JSON.stringify({ workspace_id: id });
      const { run } = webhookFlow(inputs);
      const instance = new Instance((payload) => run(payload, flow));
      return instance.execute(payloadOf(requestOf(body, bodySignedHeaders(body))));
    };
    const state = (name: string) => ({ statusCode: 200, body: JSON.stringify({ state: name }) });
    expect(await check(WORKSPACE)).toMatchObject(state("OK"));
    expect(await check("another")).toMatchObject(state("UNKNOWN"));
    expect(await check("another", { allowOtherWorkspaces: "true" })).toMatchObject(state("OK"));
  });
});
