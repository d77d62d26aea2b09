import type { Permission } from "../../../tools/intercom";
import {
  accessTokenConnection,
  failureOf,
  oauthConnection,
  runAction,
} from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom({ region: "EU", appId: "ecahpwf5" });

const key = "testConnection";

interface Tested {
  ok: boolean;
  problems: string[];
  missing_permissions: string[];
  permissions: { permission: string; status: string; reason?: string }[];
  notes: string[];
  admin: object | null;
  workspace: { region: string } | null;
  rate_limit: { limit: number; remaining: number; reset_at: number } | null;
  [field: string]: unknown;
}

const EU = { region: "eu.intercom.com" };

const test = async (fields: Record<string, unknown> = {}) => {
  const connection = accessTokenConnection(local.intercom, { ...EU, ...fields });
  return (await runAction<Tested>(key, { connection })).data;
};

const allow = (...permissions: Permission[]) =>
  local.intercom.tokens.set(local.intercom.token, {
    state: "ok",
    permissions: new Set(permissions),
  });

const withStatus = ({ permissions }: Tested, status: string) =>
  permissions.filter((each) => each.status === status).map(({ permission }) => permission);

describe("Test Connection", () => {
  it("finds nothing wrong with a connection that is right", async () => {
    const result = await test();
    expect(result).toMatchObject({
      ok: true,
      problems: [],
      missing_permissions: [],
      admin: { id: "991267645", name: "Ana Okafor" },
      workspace: { id_code: "ecahpwf5", region: "EU", timezone: "America/New_York" },
      region: "EU",
      host: new URL(local.intercom.url).host,
      api_version: "2.16",
    });
    expect(result.notes.join(" ")).toContain("Write permissions were not tried");
    expect(withStatus(result, "granted")).toEqual(
      result.permissions.map((each) => each.permission),
    );
  });

  it("only reads, and nothing twice", async () => {
    await test();
    const requests = local.requests();
    expect(requests[0]).toBe("GET /me");
    expect(requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
    expect(new Set(requests).size).toBe(requests.length);
  });

  it.each(["401", "403"] as const)(
    "lists the permissions that a %s proves missing",
    async (answer) => {
      local.intercom.settings.scopeErrors = answer;
      allow("Read tags", "Read tickets", "Read admins");
      const result = await test();
      expect(withStatus(result, "granted")).toEqual([
        "Read one admin",
        "Read admins",
        "Read tickets",
        "Read tags",
      ]);
      expect(withStatus(result, "unknown")).toEqual([]);
      expect(result).toMatchObject({ ok: false, problems: [] });
      expect(result.missing_permissions).toHaveLength(withStatus(result, "missing").length);
      expect(result.missing_permissions).toContain(
        'The Intercom app lacks the permission "Read conversations": add it in the Developer Hub under Configure > Authentication, then connect again.',
      );
    },
  );

  it("goes on when not even the admin may be read", async () => {
    const fault = { path: "/me", status: 403, code: "forbidden" };
    local.intercom.faults.add({
      ...fault,
      message: "You do not have the required scope (read_one_admin)",
    });
    expect(await test()).toMatchObject({
      ok: false,
      missing_permissions: [expect.stringContaining('"Read one admin"')],
      admin: null,
      workspace: null,
    });
  });

  it("says of another refusal that it proves nothing", async () => {
    const message = "Active subscription needed.";
    local.intercom.faults.add({ path: "/tags", status: 403, code: "api_plan_restricted", message });
    const result = await test();
    expect(result).toMatchObject({ ok: true, missing_permissions: [] });
    expect(result.permissions).toContainEqual({
      permission: "Read tags",
      status: "unknown",
      reason: "HTTP 403, api_plan_restricted, Active subscription needed.",
    });
  });

  it("compares the region of the connection with that of the workspace", async () => {
    const result = await test({ region: "au.intercom.com" });
    expect(result).toMatchObject({ ok: false, region: "AU", workspace: { region: "EU" } });
    expect(result.problems).toEqual([
      "Region of the connection is AU, but the workspace is in EU: choose that region, then connect again.",
    ]);
    const connection = oauthConnection(local.intercom);
    const { data } = await runAction<Tested>(key, { connection });
    expect(data.problems).toEqual([expect.stringContaining("is US, but the workspace is in EU")]);
  });

  it("names a version that the actions are not made for, and one that was not asked for", async () => {
    const { problems } = await test({ apiVersion: "2.15" });
    expect(problems).toEqual([
      "API Version of the connection is 2.15: the actions are made for 2.16.",
    ]);
    local.intercom.settings.latestVersion = "2.14";
    expect((await test()).problems).toEqual(["Intercom answered in version 2.14, not in 2.16."]);
  });

  it("reads what is left of the quota from the headers", async () => {
    local.intercom.settings.quota = 500;
    const { rate_limit } = await test();
    // What remains still counts the call that is answered.
    expect(rate_limit).toEqual({
      limit: 500,
      remaining: 500 - local.requests().length + 1,
      reset_at: expect.any(Number),
    });
  });

  it.each(["Bearer abc", "bearer  abc", "abc def"])(
    "refuses the token %s before it is sent",
    async (accessToken) => {
      const connection = accessTokenConnection(local.intercom, { accessToken });
      const error = await failureOf(runAction(key, { connection }));
      expect(error).toMatchObject({ name: "ConnectionError" });
      expect(error.message).toContain('as after "Bearer": paste the token alone');
      expect(error.message).not.toContain("abc");
      expect(local.requests()).toEqual([]);
    },
  );

  it("fails for a token that Intercom does not know, and says what may be wrong", async () => {
    const connection = accessTokenConnection({ ...local.intercom, token: "unknown" });
    const error = await failureOf(runAction(key, { connection }));
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(error.message).toContain(
      'Check that the token is complete, without "Bearer", and that Region is that of the workspace.',
    );
    expect(local.requests()).toEqual(["GET /me"]);
  });

  it("fails when the token is revoked meanwhile", async () => {
    local.intercom.faults.add({ path: "/tags", status: 401, code: "token_revoked" });
    expect(await local.fail(key)).toMatchObject({ name: "ConnectionError" });
  });
});
