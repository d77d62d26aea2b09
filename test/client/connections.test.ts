import type { Connection } from "@prismatic-io/spectral";
import { readConnection, withoutSecrets } from "../../src/connections";

const TOKEN = "dG9rOnNlY3JldA==";

const byToken = (fields: Record<string, unknown> = {}): Connection => ({
  key: "intercomAccessToken",
  configVarKey: "Intercom",
  fields: { accessToken: TOKEN, ...fields },
});

const byOAuth = (token?: Connection["token"]): Connection => ({
  key: "intercom",
  configVarKey: "Intercom",
  fields: { clientId: "client", clientSecret: "s3cret", region: "eu.intercom.com" },
  token,
});

const refusal = (connection: unknown): Error & { connection?: Connection } => {
  try {
    readConnection(connection as Connection);
  } catch (error) {
    return error as Error;
  }
  throw new Error("The connection was expected to be refused.");
};

describe("a connection by access token", () => {
  it("goes to the US with API 2.16 by default", () => {
    expect(readConnection(byToken())).toEqual({
      baseUrl: "https://api.intercom.io",
      token: TOKEN,
      apiVersion: "2.16",
    });
  });

  it("sends the chosen version", () => {
    expect(readConnection(byToken({ apiVersion: " 2.17 " })).apiVersion).toBe("2.17");
  });

  it("drops the spaces around a pasted token", () => {
    expect(readConnection(byToken({ accessToken: ` ${TOKEN}\n` })).token).toBe(TOKEN);
  });

  it.each(["", "  ", undefined, 7])("is refused with the token %j", (accessToken) => {
    expect(refusal(byToken({ accessToken })).message).toBe(
      "Access Token is blank: copy it from the Developer Hub > Configure > Authentication.",
    );
  });
});

describe("a connection by OAuth 2.0", () => {
  it.each([
    ["access_token", { access_token: TOKEN }],
    ["token", { token: TOKEN }],
    ["access_token before token", { access_token: TOKEN, token: "other" }],
    ["token where access_token is blank", { access_token: " ", token: TOKEN }],
  ])("reads %s", (_what, token) => {
    expect(readConnection(byOAuth(token))).toMatchObject({
      token: TOKEN,
      baseUrl: "https://api.eu.intercom.io",
    });
  });

  it.each([undefined, {}])("is refused with the token %j", (token) => {
    expect(refusal(byOAuth(token)).message).toBe(
      "The Intercom connection holds no access token: connect it again.",
    );
  });
});

describe("the region", () => {
  it.each([
    ["intercom.com", "https://api.intercom.io"],
    ["eu.intercom.com", "https://api.eu.intercom.io"],
    ["au.intercom.com", "https://api.au.intercom.io"],
    ["EU", "https://api.eu.intercom.io"],
    ["au", "https://api.au.intercom.io"],
    ["", "https://api.intercom.io"],
  ])("%j is at %s", (region, host) => {
    expect(readConnection(byToken({ region })).baseUrl).toBe(host);
  });

  it("is refused when unknown", () => {
    expect(refusal(byToken({ region: "Mars" })).message).toBe(
      'Region "Mars" is unknown: choose US, EU, AU.',
    );
  });
});

describe("the base URL", () => {
  it.each([
    ["https://intercom-proxy.example.com", "https://intercom-proxy.example.com"],
    ["https://proxy.example.com/intercom/", "https://proxy.example.com/intercom"],
    ["https://proxy.example.com:8443//", "https://proxy.example.com:8443"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
    ["http://127.8.9.10", "http://127.8.9.10"],
    ["http://[::1]:3000", "http://[::1]:3000"],
    [" https://proxy.example.com ", "https://proxy.example.com"],
  ])("%s replaces the region's host", (baseUrl, host) => {
    expect(readConnection(byToken({ baseUrl, region: "EU" })).baseUrl).toBe(host);
  });

  it.each([
    ["http://proxy.example.com"],
    ["http://localhost.example.com"],
    ["http://127.0.0.1.example.com"],
    ["http://10.0.0.1"],
    ["ftp://proxy.example.com"],
  ])("%s is refused, since the token would travel in the open", (baseUrl) => {
    expect(refusal(byToken({ baseUrl })).message).toBe(
      `Base URL ${baseUrl} is refused: the access token may only travel over https, or http on a loopback address.`,
    );
  });

  it.each([
    ["proxy.example.com", "Base URL is not a URL: give https://host."],
    ["https://", "Base URL is not a URL: give https://host."],
    ["https://me:pw@proxy.example.com", "Base URL must not contain a user name or password."],
    ["https://:pw@proxy.example.com", "Base URL must not contain a user name or password."],
    ["https://me@proxy.example.com", "Base URL must not contain a user name or password."],
    ["https://proxy.example.com/?a=b", "Base URL must not contain a query or fragment."],
    ["https://proxy.example.com/#a", "Base URL must not contain a query or fragment."],
  ])("%s is refused", (baseUrl, sentence) => {
    expect(refusal(byToken({ baseUrl })).message).toBe(sentence);
  });
});

describe("another kind of connection", () => {
  it("is refused by its name", () => {
    expect(refusal({ ...byToken(), key: "slack" }).message).toBe(
      'Connection is of the kind "slack": choose an Intercom or Intercom Access Token connection.',
    );
  });

  it("is refused when there is none", () => {
    expect(refusal(undefined).message).toMatch(/^Connection is of the kind/);
  });
});

describe("a refused connection", () => {
  it("is named, without its secrets", () => {
    const { connection } = refusal(byToken({ region: "Mars" }));
    expect(connection).toEqual({
      key: "intercomAccessToken",
      configVarKey: "Intercom",
      fields: {},
    });
    expect(JSON.stringify(withoutSecrets(byOAuth({ access_token: TOKEN })))).not.toMatch(
      new RegExp(`${TOKEN}|s3cret`),
    );
  });
});
