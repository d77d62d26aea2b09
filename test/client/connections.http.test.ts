import dns from "node:dns";
import { accessTokenConnection, oauthConnection } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const bearer = () => local.intercom.traffic.at(-1)?.headers.authorization;

const refusal = async (connection: object) => {
  const error = await local.fail("identifyAdmin", { connection });
  expect(error.name).toBe("ConnectionError");
  expect(local.requests()).toEqual([]);
  return error;
};

describe("the token", () => {
  it("of an access token connection is sent, without the spaces around it", async () => {
    const { url, token } = local.intercom;
    const connection = accessTokenConnection({ url, token: ` ${token}\n` });
    await local.run("identifyAdmin", { connection });
    expect(bearer()).toBe(`Bearer ${token}`);
  });

  it.each(["access_token", "token"])("of an OAuth 2.0 connection is sent from %s", async (name) => {
    const { token } = local.intercom;
    const connection = { ...oauthConnection(local.intercom), token: { [name]: token } };
    await local.run("identifyAdmin", { connection });
    expect(bearer()).toBe(`Bearer ${token}`);
  });

  it.each([
    ["no token", undefined],
    ["an empty token", { access_token: "" }],
  ])("is asked for when an OAuth 2.0 connection holds %s", async (_, token) => {
    const error = await refusal({ ...oauthConnection(local.intercom), token });
    expect(error.message).toBe("The Intercom connection holds no access token: connect it again.");
  });

  it.each(["", "  ", undefined])("is asked for when it is %j", async (accessToken) => {
    const error = await refusal(accessTokenConnection(local.intercom, { accessToken }));
    expect(error.message).toBe(
      "Access Token is blank: copy it from the Developer Hub > Configure > Authentication.",
    );
  });
});

describe("a connection of another kind", () => {
  it("is refused without a trace of what it holds", async () => {
    const connection = { ...accessTokenConnection(local.intercom), key: "slack" };
    const error = await refusal(connection);
    expect(error.message).toBe(
      'Connection is of the kind "slack": choose an Intercom or Intercom Access Token connection.',
    );
    expect(JSON.stringify(error)).not.toContain(local.intercom.token);
  });
});

describe("the region", () => {
  const hosts: string[] = [];

  beforeEach(() => {
    hosts.length = 0;
    // No test may reach the real Intercom: its hosts are looked up, and never found.
    jest.spyOn(dns, "lookup").mockImplementation(((
      host: string,
      _options: object,
      done: (error: NodeJS.ErrnoException) => void,
    ) => {
      hosts.push(host);
      done(Object.assign(new Error(`no way to ${host}`), { code: "ENOTFOUND" }));
    }) as typeof dns.lookup);
  });

  it.each([
    ["intercom.com", "api.intercom.io"],
    ["eu.intercom.com", "api.eu.intercom.io"],
    ["au.intercom.com", "api.au.intercom.io"],
    ["EU", "api.eu.intercom.io"],
    ["", "api.intercom.io"],
    [undefined, "api.intercom.io"],
  ])("%j is served by %s", async (region, host) => {
    const connection = accessTokenConnection(local.intercom, { region, baseUrl: "" });
    const error = await local.fail("rawRequest", { connection, method: "GET", url: "/me" });
    expect(new Set(hosts)).toEqual(new Set([host]));
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
    expect(error.message).toBe(
      `Intercom could not be reached for Raw Request: ENOTFOUND, "no way to ${host}". There is no DNS entry for ${host}, or no network: check the network and Base URL of the connection.`,
    );
  });

  it("that does not exist is refused", async () => {
    const error = await refusal(
      accessTokenConnection(local.intercom, { region: "Mars", baseUrl: "" }),
    );
    expect(error.message).toBe('Region "Mars" is unknown: choose US, EU, AU.');
    expect(hosts).toEqual([]);
  });
});

describe("the base URL", () => {
  it.each([
    ["with a slash at the end", (url: string) => `${url}/`, "/me"],
    ["with spaces around it", (url: string) => ` ${url} `, "/me"],
    ["with a path", (url: string) => `${url}/proxy/intercom/`, "/proxy/intercom/me"],
    ["by name", (url: string) => url.replace("127.0.0.1", "localhost"), "/me"],
  ])("may come %s", async (_, spell, arrived) => {
    const baseUrl = spell(local.intercom.url);
    local.intercom.faults.add({ status: 200, body: { type: "admin", id: "1" } });
    await local.run("identifyAdmin", {
      connection: accessTokenConnection(local.intercom, { baseUrl }),
    });
    expect(local.requests()).toEqual([`GET ${arrived}`]);
  });

  const overHttps = "the access token may only travel over https, or http on a loopback address.";

  it.each([
    ["http://api.intercom.io", `http://api.intercom.io is refused: ${overHttps}`],
    ["http://127.0.0.1.evil.example", `http://127.0.0.1.evil.example is refused: ${overHttps}`],
    ["http://localhost.evil.example", `http://localhost.evil.example is refused: ${overHttps}`],
    ["http://10.0.0.1:8080/", `http://10.0.0.1:8080 is refused: ${overHttps}`],
    ["ftp://127.0.0.1", `ftp://127.0.0.1 is refused: ${overHttps}`],
    ["https://me:pass@proxy.example", "must not contain a user name or password."],
    ["http://127.0.0.1@evil.example", "must not contain a user name or password."],
    ["https://proxy.example?to=intercom", "must not contain a query or fragment."],
    ["https://proxy.example/#a", "must not contain a query or fragment."],
    ["proxy.example", "is not a URL: give https://host."],
    ["/proxy", "is not a URL: give https://host."],
  ])("%j is refused with a reason", async (baseUrl, reason) => {
    const error = await refusal(accessTokenConnection(local.intercom, { baseUrl }));
    expect(error.message).toBe(`Base URL ${reason}`);
  });
});
