import { finSignatureOf, seeded, signatureOf } from "../../tools/intercom";
import { Instance, payloadOf, type RawBody, startEndpoint } from "../../tools/platform/endpoint";
import { accessTokenConnection, component, failureOf } from "../../tools/platform/runner";
import { runTrigger, type TriggerResult, type TriggerRun } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import { deploy, everything, requestOf } from "../support/webhooks";

const local = useIntercom();
const opened = useOpened();

const KEY = "finAgentWebhook";
const SECRET = "b7c1e0d2-6f3a-4a8e-9c55-0d1e2f3a4b5c";
const HEADER = "X-Fin-Agent-API-Webhook-Signature";
const MARKER = "Zo\u00eb was here";

const inputs = {
  connection: accessTokenConnection({ url: "https://intercom.example.com", token: "token" }),
  signingSecrets: [SECRET],
};

const eventOf = (changes: object = {}) => ({
  event_name: "fin_status_updated",
  conversation_id: "chat-1",
  user_id: "25",
  status: "escalated",
  created_at_ms: "2026-01-31T09:00:00.123Z",
  note: MARKER,
  ...changes,
});

const replyOf = (id: unknown, changes: object = {}) =>
  eventOf({
    event_name: "fin_replied",
    status: "replying",
    message: { id, author: "fin", body: "<p>Hi</p>", timestamp_ms: "2026-01-31T09:00:00.100Z" },
    ...changes,
  });

const signed = (body: string | Buffer, secret = SECRET) => ({
  [HEADER]: finSignatureOf(body, secret),
});

/** A flow with the trigger: its runs, and what came of them. */
const flowOf = (more: Record<string, unknown> = {}, options: TriggerRun = {}) => {
  const results: TriggerResult[] = [];
  const run = async (payload: object, flow: { instanceState: Record<string, unknown> }) => {
    const given = { ...options, flow, payload: { ...payload } };
    const result = await runTrigger(KEY, { ...inputs, ...more }, given);
    results.push(result);
    return result;
  };
  return { run, results };
};

/** What the trigger makes of bodies that arrive one after the other. */
const receive = async (
  bodies: (string | object)[],
  { headers, more, ...options }: TriggerRun & { headers?: object; more?: object } = {},
) => {
  const { run, results } = flowOf({ ...more }, options);
  const instance = new Instance(run);
  const answers: number[] = [];
  for (const given of bodies) {
    const body = typeof given === "string" ? given : JSON.stringify(given);
    const sent = { ...(headers ?? signed(body)) };
    answers.push((await instance.execute(payloadOf(requestOf(body, sent)))).statusCode);
  }
  return { answers, results, branches: results.map(({ branch }) => branch), instance };
};

const dataOf = (result?: TriggerResult) => Object(result?.payload.body.data);

describe("Fin Agent Webhook", () => {
  it.each<RawBody>(["string", "buffer"])(
    "receives a conversation with Fin, a branch per event, its bytes as a %s",
    async (form) => {
      const { run, results } = flowOf();
      const { url } = await opened(startEndpoint(run, form));
      const { finEvents, finConversations } = local.intercom.workspace;
      finEvents.configure({ url, secret: SECRET });
      await local.run("replyToFin", {
        conversationId: seeded.finConversation.id,
        userId: "25",
        body: "Where is it?",
      });
      const conversation = finConversations.get(seeded.finConversation.id);
      if (!conversation) throw new Error("There is no such conversation.");
      finEvents.reach(conversation, "escalated", { reason: "Routed to team" });
      finEvents.reach(conversation, "resolved");
      finEvents.reach(conversation, "complete");
      finEvents.askForRating(conversation);
      finEvents.send({ event_name: "fin_procedure_ran", conversation_id: "chat-1042" });
      finEvents.reach(conversation, "thinking");
      expect(await finEvents.deliver()).toEqual(Array(9).fill(200));
      expect(results.map(({ branch }) => branch)).toEqual([
        "Fin Replied",
        "Fin Replied",
        "Awaiting Reply",
        "Escalated",
        "Resolved",
        "Complete",
        "Rating Requested",
        "Other",
        "Other",
      ]);
      expect(dataOf(results[0])).toMatchObject({
        event_name: "fin_replied",
        conversation_id: "chat-1042",
        user_id: "25",
        status: "replying",
        created_at_ms: "2026-03-02T09:30:00.000Z",
        message: { author: "fin", body: '<p>About "Where is it?":</p>' },
        signature: "verified",
      });
      expect(dataOf(results[3])).toMatchObject({ reason: "Routed to team", message: null });
      expect(dataOf(results[6])).toMatchObject({ csat: { options: [{ key: "good" }, {}] } });
    },
  );

  it("passes the event on as it was sent, and shows what is absent as null", async () => {
    const { results } = await receive([eventOf()]);
    expect(dataOf(results[0])).toEqual({
      event_name: "fin_status_updated",
      conversation_id: "chat-1",
      user_id: "25",
      status: "escalated",
      created_at_ms: "2026-01-31T09:00:00.123Z",
      message: null,
      reason: null,
      csat: null,
      stream_id: null,
      signature: "verified",
      event: eventOf(),
    });
  });

  it("keeps the status of a reply of older versions, which is its end", async () => {
    const { results, branches } = await receive([replyOf("1", { status: "awaiting_user_reply" })]);
    expect(branches).toEqual(["Fin Replied"]);
    expect(dataOf(results[0])).toMatchObject({ status: "awaiting_user_reply" });
  });

  it.each(["constructor", "toString", "thinking", "Escalated"])(
    "takes Other for an event, or a status, that is newer: %s",
    async (event_name) => {
      const { branches } = await receive([
        eventOf({ event_name }),
        eventOf({ event_name: "fin_status_updated", status: event_name }),
      ]);
      expect(branches).toEqual(["Other", "Other"]);
    },
  );

  it("publishes its branches, and an example that is true to what arrives", async () => {
    const { staticBranchNames, examplePayload } = component.triggers[KEY] ?? {};
    expect(staticBranchNames).toEqual([
      "Fin Replied",
      "Awaiting Reply",
      "Escalated",
      "Resolved",
      "Complete",
      "Rating Requested",
      "Other",
      "No Event",
    ]);
    const example = Object(examplePayload?.payload.body.data);
    const { results } = await receive([example.event]);
    expect(dataOf(results[0])).toEqual(example);
    expect(results[0]?.branch).toBe(examplePayload?.branch);
  });
});

const refused = (reason: string) => ({
  branch: "No Event",
  response: { statusCode: 401 },
  payload: { body: { data: { reason, duplicate: false, notification_id: null } } },
});

describe("the signature", () => {
  const BODY = JSON.stringify(eventOf());
  const right = finSignatureOf(BODY, SECRET);
  const hex = right.slice("sha256=".length);

  it.each([
    ["none", {}],
    ["that of notifications", { "X-Hub-Signature": signatureOf(BODY, SECRET) }],
    ["that of installations", { "X-Body-Signature": hex }],
  ])("is missed by name when there is %s", async (_what, headers) => {
    const { answers, results } = await receive([BODY], { headers });
    expect(answers).toEqual([401]);
    expect(results[0]).toMatchObject(
      refused(`The request has no ${HEADER}: it does not come from Intercom.`),
    );
    expect(everything(results)).not.toContain(MARKER);
  });

  it.each([
    ["of another body", finSignatureOf(`${BODY} `, SECRET)],
    ["with another secret", finSignatureOf(BODY, "another")],
    ["without its prefix", hex],
    ["with another prefix", `sha1=${hex}`],
    ["in capitals", `sha256=${hex.toUpperCase()}`],
    ["cut", right.slice(0, -2)],
    ["twice", `${right}, ${right}`],
    ["empty", ""],
  ])("is refused %s, and nothing of the request is passed on", async (_how, signature) => {
    const { answers, results } = await receive([BODY], { headers: { [HEADER]: signature } });
    expect(answers).toEqual([401]);
    expect(results[0]).toMatchObject(
      refused(
        `The ${HEADER} does not fit: the request does not come from Intercom, or the signing secret is another one.`,
      ),
    );
    expect(everything(results)).not.toContain(MARKER);
  });

  it("is found under a name in small letters", async () => {
    const headers = { [HEADER.toLowerCase()]: right };
    expect((await receive([BODY], { headers })).branches).toEqual(["Escalated"]);
  });

  it("may be made with another secret while one is replaced", async () => {
    const more = { signingSecrets: ["new", ` ${SECRET} `] };
    expect((await receive([BODY], { more })).branches).toEqual(["Escalated"]);
    const headers = signed(BODY, "new");
    expect((await receive([BODY], { more, headers })).branches).toEqual(["Escalated"]);
  });

  it("is not made with the client secret of an app", async () => {
    const connection = { ...inputs.connection, fields: { clientSecret: "client" } };
    const headers = signed(BODY, "client");
    expect((await receive([BODY], { more: { connection }, headers })).answers).toEqual([401]);
  });

  it.each([[[]], [["", "  "]], [null]])("needs a secret: %j is none", async (signingSecrets) => {
    const run = receive([BODY], { more: { signingSecrets }, headers: signed(BODY, "") });
    const error = await failureOf(run);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(/^Signing Secrets: /);
    expect(everything({ ...error, message: error.message })).not.toContain(MARKER);
  });
});

it.each(["{", "[]", "null", "{}", '{"event_name":""}', '{"event_name":7}', '{"topic":"ping"}'])(
  "what is signed, but is no event, is answered with 400: %s",
  async (body) => {
    const { answers, results } = await receive([body]);
    expect(answers).toEqual([400]);
    expect(dataOf(results[0])).toMatchObject({
      reason: "The body is not an event of a Fin Agent.",
    });
  },
);

it("a check of the URL is answered with 200", async () => {
  const { answers, branches } = await receive([""], { headers: {} });
  expect([answers, branches]).toEqual([[200], ["No Event"]]);
});

describe("an event that arrives again", () => {
  it("takes No Event: a message by its ID, anything else by conversation, status and time", async () => {
    for (const event of [replyOf("98765"), replyOf(98765), eventOf()]) {
      const { answers, branches, results } = await receive([event, event]);
      expect(answers).toEqual([200, 200]);
      expect(branches[1]).toBe("No Event");
      expect(dataOf(results[1])).toEqual({
        reason: "The event was delivered before.",
        duplicate: true,
        notification_id: null,
      });
      expect(everything(results[1])).not.toContain(MARKER);
    }
  });

  it("is known by its message, whenever it says it was created", async () => {
    const again = replyOf("1", { created_at_ms: "2026-01-31T09:01:00.000Z" });
    expect((await receive([replyOf("1"), again])).branches).toEqual(["Fin Replied", "No Event"]);
  });

  it.each([
    ["another message", replyOf("1"), replyOf("2")],
    ["a message of another conversation", replyOf("1"), replyOf("1", { conversation_id: "c" })],
    ["another time", eventOf(), eventOf({ created_at_ms: "2026-01-31T09:00:00.124Z" })],
    ["another status at the same time", eventOf(), eventOf({ status: "complete" })],
    ["another conversation", eventOf(), eventOf({ conversation_id: "chat-2" })],
    ["another event at the same time", eventOf(), eventOf({ event_name: "csat_requested" })],
    [
      "too little known of it",
      eventOf({ created_at_ms: undefined }),
      eventOf({ created_at_ms: undefined }),
    ],
    [
      "no ID of the message, and another time",
      replyOf(""),
      replyOf("", { created_at_ms: "2026-01-31T09:00:00.124Z" }),
    ],
  ])("is another one with %s", async (_what, one, other) => {
    expect((await receive([one, other])).branches).not.toContain("No Event");
  });

  it("is passed on where duplicates are allowed, and nothing is remembered", async () => {
    const more = { allowDuplicates: "true" };
    const { branches, instance } = await receive([eventOf(), eventOf()], { more });
    expect(branches).toEqual(["Escalated", "Escalated"]);
    expect(instance.instanceState).toEqual({});
  });

  it("is none before its signature was right", async () => {
    const body = JSON.stringify(eventOf());
    const { run, results } = flowOf();
    const instance = new Instance(run);
    for (const headers of [signed(body, "another"), signed(body)]) {
      await instance.execute(payloadOf(requestOf(body, headers)));
    }
    expect(results.map(({ branch }) => branch)).toEqual(["No Event", "Escalated"]);
  });
});

describe("a simulated test", () => {
  const simulated = { isSimulatedTestExecution: true };

  it("needs no signature and says so, repeats nothing and is not remembered", async () => {
    const { branches, results, instance } = await receive([eventOf(), eventOf()], {
      headers: {},
      ...simulated,
    });
    expect(branches).toEqual(["Escalated", "Escalated"]);
    expect(dataOf(results[0])).toMatchObject({ signature: "not checked: simulated test" });
    expect(instance.instanceState).toEqual({});
  });

  it("with a signature is checked", async () => {
    const headers = signed("{}");
    expect((await receive([eventOf()], { headers, ...simulated })).answers).toEqual([401]);
    expect((await receive([eventOf()], simulated)).results).toMatchObject([
      { payload: { body: { data: { signature: "verified" } } } },
    ]);
  });

  it("of something else is answered with 400", async () => {
    expect((await receive(["[]"], { headers: {}, ...simulated })).answers).toEqual([400]);
  });
});

describe("a deployment", () => {
  it("logs where the URL has to be entered, and asks Intercom nothing", async () => {
    const connection = accessTokenConnection(local.intercom);
    const webhookUrls = { Events: "https://hooks.example.com/events" };
    const { logs } = await deploy(KEY, { ...inputs, connection }, { webhookUrls });
    expect(logs).toEqual([
      "info Intercom: enter in Fin AI Agent > Deploy > Fin Agent API under Webhook URL: https://hooks.example.com/events.",
    ]);
    expect(local.requests()).toEqual([]);
  });

  it("fails with a connection that no action could use", async () => {
    const connection = accessTokenConnection({ url: "http://intercom.example.com", token: "t" });
    const error = await failureOf(deploy(KEY, { ...inputs, connection }));
    expect(error.message).toContain("the access token may only travel over https");
  });
});
