import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

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

  it("says that a reason was deleted, or is mandatory", async () => {
    const deleted = await local.fail("setAdminAway", { adminId: id, awayStatusReasonId: "12347" });
    expect(deleted.message).toContain("Away status reason is deleted");
    local.intercom.settings.awayReasonMandatory = true;
    expect(await local.fail("setAdminAway", { adminId: id })).toMatchObject({
      status: 400,
      code: "away_status_reason_mandatory",
    });
  });

  it("names the missing permission", async () => {
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
