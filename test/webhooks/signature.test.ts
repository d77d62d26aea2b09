import { createHmac } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { signatureOf } from "../../tools/intercom";
import { Instance, payloadOf, type RawBody, startEndpoint } from "../../tools/platform/endpoint";
import { accessTokenConnection, failureOf } from "../../tools/platform/runner";
import { runTrigger, type TriggerRun } from "../../tools/platform/triggers";
import { useOpened } from "../support/opened";
import {
  appConnection,
  everything,
  notificationOf,
  requestOf,
  SECRET,
  signedHeaders,
  webhookFlow,
} from "../support/webhooks";

const opened = useOpened();

const NEW_SECRET = "a0b1c2d3-e4f5-4678-9abc-def012345678";
const MARKER = "Zo\u00eb was here";
const BODY = JSON.stringify(notificationOf({ item: { type: "contact", name: MARKER } }));
const TOPICS = [{ key: "New user", value: "contact.user.created" }];

const accessToken = accessTokenConnection({ url: "https://intercom.example.com", token: "token" });

/** What a trigger makes of a body and its headers. */
const receive = async (
  body: string | Buffer,
  headers: Record<string, string>,
  { inputs = {}, ...options }: TriggerRun & { inputs?: Record<string, unknown> } = {},
) => {
  const flow = webhookFlow({ topics: TOPICS, ...inputs }, options);
  const form = typeof body === "string" ? "string" : "buffer";
  const answer = await new Instance(flow.run).execute(payloadOf(requestOf(body, headers), form));
  return { status: answer.statusCode, branch: flow.results[0]?.branch, result: flow.results[0] };
};

const accepted = { status: 200, branch: "New user" };
const refused = { status: 401, branch: "No Event" };

describe("the client secret", () => {
  it("comes with an OAuth 2.0 connection", async () => {
    expect(await receive(BODY, signedHeaders(BODY))).toMatchObject(accepted);
  });

  it("is an input beside an access token", async () => {
    const inputs = { connection: accessToken, clientSecrets: [SECRET] };
    expect(await receive(BODY, signedHeaders(BODY), { inputs })).toMatchObject(accepted);
  });

  it("may be another one while it is replaced", async () => {
    const oauth = { clientSecrets: [NEW_SECRET] };
    const token = { connection: accessToken, clientSecrets: ["", ` ${SECRET} `, NEW_SECRET] };
    for (const inputs of [oauth, token]) {
      for (const secret of [SECRET, NEW_SECRET]) {
        const headers = signedHeaders(BODY, secret);
        expect(await receive(BODY, headers, { inputs })).toMatchObject(accepted);
      }
      const headers = signedHeaders(BODY, "a third one");
      expect(await receive(BODY, headers, { inputs })).toMatchObject(refused);
    }
  });

  it("may be any text", async () => {
    const secret = "sch\u00f6n \u{1F511} geheim";
    const inputs = { connection: appConnection(secret) };
    expect(await receive(BODY, signedHeaders(BODY, secret), { inputs })).toMatchObject(accepted);
    const other = signedHeaders(BODY, secret.normalize("NFD"));
    expect(await receive(BODY, other, { inputs })).toMatchObject(refused);
  });

  it.each([
    ["without the input", []],
    ["with blank rows", ["", "  "]],
  ])("is asked for before anything else, %s", async (_what, clientSecrets) => {
    const inputs = { connection: accessToken, clientSecrets };
    // An empty key is one that anybody has.
    for (const headers of [signedHeaders(BODY, ""), {}]) {
      const error = await failureOf(receive(BODY, headers, { inputs }));
      expect(error.name).toBe("InputError");
      expect(error.message).toMatch(/^Client Secrets: /);
      expect(everything({ ...error, message: error.message })).not.toContain(MARKER);
    }
  });
});

describe("the signature", () => {
  it.each<RawBody>(["string", "buffer"])("is of the bytes, handed over as a %s", async (form) => {
    const { run } = webhookFlow({ topics: TOPICS });
    const endpoint = await opened(startEndpoint(run, form));
    const post = (headers: Record<string, string>) =>
      fetch(endpoint.url, { method: "POST", headers, body: BODY });
    expect((await post(signedHeaders(BODY))).status).toBe(200);
    expect((await post(signedHeaders(`${BODY} `))).status).toBe(401);
    expect((await post({})).status).toBe(401);
    expect(endpoint.executions.map(({ branch }) => branch)).toEqual([
      "New user",
      "No Event",
      "No Event",
    ]);
  });

  it.each([
    ["a buffer that went through JSON", JSON.parse(JSON.stringify(Buffer.from(BODY)))],
    ["plain bytes", Uint8Array.from(Buffer.from(BODY))],
    [
      "bytes of another realm",
      runInNewContext("Uint8Array.from(bytes)", { bytes: [...Buffer.from(BODY)] }),
    ],
  ])("is of the bytes, handed over as %s", async (_form, data) => {
    const payload = (signature: string) => ({
      ...payloadOf(requestOf(BODY, { "X-Hub-Signature": signature })),
      rawBody: { data },
    });
    const inputs = { connection: appConnection(), topics: TOPICS };
    const run = (signature: string) =>
      runTrigger("webhook", inputs, { payload: payload(signature) });
    expect(await run(signatureOf(BODY, SECRET))).toMatchObject({ branch: "New user" });
    expect(await run(signatureOf(`${BODY} `, SECRET))).toMatchObject({
      branch: "No Event",
      response: { statusCode: 401 },
    });
  });

  it("says nothing about bytes that were parsed already", async () => {
    const payload = {
      ...payloadOf(requestOf(BODY, signedHeaders(BODY))),
      rawBody: { data: JSON.parse(BODY) },
    };
    expect(await runTrigger("webhook", { connection: appConnection() }, { payload })).toMatchObject(
      { branch: "No Event", response: { statusCode: 401 } },
    );
  });

  it("vouches for the bytes, not for what was made of them", async () => {
    const inputs = { connection: appConnection(), topics: TOPICS };
    const body = { data: notificationOf({ item: { type: "contact", name: "Inara" } }) };
    for (const [bytes, outcome] of [
      [BODY, { branch: "New user", payload: { body: { data: { item: { name: MARKER } } } } }],
      ["", { branch: "No Event", response: { statusCode: 400 } }],
    ] as const) {
      const payload = { ...payloadOf(requestOf(bytes, signedHeaders(bytes))), body };
      const result = await runTrigger("webhook", inputs, { payload });
      expect(result).toMatchObject(outcome);
      expect(everything(result)).not.toContain("Inara");
    }
  });

  it.each(["X-Hub-Signature", "x-hub-signature", "X-HUB-SIGNATURE", "x-Hub-signature"])(
    "is found under the name %s",
    async (name) => {
      expect(await receive(BODY, { [name]: signatureOf(BODY, SECRET) })).toMatchObject(accepted);
      expect(await receive(BODY, { [name]: signatureOf("{}", SECRET) })).toMatchObject(refused);
    },
  );

  const right = signatureOf(BODY, SECRET);
  const hex = right.slice("sha1=".length);
  it.each([
    ["", "an empty one"],
    [hex, "no prefix"],
    [`SHA1=${hex}`, "a prefix in capitals"],
    [`sha256=${hex}`, "another prefix"],
    [`sha1:${hex}`, "another sign"],
    [`sha1=${hex.toUpperCase()}`, "digits in capitals"],
    [`sha1=${hex.slice(0, 38)}`, "digits missing"],
    [`${right}00`, "digits too many"],
    [`sha1=${"g".repeat(40)}`, "no digits"],
    [` ${right}`, "a space before"],
    [`${right}\n`, "a line end behind"],
    [`${right}, ${right}`, "two of them"],
    [`sha1=${createHmac("sha1", SECRET).update(BODY).digest("base64")}`, "base 64"],
  ])("%j is refused: %s", async (signature) => {
    expect(await receive(BODY, { "X-Hub-Signature": signature })).toMatchObject(refused);
  });

  it("is missed by name", async () => {
    const { result } = await receive(BODY, {});
    expect(result).toMatchObject({
      branch: "No Event",
      response: { statusCode: 401, body: "invalid signature" },
      payload: {
        body: {
          data: {
            reason: "The request has no X-Hub-Signature: it does not come from Intercom.",
            duplicate: false,
            notification_id: null,
          },
        },
      },
    });
  });
});

describe("what is signed, but is no notification", () => {
  it.each([
    ["no JSON", "{"],
    ["binary", Buffer.from([0xff, 0xfe, 0x00])],
    ["text", '"text"'],
    ["null", "null"],
    ["a list", "[]"],
    ["an empty object", "{}"],
    ["a health check", JSON.stringify({ workspace_id: "ecahpwf5" })],
    ["no topic", JSON.stringify(notificationOf({ topic: undefined }))],
    ["two bodies", BODY + BODY],
  ])("is answered with 400: %s", async (_what, body) => {
    expect(await receive(body, signedHeaders(body))).toMatchObject({
      status: 400,
      branch: "No Event",
    });
  });
});

it.each([undefined, null, "", 7])("an ID of %j is none, and the event goes on", async (id) => {
  const { result, ...outcome } = await (async () => {
    const body = JSON.stringify(notificationOf({ id }));
    return receive(body, signedHeaders(body));
  })();
  expect(outcome).toEqual(accepted);
  expect(result?.payload.body.data).toMatchObject({
    notification_id: null,
    topic: TOPICS[0]?.value,
  });
  expect(result?.instanceState).toBeUndefined();
});

describe("a simulated test", () => {
  const simulated = { isSimulatedTestExecution: true };

  it("needs no signature, and says so", async () => {
    const { result, ...outcome } = await receive(BODY, {}, simulated);
    expect(outcome).toEqual(accepted);
    expect(result?.payload.body.data).toMatchObject({
      signature: "not checked: simulated test",
      item: { name: MARKER },
    });
  });

  it("needs no bytes either", async () => {
    const { rawBody, ...payload } = payloadOf(requestOf(BODY));
    const inputs = { connection: appConnection(), topics: TOPICS };
    for (const data of [undefined, "", {}]) {
      const run = { payload: { ...payload, rawBody: { data } } };
      const trial = await runTrigger("webhook", inputs, { ...run, ...simulated });
      expect(trial).toMatchObject({ branch: "New user", payload: { body: { data: {} } } });
      // Only then.
      const real = await runTrigger("webhook", inputs, run);
      expect(real).toMatchObject({ branch: "No Event" });
      expect(everything(real)).not.toContain(MARKER);
    }
  });

  it("with a signature is checked", async () => {
    const { result, ...outcome } = await receive(BODY, signedHeaders(BODY), simulated);
    expect(outcome).toEqual(accepted);
    expect(result?.payload.body.data).toMatchObject({ signature: "verified" });
    for (const signature of [signatureOf("{}", SECRET), "", "sha1="]) {
      const headers = { "x-hub-signature": signature };
      expect(await receive(BODY, headers, simulated)).toMatchObject(refused);
    }
  });

  it("of something else is answered with 400", async () => {
    expect(await receive("[]", {}, simulated)).toMatchObject({ status: 400, branch: "No Event" });
  });

  it("is never a duplicate, and nothing is one after it", async () => {
    for (const headers of [{}, signedHeaders(BODY)]) {
      const flow = { instanceState: {} };
      const payload = { ...payloadOf(requestOf(BODY, headers)) };
      const inputs = { connection: appConnection(), topics: TOPICS };
      const run = (options: TriggerRun) =>
        runTrigger("webhook", inputs, { flow, payload, ...options });
      expect(await run(simulated)).toMatchObject({ branch: "New user" });
      expect(await run(simulated)).toMatchObject({ branch: "New user" });
      expect(flow.instanceState).toEqual({});
      const genuine = { payload: { ...payloadOf(requestOf(BODY, signedHeaders(BODY))) } };
      expect(await run(genuine)).toMatchObject({ branch: "New user" });
      expect(await run(genuine)).toMatchObject({ branch: "No Event" });
      expect(await run(simulated)).toMatchObject({ branch: "New user" });
    }
  });

  it("is not what a request says of itself", async () => {
    const headers = { isSimulatedTestExecution: "true", "prismatic-test": "true" };
    expect(await receive(BODY, headers)).toMatchObject(refused);
  });
});

describe("a refused request", () => {
  const path = `${encodeURIComponent(MARKER)}?q=${encodeURIComponent(MARKER)}`;
  const marked = { "X-Note": MARKER, Cookie: MARKER };

  it.each([
    ["forged", BODY, { ...marked, "X-Hub-Signature": signatureOf("{}", SECRET) }, 401],
    ["unsigned", BODY, marked, 401],
    ["malformed", BODY, { ...marked, "X-Hub-Signature": MARKER }, 401],
    ["garbage", MARKER, { ...marked, ...signedHeaders(MARKER) }, 400],
    ["a check of the URL", "", marked, 200],
  ])("leaves no trace in result and log: %s", async (_what, body, headers, status) => {
    const logs: string[] = [];
    for (const form of ["string", "buffer"] as const) {
      const { run, results } = webhookFlow({ topics: TOPICS }, { logs, debug: true });
      const payload = payloadOf(requestOf(body, headers, path), form);
      expect(everything(payload)).toContain(encodeURIComponent(MARKER));
      const answer = await new Instance(run).execute(payload);
      expect(answer.statusCode).toBe(status);
      expect(results).toMatchObject([{ branch: "No Event" }]);
      expect(results[0]?.instanceState).toBeUndefined();
      const shown = everything([results, logs, answer]);
      for (const text of [MARKER, encodeURIComponent(MARKER), SECRET, "X-Note"]) {
        expect(shown).not.toContain(text);
      }
    }
  });

  it("leaves the secrets out of what an accepted one passes on", async () => {
    const logs: string[] = [];
    const inputs = { clientSecrets: [NEW_SECRET] };
    const { result } = await receive(BODY, signedHeaders(BODY), { inputs, logs, debug: true });
    expect(everything(result)).toContain(MARKER);
    for (const secret of [SECRET, NEW_SECRET]) {
      expect(everything([result, logs])).not.toContain(secret);
    }
    expect(everything(logs)).not.toContain(MARKER);
  });
});

const bytes = fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each));
const anyBody = fc.oneof(fc.json(), fc.string(), bytes, fc.constant(BODY));
const anySignature = fc.oneof(
  fc.constant(undefined),
  fc.constant("genuine"),
  fc.string(),
  fc.anything(),
);

it("answers 200, 400 or 401 to whatever comes in", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBody,
      anySignature,
      fc.anything(),
      fc.constantFrom("bytes", "text", "anything"),
      fc.boolean(),
      async (body, signature, data, form, isSimulatedTestExecution) => {
        const raw = { bytes: Buffer.from(body), text: String(body), anything: data }[form];
        const signed = signature === "genuine" ? signatureOf(body, SECRET) : signature;
        const headers = signed === undefined ? {} : { "X-Hub-Signature": signed };
        const payload = { headers, rawBody: { data: raw }, body: { data } };
        const result = await runTrigger(
          "webhook",
          { connection: appConnection(), topics: TOPICS },
          { payload, isSimulatedTestExecution },
        );
        expect([200, 400, 401]).toContain(result.response?.statusCode);
        expect(["New user", "Else", "No Event"]).toContain(result.branch);
      },
    ),
    { numRuns: 3_000 },
  );
});
