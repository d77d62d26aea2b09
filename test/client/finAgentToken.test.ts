import { inspect } from "node:util";
import { readConnection, tokensOf } from "../../src/connections";
import { seeded } from "../../tools/intercom";
import { exampleInputs } from "../../tools/platform/examples";
import { jsonResponse, listen } from "../../tools/platform/http";
import {
  accessTokenConnection,
  type ConnectionValue,
  component,
  failureOf,
  oauthConnection,
  runAction,
  runDataSource,
} from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const FIN_TOKEN = "dG9rOmZpbl9hZ2VudF9rZXlfMTIzNDU2Nzg5MA==";
const MESSAGE = { conversationId: seeded.finConversation.id, userId: "25", body: "Hello" };

const FIN_ACTIONS = [
  ["startFinConversation", MESSAGE],
  ["replyToFin", MESSAGE],
  ["submitFinRating", { conversationId: seeded.ratedFinConversation.id, rating: "good" }],
] as const;

const connections = (finAgentToken?: string): ConnectionValue[] => [
  accessTokenConnection(local.intercom, { finAgentToken }),
  oauthConnection(local.intercom, { finAgentToken }),
];

/** Everything a result, an error or a log could show, however deep. */
const everything = (value: unknown): string =>
  inspect(value, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null });

beforeEach(() => {
  const permissions = new Set(["Write conversations"] as const);
  local.intercom.tokens.set(FIN_TOKEN, { state: "ok", permissions });
});

const authorizations = () => local.intercom.traffic.map(({ headers }) => headers.authorization);

describe.each(FIN_ACTIONS)("%s", (key, inputs) => {
  it("sends the Fin Agent Token, with either connection", async () => {
    for (const connection of connections(` ${FIN_TOKEN}\n`)) {
      await local.run(key, { ...inputs, connection });
    }
    expect(authorizations()).toEqual(Array(2).fill(`Bearer ${FIN_TOKEN}`));
  });

  it.each([undefined, "", "  "])("sends the access token where it is %j", async (token) => {
    for (const connection of connections(token)) {
      await local.run(key, { ...inputs, connection });
    }
    expect(authorizations()).toEqual(Array(2).fill(`Bearer ${local.intercom.token}`));
  });

  it("shows neither token, when both are repeated by whoever answers", async () => {
    const shown = [FIN_TOKEN, local.intercom.token];
    for (const connection of connections(FIN_TOKEN)) {
      for (const status of [200, 400, 401, 403, 404, 422]) {
        const body = { errors: [{ code: "odd", message: shown.join(" and ") }] };
        local.intercom.faults.add({ status, body, headers: { "retry-after": "61" } });
        const logs: string[] = [];
        const options = { debug: true, logs };
        const error = await local.fail(key, { ...inputs, connection }, options);
        expect(logs.join("\n")).toContain("received: ");
        for (const token of shown) expect(everything([error, logs])).not.toContain(token);
      }
    }
  });

  it("names the token that is refused", async () => {
    local.intercom.tokens.delete(FIN_TOKEN);
    for (const connection of connections(FIN_TOKEN)) {
      const error = await local.fail(key, { ...inputs, connection });
      expect(error.name).toBe("ConnectionError");
      expect(error.message).toMatch(
        /^Intercom does not accept the Fin Agent Token of this connection: unauthorized, .* Check that it is complete, without "Bearer", or generate a new one under Fin AI Agent > Deploy > Fin Agent API\.$/,
      );
    }
  });
});

it("no other action, and no data source, sends the Fin Agent Token", async () => {
  const connection = accessTokenConnection(local.intercom, { finAgentToken: FIN_TOKEN });
  for (const action of Object.values(component.actions)) {
    local.reseed();
    await local.run(action.key, { ...exampleInputs(action), connection }).catch(() => undefined);
    for (const { path, headers, url, body } of local.intercom.traffic) {
      const token = path.startsWith("/fin/") ? FIN_TOKEN : local.intercom.token;
      expect([action.key, headers.authorization]).toEqual([action.key, `Bearer ${token}`]);
      const { authorization, ...others } = headers;
      expect(everything([url, body.toString(), others])).not.toContain(FIN_TOKEN);
    }
  }
  for (const source of Object.values(component.dataSources)) {
    local.reseed();
    await runDataSource(source.key, { ...exampleInputs(source), connection });
    const sent = [...new Set(authorizations())];
    expect([source.key, sent]).toEqual([source.key, [`Bearer ${local.intercom.token}`]]);
  }
});

it("an action of the access token does not show the Fin Agent Token either", async () => {
  const connection = accessTokenConnection(local.intercom, { finAgentToken: FIN_TOKEN });
  const logs: string[] = [];
  const inputs = { connection, email: `${FIN_TOKEN}@example.com`, role: "user" };
  local.intercom.faults.add({ status: 400, message: `${FIN_TOKEN} is odd` });
  const error = await local.fail("createContact", inputs, { debug: true, logs });
  expect(everything([error, logs])).not.toContain(FIN_TOKEN);
});

it("goes to the host of the connection, and follows no redirect to another one", async () => {
  const received: (string | undefined)[] = [];
  const other = await listen(async ({ headers }) => {
    received.push(headers.Authorization);
    return jsonResponse(200, {});
  });
  try {
    const connection = accessTokenConnection(local.intercom, { finAgentToken: FIN_TOKEN });
    local.intercom.faults.add({ status: 307, body: "", headers: { location: other.url } });
    const run = runAction("startFinConversation", { ...MESSAGE, connection });
    expect((await failureOf(run)).message).toContain("Intercom redirected Start Fin Conversation");
    expect(received).toEqual([]);
  } finally {
    await other.stop();
  }
});

describe("a connection with a Fin Agent Token", () => {
  it("needs no access token for Fin, and needs it for all else", () => {
    const connection = accessTokenConnection({ url: "https://a.example.com", token: "" });
    connection.fields.finAgentToken = FIN_TOKEN;
    expect(readConnection(connection, true)).toMatchObject({
      token: FIN_TOKEN,
      isFinAgentToken: true,
    });
    expect(() => readConnection(connection)).toThrow("Access Token is blank");
  });

  it("is read without it unless Fin is meant", () => {
    const connection = accessTokenConnection({ url: "https://a.example.com", token: "main" });
    connection.fields.finAgentToken = FIN_TOKEN;
    expect(readConnection(connection)).toEqual({
      baseUrl: "https://a.example.com",
      token: "main",
      apiVersion: "2.16",
    });
    expect(tokensOf(connection)).toEqual(["main", FIN_TOKEN]);
  });

  it("has the input hidden as a password, and may leave it blank", () => {
    for (const { inputs } of component.connections) {
      const input = inputs.find(({ key }) => key === "finAgentToken");
      expect(input).toMatchObject({ type: "password", required: false });
    }
  });
});
