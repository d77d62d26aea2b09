import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const DAY = 86_400;

describe("activity logs", () => {
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
