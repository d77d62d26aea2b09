import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { bodySignatureOf, signatureOf } from "../../tools/intercom";
import { Instance, payloadOf, type RawBody, startEndpoint } from "../../tools/platform/endpoint";
import { numRuns } from "../support/numRuns";
import { useOpened } from "../support/opened";
import {
  appConnection,
  bodySignedHeaders,
  everything,
  notificationOf,
  requestOf,
  SECRET,
  signedHeaders,
  webhookFlow,
} from "../support/webhooks";

const FORGERIES = numRuns(500, 10_000);
const OVER_HTTP = numRuns(60, 600);

/** In two normal forms, outside of ASCII and of the basic plane, and with what JSON may escape. */
const MARKER = 'Zo\u00eb e\u0301 \u{1F680} <b>&"/\\ was here';

/** A notification as Intercom sends it, one that it sent before, and some chance. */
interface Genuine {
  body: Buffer;
  older: Buffer;
  secret: string;
  signature: string;
  at: number;
  value: number;
  text: string;
}

/** What arrives in its place; what is not named is genuine. */
interface Forgery {
  body?: Buffer | string;
  /** None at all when undefined. */
  signature?: string | undefined;
}

type Forge = (genuine: Genuine) => Forgery;

const textOf = ({ body }: Genuine) => body.toString();
const parsed = (genuine: Genuine): Record<string, unknown> => JSON.parse(textOf(genuine));
const oneOf = <Value>({ value }: Genuine, values: readonly [Value, ...Value[]]): Value =>
  values[value % values.length] ?? values[0];

/** With one byte replaced by others. */
const spliced = ({ body, at }: Genuine, change: (byte: number) => number[]) => {
  const index = at % body.length;
  const changed = Buffer.from(change(body[index] ?? 0));
  return Buffer.concat([body.subarray(0, index), changed, body.subarray(index + 1)]);
};

const DAMAGED_BODIES: Record<string, Forge> = {
  "a flipped bit": (genuine) => ({
    body: spliced(genuine, (byte) => [byte ^ (1 << (genuine.value % 8))]),
  }),
  "another byte": (genuine) => ({
    body: spliced(genuine, (byte) => [(byte + 1 + (genuine.value % 255)) % 256]),
  }),
  "a byte less": (genuine) => ({ body: spliced(genuine, () => []) }),
  "a byte more": (genuine) => ({ body: spliced(genuine, (byte) => [byte, genuine.value % 256]) }),
  "the end cut off": (genuine) => ({
    body: genuine.body.subarray(0, genuine.at % genuine.body.length),
  }),
  "the beginning cut off": (genuine) => ({
    body: genuine.body.subarray(1 + (genuine.at % genuine.body.length)),
  }),
  "something at the end": (genuine) => ({
    body: textOf(genuine) + oneOf(genuine, [" ", "\n", "\r\n", "\t", "\0", "{}", "\ufeff"]),
  }),
  "something at the beginning": (genuine) => ({
    body: oneOf(genuine, [" ", "\n", "\ufeff", "\0", ")]}',\n"]) + textOf(genuine),
  }),
  "the body twice": (genuine) => ({ body: textOf(genuine) + textOf(genuine) }),
  "a body printed anew": (genuine) => ({
    body: JSON.stringify(parsed(genuine), null, oneOf(genuine, [1, 2, "\t"])),
  }),
  "fields in another order": (genuine) => ({
    body: JSON.stringify(Object.fromEntries(Object.entries(parsed(genuine)).reverse())),
  }),
  "a field twice": (genuine) => ({
    body: textOf(genuine).replace(/\}$/, `,${JSON.stringify("app_id")}:"other"}`),
  }),
  "another value": (genuine) => ({
    body: JSON.stringify({
      ...parsed(genuine),
      ...oneOf<object>(genuine, [
        { topic: "contact.deleted" },
        { app_id: "other" },
        { id: "notif_other" },
        { delivery_attempts: 2 },
        { data: { item: { type: "contact", name: genuine.text } } },
      ]),
    }),
  }),
  "a number written otherwise": (genuine) => ({
    body: textOf(genuine).replace('"delivery_attempts":1', '"delivery_attempts":1.0'),
  }),
  "characters escaped": (genuine) => ({
    body: textOf(genuine).replace(
      /[^\p{ASCII}]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  }),
  "characters escaped for HTML": (genuine) => ({
    body: textOf(genuine).replaceAll("<", "\\u003c"),
  }),
  "another normal form": (genuine) => ({
    body: textOf(genuine).normalize(oneOf(genuine, ["NFC", "NFD"])),
  }),
  "another encoding": (genuine) => ({
    body: Buffer.from(textOf(genuine), oneOf(genuine, ["latin1", "utf16le", "ascii"])),
  }),
  "text of bytes": (genuine) => ({
    body: genuine.body.toString(oneOf(genuine, ["base64", "hex", "latin1"])),
  }),
  "a form": (genuine) => ({ body: `payload=${encodeURIComponent(textOf(genuine))}` }),
  "another body that was sent before": ({ older }) => ({ body: older }),
  "nothing at all": () => ({ body: "" }),
};

const hexOf = ({ signature }: Genuine) => signature.slice("sha1=".length);
const hmac = (algorithm: string, { body, secret }: Genuine) =>
  createHmac(algorithm, secret).update(body).digest("hex");

const FORGED_SIGNATURES: Record<string, Forge> = {
  "no signature": () => ({ signature: undefined }),
  "an empty signature": () => ({ signature: "" }),
  "a word": (genuine) => ({ signature: oneOf(genuine, ["sha1=", "undefined", "null", "true"]) }),
  "any text": ({ text }) => ({ signature: text }),
  "any digits": ({ text }) => ({
    signature: `sha1=${createHash("sha1").update(text).digest("hex")}`,
  }),
  "one digit changed": (genuine) => {
    const digits = [...hexOf(genuine)];
    const index = genuine.at % digits.length;
    const digit = Number.parseInt(digits[index] ?? "0", 16);
    digits[index] = ((digit + 1 + (genuine.value % 15)) % 16).toString(16);
    return { signature: `sha1=${digits.join("")}` };
  },
  "two digits exchanged": (genuine) => {
    const digits = hexOf(genuine);
    const index = genuine.at % 39;
    const [one, other] = [digits[index], digits[index + 1]];
    return { signature: `sha1=${digits.slice(0, index)}${other}${one}${digits.slice(index + 2)}` };
  },
  "digits missing": (genuine) => ({
    signature: genuine.signature.slice(0, -1 - (genuine.at % 40)),
  }),
  "digits too many": (genuine) => ({
    signature: genuine.signature + oneOf(genuine, ["0", "00", hexOf(genuine)]),
  }),
  "digits in capitals": ({ signature }) => ({
    signature: `sha1=${signature.slice("sha1=".length).toUpperCase()}`,
  }),
  "another prefix": (genuine) => ({
    signature: `${oneOf(genuine, ["sha256=", "SHA1=", "Sha1=", "", "sha1:", "sha1==", "hmac=", "="])}${hexOf(genuine)}`,
  }),
  "another hash": (genuine) => ({
    signature: `${oneOf(genuine, ["sha1=", "sha256="])}${hmac(oneOf(genuine, ["sha256", "sha512", "md5", "sha384"]), genuine)}`,
  }),
  "the beginning of another hash": (genuine) => ({
    signature: `sha1=${hmac(oneOf(genuine, ["sha256", "sha512"]), genuine).slice(0, 40)}`,
  }),
  "a hash without a key": (genuine) => {
    const { body, secret } = genuine;
    const hash = createHash("sha1");
    const parts = oneOf<(string | Buffer)[]>(genuine, [[body], [secret, body], [body, secret]]);
    for (const part of parts) hash.update(part);
    return { signature: `sha1=${hash.digest("hex")}` };
  },
  "digits in base 64": ({ body, secret }) => ({
    signature: `sha1=${createHmac("sha1", secret).update(body).digest("base64")}`,
  }),
  "another secret": ({ body, text }) => ({ signature: signatureOf(body, text) }),
  "an empty secret": ({ body }) => ({ signature: signatureOf(body, "") }),
  "a similar secret": (genuine) => {
    const { body, secret } = genuine;
    const similar = oneOf(genuine, [
      `${secret} `,
      ` ${secret}`,
      `${secret}\n`,
      secret.toUpperCase(),
      secret.slice(1),
      secret.normalize("NFD"),
      `"${secret}"`,
    ]);
    return { signature: signatureOf(body, similar) };
  },
  "the signature of other bytes": (genuine) => {
    const other = oneOf(genuine, [
      "",
      `${textOf(genuine)}\n`,
      JSON.stringify(parsed(genuine), null, 2),
      genuine.body.toString("base64"),
      textOf(genuine).normalize("NFD"),
    ]);
    return { signature: signatureOf(other, genuine.secret) };
  },
  "the signature of an older body": ({ older, secret }) => ({
    signature: signatureOf(older, secret),
  }),
  "several signatures": (genuine) => {
    const { signature, body, text } = genuine;
    const forged = signatureOf(body, text);
    return {
      signature: oneOf(genuine, [
        `${forged}, ${signature}`,
        `${signature}, ${forged}`,
        `${signature},${signature}`,
        `${signature}; ${signature}`,
        `${signature} ${signature}`,
      ]),
    };
  },
};

/** HTTP itself takes away what is around a header. */
const OFF_THE_WIRE: Record<string, Forge> = {
  "something around the signature": (genuine) => ({
    signature: oneOf(genuine, [
      ` ${genuine.signature}`,
      `${genuine.signature} `,
      `${genuine.signature}\n`,
      `\t${genuine.signature}`,
      `${genuine.signature}\u0000`,
      `\ufeff${genuine.signature}`,
    ]),
  }),
};

const ON_THE_WIRE = { ...DAMAGED_BODIES, ...FORGED_SIGNATURES };
const KINDS = Object.entries({ ...ON_THE_WIRE, ...OFF_THE_WIRE });

const notification = fc
  .record({
    id: fc.uuid().map((id) => `notif_${id}`),
    topic: fc.constantFrom("contact.user.created", "conversation.user.replied", "job.completed"),
    item: fc.record({
      type: fc.constant("contact"),
      name: fc.constant(MARKER),
      // What no text can hold would be the same as this character once it was decoded.
      more: fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\ufffd", "")),
      seen: fc.integer(),
    }),
  })
  .map((changes) => Buffer.from(JSON.stringify(notificationOf(changes))));

const secret = fc.oneof(
  fc.uuid(),
  fc
    .string({ unit: "grapheme" })
    .map((text) => text.trim())
    .filter(Boolean),
);

const genuineWith = (secret: fc.Arbitrary<string>): fc.Arbitrary<Genuine> =>
  fc
    .record({
      body: notification,
      older: notification,
      secret,
      at: fc.nat(),
      value: fc.nat(),
      text: fc.string({ minLength: 1 }).map((text) => text.trim() || "text"),
    })
    .map((given) => ({ ...given, signature: signatureOf(given.body, given.secret) }));

/** The request that is forged, and the genuine one. */
const requestsOf = (forge: Forge, given: Genuine) => {
  const { body = given.body, ...forgery } = { signature: given.signature, ...forge(given) };
  const { signature } = forgery;
  const forged = Buffer.from(body);
  // Some come out genuine, such as the normal form of what has it already.
  fc.pre(!(forged.equals(given.body) && signature === given.signature));
  const note = encodeURIComponent(MARKER);
  const headers = {
    "X-Note": note,
    ...(signature !== undefined && { "X-Hub-Signature": signature }),
  };
  // Nothing without a signature is a check of the URL.
  fc.pre(forged.length > 0 || signature !== undefined);
  return {
    forged: requestOf(forged, headers, `${note}?note=${note}`),
    genuine: requestOf(given.body, signedHeaders(given.body, given.secret)),
  };
};

const flowOf = (clientSecret: string) =>
  webhookFlow({
    connection: appConnection(clientSecret),
    topics: [{ key: "New user", value: "contact.user.created" }],
  });

const NOTHING = {
  headers: {},
  queryParameters: {},
  pathFragment: "",
  invokeUrl: "",
  rawBody: { data: "" },
};
const REASONS = [
  "The request has no X-Hub-Signature: it does not come from Intercom.",
  "The X-Hub-Signature does not fit: the request does not come from Intercom, or the client secret is another one.",
];

/** Sends a forgery, the genuine notification and that again to a flow. */
const playOut = async (forge: Forge, given: Genuine, form: RawBody) => {
  const { forged, genuine } = requestsOf(forge, given);
  const { run, results } = flowOf(given.secret);
  const instance = new Instance(run);
  const payload = payloadOf(forged, form);
  for (const each of [payload, payloadOf(genuine, form), payloadOf(genuine, form)]) {
    await instance.execute(each);
  }
  const [first, second, third] = results;

  const data = { duplicate: false, reason: expect.any(String), notification_id: null };
  expect(first).toEqual({
    branch: "No Event",
    response: { statusCode: 401, contentType: "text/plain", body: "invalid signature" },
    payload: { ...payload, ...NOTHING, body: { data, contentType: "application/json" } },
  });
  expect(REASONS).toContain(Object(first?.payload.body.data).reason);

  // The flow takes what is genuine, and only once.
  const { id, topic } = JSON.parse(String(given.body));
  expect(second).toMatchObject({
    branch: topic === "contact.user.created" ? "New user" : "Else",
    response: { statusCode: 200 },
    payload: { body: { data: { topic, notification_id: id, item: { name: MARKER } } } },
  });
  expect(third).toMatchObject({
    branch: "No Event",
    response: { statusCode: 200 },
    payload: { ...NOTHING, body: { data: { duplicate: true, notification_id: id } } },
  });
  expect(everything(third)).not.toContain("was here");
};

describe("nothing gets through with", () => {
  it.each(KINDS)("%s", async (_kind, forge) => {
    await fc.assert(
      fc.asyncProperty(genuineWith(secret), fc.constantFrom("string", "buffer"), (given, form) =>
        playOut(forge, given, form),
      ),
      { numRuns: Math.ceil(FORGERIES / KINDS.length) },
    );
  });
});

describe("over HTTP", () => {
  const opened = useOpened();

  it.each<RawBody>(["string", "buffer"])("nothing gets through, bytes as a %s", async (form) => {
    const { run, results } = flowOf(SECRET);
    const { url } = await opened(startEndpoint(run, form));
    const wire = Object.values(ON_THE_WIRE);
    await fc.assert(
      fc.asyncProperty(
        genuineWith(fc.constant(SECRET)),
        fc.constantFrom(...wire),
        async (given, forge) => {
          results.length = 0;
          const { forged, genuine } = requestsOf(forge, given);
          const statuses: number[] = [];
          for (const { headers, body, method } of [forged, genuine, genuine]) {
            statuses.push((await fetch(url, { method, headers, body })).status);
          }
          expect(statuses).toEqual([401, 200, 200]);
          const told = results.map(({ payload }) => everything(payload).includes("was here"));
          expect(told).toEqual([false, true, false]);
        },
      ),
      { numRuns: OVER_HTTP / 2 },
    );
  });

  it.each([1, 4, 8])("a body of %i MB is taken only when it is genuine", async (megabytes) => {
    const filler = MARKER.repeat((megabytes * 1024 * 1024) / Buffer.byteLength(MARKER));
    const body = JSON.stringify(notificationOf({ item: { type: "contact", filler } }));
    const { run, results } = flowOf(SECRET);
    const endpoint = await opened(startEndpoint(run));
    const post = async (headers: Record<string, string>, sent: string) =>
      (await fetch(endpoint.url, { method: "POST", headers, body: sent })).status;
    const headers = signedHeaders(body);
    expect(await post(headers, `${body} `)).toBe(401);
    expect(await post(headers, body.slice(0, -1))).toBe(401);
    expect(await post(headers, body.replace("was", "is"))).toBe(401);
    expect(await post({}, body)).toBe(401);
    expect(everything(results)).not.toContain("was here");
    expect(await post(headers, body)).toBe(200);
    expect(results.at(-1)).toMatchObject({ branch: "New user" });
  });
});

it("nothing gets through of what is signed, but is no notification", async () => {
  const garbage = fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.json());
  await fc.assert(
    fc.asyncProperty(garbage, secret, async (text, key) => {
      const body = `${text}${MARKER}`;
      const { run, results } = flowOf(key);
      const answer = await new Instance(run).execute(
        payloadOf(requestOf(body, signedHeaders(body, key))),
      );
      expect(answer.statusCode).toBe(400);
      expect(results).toMatchObject([{ branch: "No Event", payload: NOTHING }]);
      expect(everything(results)).not.toContain("was here");
    }),
    { numRuns: numRuns(100, 1_000) },
  );
});

/** Of the header that uninstalls and health checks are signed with. */
const FORGED_BODY_SIGNATURES: Record<string, Forge> = {
  "no signature": () => ({ signature: undefined }),
  "an empty signature": () => ({ signature: "" }),
  "any text": ({ text }) => ({ signature: text }),
  "any digits": ({ text }) => ({ signature: createHash("sha256").update(text).digest("hex") }),
  "one digit changed": ({ signature, at, value }) => {
    const digits = [...signature];
    const index = at % digits.length;
    const digit = Number.parseInt(digits[index] ?? "0", 16);
    digits[index] = ((digit + 1 + (value % 15)) % 16).toString(16);
    return { signature: digits.join("") };
  },
  "digits missing": ({ signature, at }) => ({ signature: signature.slice(0, -1 - (at % 64)) }),
  "digits too many": (genuine) => ({
    signature: genuine.signature + oneOf(genuine, ["0", "00", genuine.signature]),
  }),
  "digits in capitals": ({ signature }) => ({ signature: signature.toUpperCase() }),
  "a prefix": (genuine) => ({
    signature: `${oneOf(genuine, ["sha256=", "sha1=", "hmac=", "="])}${genuine.signature}`,
  }),
  "another hash": (genuine) => ({
    signature: hmac(oneOf(genuine, ["sha1", "sha512", "md5", "sha3-256"]), genuine),
  }),
  "the signature of a notification": ({ body, secret }) => ({
    signature: signatureOf(body, secret),
  }),
  "the beginning of another hash": (genuine) => ({
    signature: hmac("sha512", genuine).slice(0, 64),
  }),
  "a hash without a key": ({ body, secret, value }) => {
    const hash = createHash("sha256").update(value % 2 ? secret : "");
    return { signature: hash.update(body).digest("hex") };
  },
  "another secret": (genuine) => ({
    signature: bodySignatureOf(
      genuine.body,
      oneOf(genuine, [`${genuine.secret}.`, `.${genuine.secret}`, "", genuine.text]),
    ),
  }),
  "base 64": ({ body, secret }) => ({
    signature: createHmac("sha256", secret).update(body).digest("base64"),
  }),
  "the signature of an older body": ({ older, secret }) => ({
    signature: bodySignatureOf(older, secret),
  }),
  "several signatures": ({ signature }) => ({ signature: `${signature}, ${signature}` }),
};

/** What Intercom asks and tells of the installation of an app. */
const installation = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{8}$/),
    field: fc.constantFrom("app_id", "workspace_id"),
    more: fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\ufffd", "")),
  })
  .map(({ id, field, more }) =>
    Buffer.from(JSON.stringify({ [field]: id, name: MARKER, more, delivery_attempts: 1 })),
  );

const genuineInstallation: fc.Arbitrary<Genuine> = fc
  .record({
    body: installation,
    older: installation,
    secret,
    at: fc.nat(),
    value: fc.nat(),
    text: fc.string({ minLength: 1 }).map((text) => text.trim() || "text"),
  })
  .map((given) => ({ ...given, signature: bodySignatureOf(given.body, given.secret) }));

const BODY_KINDS = Object.entries({ ...DAMAGED_BODIES, ...FORGED_BODY_SIGNATURES });

describe.each(["appUninstalled", "webhook"])("of an installation, at %s", (key) => {
  it.each(BODY_KINDS)("nothing gets through with %s", async (_kind, forge) => {
    await fc.assert(
      fc.asyncProperty(
        genuineInstallation,
        fc.constantFrom<RawBody>("string", "buffer"),
        async (given, form) => {
          const { body = given.body, signature } = {
            signature: given.signature,
            ...forge(given),
          };
          const forged = Buffer.from(body);
          fc.pre(!(forged.equals(given.body) && signature === given.signature));
          // Nothing without a signature is a check of the URL.
          fc.pre(forged.length > 0 || signature !== undefined);
          const headers: Record<string, string> =
            signature === undefined ? {} : { "X-Body-Signature": signature };
          const { run, results } = webhookFlow(
            { connection: appConnection(given.secret) },
            { key },
          );
          const instance = new Instance(run);
          const send = (bytes: Buffer, signed: Record<string, string>) =>
            instance.execute(payloadOf(requestOf(bytes, signed), form));
          expect(await send(forged, headers)).toMatchObject({ statusCode: 401 });
          expect(results).toMatchObject([{ branch: "No Event", payload: NOTHING }]);
          expect(everything(results)).not.toContain("was here");

          const genuine = bodySignedHeaders(given.body, given.secret);
          expect(await send(given.body, genuine)).toMatchObject({ statusCode: 200 });
          const isTold = key === "appUninstalled" && "app_id" in JSON.parse(String(given.body));
          expect(results[1]?.branch).toBe(isTold ? "App Uninstalled" : "No Event");
          expect(everything(results[1]?.payload).includes("was here")).toBe(isTold);
        },
      ),
      { numRuns: Math.ceil(FORGERIES / BODY_KINDS.length) },
    );
  });
});
