import { Instance, payloadOf, startEndpoint } from "../../tools/platform/endpoint";
import { accessTokenConnection, component } from "../../tools/platform/runner";
import type { TriggerRun } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import {
  appConnection,
  bodySignedHeaders,
  everything,
  notificationOf,
  requestOf,
  SECRET,
  signedHeaders,
  WEBHOOK_TRIGGERS,
  webhookFlow,
} from "../support/webhooks";

const local = useIntercom({ appVersion: "2.16" });
const opened = useOpened();

const MARKER = "Zo\u00eb was here";
const WORKSPACE = "ecahpwf5";
const UNINSTALL = JSON.stringify({ app_id: WORKSPACE, note: MARKER });
const HEALTH_CHECK = JSON.stringify({ workspace_id: WORKSPACE, note: MARKER });
const ALL_TRIGGERS = ["appUninstalled", ...WEBHOOK_TRIGGERS];

/** What a trigger makes of a body and its headers, and what it answers. */
const receive = async (
  key: string,
  body: string,
  headers: Record<string, string>,
  { inputs, ...options }: TriggerRun & { inputs?: Record<string, unknown> } = {},
) => {
  const { run, results } = webhookFlow(inputs, { key, ...options });
  const answer = await new Instance(run).execute(payloadOf(requestOf(body, headers)));
  return { answer, branch: results[0]?.branch, data: results[0]?.payload.body.data, results };
};

const noEvent = (reason: unknown) => ({
  branch: "No Event",
  data: { reason, duplicate: false, notification_id: null },
});

describe("App Uninstalled", () => {
  it("tells which workspace uninstalled the app", async () => {
    const { run, results } = webhookFlow({}, { key: "appUninstalled" });
    const { url } = await opened(startEndpoint(run));
    const answer = await local.intercom.webhooks.tellUninstall(url, SECRET);
    expect(answer).toEqual({ status: 200, body: "ok" });
    expect(results).toMatchObject([{ branch: "App Uninstalled" }]);
    expect(results[0]?.payload.body.data).toEqual({
      app_id: WORKSPACE,
      signature: "verified",
      request: { app_id: WORKSPACE },
    });
  });

  it("does so for every workspace, with either connection and while a secret is replaced", async () => {
    const body = JSON.stringify({ app_id: "another" });
    const url = { url: "https://intercom.example.com", token: "token" };
    const connection = accessTokenConnection(url);
    for (const inputs of [
      { connection: appConnection("new"), clientSecrets: [SECRET] },
      { connection, clientSecrets: ["new", SECRET] },
    ]) {
      const outcome = await receive("appUninstalled", body, bodySignedHeaders(body), { inputs });
      expect(outcome).toMatchObject({ branch: "App Uninstalled", data: { app_id: "another" } });
    }
  });

  it("answers a check of the URL and a ping, and calls a notification none of its own", async () => {
    expect(await receive("appUninstalled", "", {})).toMatchObject({
      answer: { statusCode: 200 },
      ...noEvent("Check of the URL."),
    });
    const ping = JSON.stringify(notificationOf({ id: null, topic: "ping" }));
    expect(await receive("appUninstalled", ping, signedHeaders(ping))).toMatchObject({
      answer: { statusCode: 200 },
      ...noEvent("A notification: Intercom Webhook is the trigger for this."),
    });
  });

  it("needs no signature in a simulated test, and says so", async () => {
    const simulated = { isSimulatedTestExecution: true };
    expect(await receive("appUninstalled", UNINSTALL, {}, simulated)).toMatchObject({
      branch: "App Uninstalled",
      data: { app_id: WORKSPACE, signature: "not checked: simulated test" },
    });
    const forged = bodySignedHeaders(`${UNINSTALL} `);
    expect(await receive("appUninstalled", UNINSTALL, forged, simulated)).toMatchObject({
      answer: { statusCode: 401 },
      branch: "No Event",
    });
  });

  it("shows an example that is true to what arrives", async () => {
    const body = JSON.stringify({ app_id: WORKSPACE });
    const { data } = await receive("appUninstalled", body, bodySignedHeaders(body));
    expect(component.triggers.appUninstalled?.examplePayload).toMatchObject({
      branch: "App Uninstalled",
      payload: { body: { data } },
    });
  });
});

describe.each(ALL_TRIGGERS)("a health check, at %s", (key) => {
  it("is answered with the state of the app", async () => {
    const { run, results } = webhookFlow({}, { key });
    const { url } = await opened(startEndpoint(run));
    const { status, body } = await local.intercom.webhooks.checkHealth(url, SECRET);
    expect([status, JSON.parse(body)]).toEqual([200, { state: "OK" }]);
    expect(results).toMatchObject([
      { branch: "No Event", response: { contentType: "application/json" } },
    ]);
    expect(results[0]?.payload.body.data).toEqual(noEvent("Health check.").data);
    expect(results[0]?.instanceState).toBeUndefined();
  });

  it.each([
    ["another body", HEALTH_CHECK, bodySignedHeaders(UNINSTALL)],
    ["another secret", HEALTH_CHECK, bodySignedHeaders(HEALTH_CHECK, "another")],
    [
      "a prefix",
      HEALTH_CHECK,
      { "X-Body-Signature": `sha256=${bodySignedHeaders(HEALTH_CHECK)["X-Body-Signature"]}` },
    ],
    [
      "the hash of notifications",
      HEALTH_CHECK,
      { "X-Body-Signature": signedHeaders(HEALTH_CHECK)["X-Hub-Signature"] },
    ],
    ["nothing", HEALTH_CHECK, { "X-Body-Signature": "" }],
  ])("signed with %s is refused", async (_what, body, headers) => {
    const outcome = await receive(key, body, headers);
    expect(outcome).toMatchObject({
      answer: { statusCode: 401 },
      ...noEvent(
        "The X-Body-Signature does not fit: the request does not come from Intercom, or the client secret is another one.",
      ),
    });
    expect(everything(outcome)).not.toContain(MARKER);
  });
});

describe.each(WEBHOOK_TRIGGERS)("at %s", (key) => {
  it("an uninstall is no event, and is told where it belongs", async () => {
    const outcome = await receive(key, UNINSTALL, bodySignedHeaders(UNINSTALL));
    expect(outcome).toMatchObject({
      answer: { statusCode: 200 },
      ...noEvent("The app was uninstalled: App Uninstalled is the trigger for this."),
    });
    expect(everything(outcome)).not.toContain(MARKER);
  });

  it("a signature vouches for its own kind of request only", async () => {
    const notification = JSON.stringify(notificationOf({ app_id: undefined }));
    for (const [body, headers] of [
      [notification, bodySignedHeaders(notification)],
      [UNINSTALL, signedHeaders(UNINSTALL)],
      [HEALTH_CHECK, signedHeaders(HEALTH_CHECK)],
      ["[]", bodySignedHeaders("[]")],
      ["{", bodySignedHeaders("{")],
      ['{"app_id":7,"workspace_id":""}', bodySignedHeaders('{"app_id":7,"workspace_id":""}')],
    ] as const) {
      expect(await receive(key, body, headers)).toMatchObject({
        answer: { statusCode: 400 },
        ...noEvent("The body is not a notification."),
      });
    }
  });

  it("a right signature does not make up for a wrong one", async () => {
    const headers = { ...bodySignedHeaders(UNINSTALL), ...signedHeaders("{}") };
    expect(await receive(key, UNINSTALL, headers)).toMatchObject({ answer: { statusCode: 401 } });
  });
});
