import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { accessTokenConnection, runDataSource } from "../../support/platform";

const local = useIntercom();

const DAY = 86_400;
const { id } = seeded.admin;

describe("List Admins", () => {
  it("returns all admins", async () => {
    const { admins } = await local.run<{ admins: { id: string }[] }>("listAdmins");
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/admins",
      query: { display_avatar: "false" },
      json: undefined,
    });
    expect(admins.map((admin) => admin.id)).toEqual([...local.intercom.workspace.admins.keys()]);
  });

  it("returns images when asked to", async () => {
    const { admins } = await local.run<{ admins: object[] }>("listAdmins", {
      displayAvatar: "true",
    });
    expect(admins[0]).toHaveProperty("avatar.image_url");
  });

  it("does not take an answer without a list for an empty list", async () => {
    local.intercom.faults.add({
      path: "/admins",
      status: 200,
      body: { type: "admin.list" },
      headers: { "retry-after": "0" },
      times: 99,
    });
    const error = await local.fail("listAdmins");
    expect(error.message).toMatch(/^Intercom answered List Admins unreadably/);
  });
});

describe("Get Admin", () => {
  it("returns the admin", async () => {
    expect(await local.run("getAdmin", { adminId: id })).toMatchObject({ type: "admin", id });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: `/admins/${id}`, query: {} });
  });

  it("fails for an unknown one", async () => {
    expect(await local.fail("getAdmin", { adminId: "1" })).toMatchObject({
      status: 404,
      code: "admin_not_found",
    });
  });
});

describe("Set Admin Away", () => {
  it("sets an admin to away, with a reason as a whole number", async () => {
    const admin = await local.run("setAdminAway", {
      adminId: id,
      awayModeReassign: "true",
      awayStatusReasonId: seeded.awayStatusReason.id,
    });
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: `/admins/${id}/away`,
      query: {},
      json: {
        away_mode_enabled: true,
        away_mode_reassign: true,
        away_status_reason_id: 12345,
      },
    });
    expect(admin).toMatchObject({ id, away_mode_enabled: true, away_status_reason_id: 12345 });
  });

  it("sets an admin back to active", async () => {
    await local.run("setAdminAway", { adminId: id });
    expect(await local.run("setAdminAway", { adminId: id, awayMode: "false" })).toMatchObject({
      away_mode_enabled: false,
    });
    expect(local.lastRequest().json).toEqual({
      away_mode_enabled: false,
      away_mode_reassign: false,
    });
  });

  it("tells that a reason was deleted, or is mandatory", async () => {
    const deleted = await local.fail("setAdminAway", { adminId: id, awayStatusReasonId: "12347" });
    expect(deleted.message).toContain("Away status reason is deleted");
    local.intercom.settings.awayReasonMandatory = true;
    expect(await local.fail("setAdminAway", { adminId: id })).toMatchObject({
      status: 400,
      code: "away_status_reason_mandatory",
    });
  });

  it("tells which permission is missing", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read admins"]),
    });
    const error = await local.fail("setAdminAway", { adminId: id });
    expect(error.message).toContain('lacks the permission "Update admins"');
  });
});

describe("List Away Status Reasons", () => {
  it("returns all, deleted ones included", async () => {
    const { data } = await local.run<{ data: { id: string }[] }>("listAwayStatusReasons");
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/away_status_reasons" });
    expect(data.map((reason) => reason.id)).toEqual(["12345", "12346", "12347"]);
  });

  it("fails like any other", async () => {
    local.intercom.faults.add({ status: 403, code: "forbidden" });
    expect(await local.fail("listAwayStatusReasons")).toMatchObject({ status: 403 });
  });

  it("offers those in use to choose from", async () => {
    const connection = accessTokenConnection(local.intercom);
    expect(await runDataSource("selectAwayStatusReason", { connection })).toEqual([
      { key: "12345", label: "☕ On a break" },
      { key: "12346", label: "📅 In a meeting" },
    ]);
  });
});

describe("activity logs", () => {
  interface Logs {
    activity_logs: { id: string; activity_type: string }[];
    pages: { next: unknown };
  }
  const since = () => local.intercom.clock.seconds() - 20 * DAY;
  const log = (count: number) => {
    for (let number = 0; number < count; number += 1) {
      local.intercom.workspace.logActivity("app_name_change", `Change ${number}`, {
        created_at: since() + DAY + number,
      });
    }
  };

  it("of a period are listed newest first, with its limits as Unix seconds", async () => {
    const before = since() + 15 * DAY;
    const { activity_logs } = await local.run<Logs>("listActivityLogs", {
      createdAfter: new Date(since() * 1000).toISOString(),
      createdBefore: before * 1000,
      page: "1",
    });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/admins/activity_logs",
      query: {
        created_at_after: String(since()),
        created_at_before: String(before),
        page: "1",
      },
      json: undefined,
    });
    expect(activity_logs.map(({ activity_type }) => activity_type)).toEqual([
      "app_timezone_change",
      "app_name_change",
    ]);
  });

  it("go on to the next page although Intercom names it by a URL", async () => {
    log(45);
    const list = await local.run<Logs>("listActivityLogs", {
      createdAfter: since(),
      fetchAll: "true",
    });
    expect(list).toMatchObject({ pages: { next: null } });
    expect(new Set(list.activity_logs.map((each) => each.id)).size).toBe(48);
    expect(local.requests()).toHaveLength(3);
    expect(local.intercom.traffic.map(({ query }) => query.page)).toEqual(["1", "2", "3"]);
  });

  it("are searched by type, with whole numbers in the body", async () => {
    const { activity_logs } = await local.run<Logs>("searchActivityLogs", {
      createdAfter: String(since()),
      eventTypes: ["app_name_change", ""],
      perPage: "50",
      page: "1",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/admins/activity_logs/search",
      query: {},
      json: {
        created_at_after: since(),
        event_types: ["app_name_change"],
        page: 1,
        per_page: 50,
      },
    });
    expect(activity_logs).toHaveLength(1);
  });

  it("are all found, in pages as large as Intercom allows", async () => {
    log(300);
    const list = await local.run<Logs>("searchActivityLogs", {
      createdAfter: since(),
      fetchAll: "true",
    });
    expect(list.activity_logs).toHaveLength(303);
    expect(local.intercom.traffic.map(({ json }) => json)).toEqual([
      { created_at_after: since(), page: 1, per_page: 250 },
      { created_at_after: since(), page: 2, per_page: 250 },
    ]);
  });

  it.each(["listActivityLogs", "searchActivityLogs"])(
    "of a period that ends before it begins are refused by %s before any request",
    async (key) => {
      const inputs = { createdAfter: "2026-02-01", createdBefore: "1769850000" };
      const error = await local.fail(key, inputs);
      expect(error).toMatchObject({
        name: "InputError",
        message:
          "Created Before: 2026-01-31T09:00:00Z lies before Created After, 2026-02-01T00:00:00Z.",
      });
      expect(local.requests()).toEqual([]);
      await local.run(key, { ...inputs, createdBefore: "2026-02-01" });
    },
  );

  it.each(["listActivityLogs", "searchActivityLogs"])(
    "need a beginning, which %s asks for before any request",
    async (key) => {
      const error = await local.fail(key);
      expect(error.message).toBe("Created After is required and was left blank.");
      expect(local.requests()).toEqual([]);
    },
  );

  it("are not given out without a permission of their own", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read admins"]),
    });
    for (const key of ["listActivityLogs", "searchActivityLogs", "listActivityLogEventTypes"]) {
      const inputs = key === "listActivityLogEventTypes" ? {} : { createdAfter: since() };
      const error = await local.fail(key, inputs);
      expect(error.message).toContain('lacks the permission "Read admin activity logs"');
    }
  });

  it("have types", async () => {
    const { event_types } = await local.run<{ event_types: string[] }>("listActivityLogEventTypes");
    expect(local.lastRequest()).toMatchObject({
      method: "GET",
      path: "/admins/activity_log_event_types",
    });
    expect(event_types).toContain("app_name_change");
  });
});

describe("List Teams", () => {
  it("returns all teams", async () => {
    const { teams } = await local.run<{ teams: { id: string }[] }>("listTeams");
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/teams", query: {} });
    expect(teams.map((team) => team.id)).toEqual([...local.intercom.workspace.teams.keys()]);
  });

  it("fails when the token is dead", async () => {
    local.intercom.tokens.clear();
    expect(await local.fail("listTeams")).toMatchObject({ name: "ConnectionError" });
  });
});

describe("Get Team", () => {
  it("returns the team with its admins", async () => {
    expect(await local.run("getTeam", { teamId: seeded.team.id })).toMatchObject({
      id: seeded.team.id,
      admin_ids: [991267645, 991267646],
    });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/teams/814865" });
  });

  it("fails for an unknown one", async () => {
    expect(await local.fail("getTeam", { teamId: "1" })).toMatchObject({ code: "team_not_found" });
  });
});

describe("Get Team Metrics", () => {
  it("counts the conversations of each admin", async () => {
    const metrics = await local.run("getTeamMetrics", {
      teamId: seeded.team.id,
      idleThreshold: "7200",
    });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/teams/814865/metrics",
      query: { idle_threshold: "7200" },
      json: undefined,
    });
    expect(metrics.data).toMatchObject([
      { admin_id: id, open: 3, idle: 0 },
      { admin_id: seeded.otherAdmin.id },
    ]);
  });

  it.each(["0", "86401"])(
    "refuses the threshold %s, which Intercom would change",
    async (given) => {
      const error = await local.fail("getTeamMetrics", { teamId: "1", idleThreshold: given });
      expect(error.message).toMatch(/^Idle Threshold: .* whole number from 1 to 86400\.$/);
      expect(local.requests()).toEqual([]);
    },
  );

  it("tells that the plan lacks real-time monitoring", async () => {
    local.intercom.faults.add({
      status: 403,
      code: "api_plan_restricted",
      message: "Real-time monitoring is not enabled for your workspace.",
    });
    const error = await local.fail("getTeamMetrics", { teamId: seeded.team.id });
    expect(error).toMatchObject({ status: 403, code: "api_plan_restricted", retryable: false });
  });
});
