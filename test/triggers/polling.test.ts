import { accessTokenConnection, failureOf } from "../../tools/platform/runner";
import { type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import { historyOf, type Kind } from "../support/history";
import { useIntercom } from "../support/intercom";

const local = useIntercom({ seed: false, startAt: Date.parse("2026-03-08T12:00:00Z") });

const MINUTE = 60;
const HOUR = 3_600;

let flow: FlowState;
beforeEach(() => {
  flow = newFlow();
  local.intercom.settings.hideEmptyCompanies = false;
});

interface Changes {
  created: { id: string; name: string }[];
  updated: { id: string; name: string }[];
}

const record = () => historyOf(local.intercom.workspace);
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);
const add = (kind: Kind = "contact") => record().create(kind);

const inputs = (given: Record<string, unknown> = {}, connection: Record<string, unknown> = {}) => ({
  connection: accessTokenConnection(local.intercom, connection),
  ...given,
});

const run = (given: Record<string, unknown> = {}, logs: string[] = []) =>
  runTrigger("pollChangesTrigger", inputs(given), { flow, logs });

const poll = async (given?: Record<string, unknown>, logs?: string[]) => {
  const { created, updated } = (await run(given, logs)).payload.body.data as Changes;
  return { created: created.map(({ id }) => id), updated: updated.map(({ id }) => id) };
};

const nothing = { created: [], updated: [] };

describe("New and Updated Records", () => {
  it("reports nothing from before its first run", async () => {
    add();
    wait(MINUTE);
    const { payload, resultType } = await run();
    expect(payload.body).toEqual({ data: nothing, contentType: "application/json" });
    expect(resultType).toBe("polled_no_changes");
  });

  it("separates what was created since the last run from what was changed", async () => {
    const old = add();
    wait(MINUTE);
    await poll();
    wait(MINUTE);
    record().update("contact", old);
    const fresh = add();
    wait(MINUTE);
    expect(await poll()).toEqual({ created: [fresh], updated: [old] });
    wait(MINUTE);
    expect(await poll()).toEqual(nothing);
    record().update("contact", fresh);
    wait(MINUTE);
    expect(await poll()).toEqual({ created: [], updated: [fresh] });
  });

  it("reports whole records, as they are at the time of the run", async () => {
    await poll();
    wait(MINUTE);
    const id = add();
    record().update("contact", id, { name: "Kaylee Frye" });
    wait(MINUTE);
    const { payload } = await run();
    expect(payload.body.data).toMatchObject({
      created: [{ type: "contact", id, name: "Kaylee Frye", custom_attributes: {} }],
      updated: [],
    });
  });

  it.each(["contact", "company", "conversation", "ticket", "article"] as const)(
    "follows each %s",
    async (kind) => {
      const resourceType = kind === "company" ? "companies" : `${kind}s`;
      const old = add(kind);
      wait(MINUTE);
      await poll({ resourceType });
      wait(MINUTE);
      record().update(kind, old);
      const fresh = add(kind);
      wait(MINUTE);
      expect(await poll({ resourceType })).toEqual({ created: [fresh], updated: [old] });
    },
  );

  it("looks back on its first run as far as asked", async () => {
    const old = add();
    const untouched = add();
    wait(30 * HOUR);
    record().update("contact", old);
    const fresh = add();
    wait(20 * HOUR);
    expect(await poll({ lookBackHours: "24" })).toEqual({ created: [fresh], updated: [old] });
    wait(MINUTE);
    record().update("contact", untouched);
    wait(MINUTE);
    expect(await poll({ lookBackHours: "24" })).toEqual({ created: [], updated: [untouched] });
  });

  it("fails before it asks for anything when there is nothing to show", async () => {
    const given = { showNewRecords: false, showUpdatedRecords: "false" };
    const error = await failureOf(run(given));
    expect(error.message).toContain("Show New Records and Show Updated Records are both off");
    expect(local.requests()).toEqual([]);
  });

  it("shows only new records when asked to", async () => {
    const old = add();
    wait(MINUTE);
    const given = { showUpdatedRecords: false };
    await poll(given);
    wait(MINUTE);
    record().update("contact", old);
    const fresh = add();
    wait(MINUTE);
    expect(await poll(given)).toEqual({ created: [fresh], updated: [] });
    record().update("contact", fresh);
    wait(MINUTE);
    expect(await poll(given)).toEqual(nothing);
  });

  it("shows only changes of records when asked to, new ones included", async () => {
    const given = { showNewRecords: false };
    await poll(given);
    wait(MINUTE);
    const [fresh, changed] = [add(), add()];
    wait(MINUTE);
    record().update("contact", changed);
    wait(MINUTE);
    expect(await poll(given)).toEqual({ created: [], updated: [changed] });
    record().update("contact", fresh);
    wait(MINUTE);
    expect(await poll(given)).toEqual({ created: [], updated: [fresh] });
  });

  it("starts again when another resource type is chosen", async () => {
    await poll();
    wait(MINUTE);
    add("ticket");
    add();
    wait(MINUTE);
    const given = { resourceType: "tickets" };
    expect(await poll(given)).toEqual(nothing);
    wait(MINUTE);
    const ticket = add("ticket");
    wait(MINUTE);
    expect(await poll(given)).toEqual({ created: [ticket], updated: [] });
  });

  it("goes on in the next run when there is too much for one", async () => {
    await poll();
    const ids = [1, 2, 3, 4, 5].map(() => {
      wait(MINUTE);
      return add();
    });
    wait(MINUTE);
    const runs = [];
    const logs: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      runs.push((await poll({ maxRecords: "2" }, logs)).created);
      wait(MINUTE);
    }
    expect(runs).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4), []]);
    const waiting = "info More changes are waiting: the next run goes on from here.";
    expect(logs.filter((line) => line === waiting)).toHaveLength(2);
  });

  it("keeps records of one second together, although they are more than a run should have", async () => {
    await poll();
    wait(MINUTE);
    const ids = [add(), add(), add()];
    wait(MINUTE);
    const { created } = await poll({ maxRecords: "2" });
    expect(created.sort()).toEqual(ids);
  });

  it("tells a failure under its label", async () => {
    local.intercom.faults.add({ path: /search$/, status: 400, code: "parameter_invalid" });
    const error = await failureOf(run());
    expect(error.message).toMatch(/^Intercom refused New and Updated Records: parameter_invalid/);
  });

  it("misses nothing when a run fails half-way", async () => {
    local.intercom.settings.largestPage = 1;
    await poll();
    wait(MINUTE);
    const ids = [add(), add(), add()];
    wait(MINUTE);
    const before = structuredClone(flow);
    local.intercom.faults.add({ path: "/contacts/search", skip: 2, status: 403 });
    const error = await failureOf(run());
    expect(error).toMatchObject({ status: 403 });
    expect(flow).toEqual(before);
    wait(MINUTE);
    expect((await poll()).created.sort()).toEqual(ids);
  });

  it("still calls a record created that search shows late", async () => {
    await poll();
    local.intercom.settings.indexDelaySeconds = 5 * MINUTE;
    wait(MINUTE);
    const id = add();
    wait(4 * MINUTE);
    expect(await poll()).toEqual(nothing);
    wait(2 * MINUTE);
    expect(await poll()).toEqual({ created: [id], updated: [] });
  });

  it("does not report archived records, and of merged ones the one that is left", async () => {
    const [lead, user] = [record().create("contact", { role: "lead" }), add()];
    wait(MINUTE);
    await poll();
    wait(MINUTE);
    record().archive("contact", add());
    record().merge("contact", lead, user);
    wait(MINUTE);
    expect(await poll()).toEqual({ created: [], updated: [user] });
  });

  it("finds a change of the very second in which a run read the record", async () => {
    const id = add();
    wait(HOUR);
    const { clock, faults, workspace } = local.intercom;
    clock.set((clock.seconds() + 1) * 1_000);
    // Created long before the run, so that it need not be remembered for its creation.
    faults.add({
      path: "/contacts/search",
      meanwhile: () => record().update("contact", id, { name: "Kaylee" }),
    });
    await poll({ lookBackHours: "2" });
    const contact = workspace.contacts.get(id);
    if (contact) contact.name = "Kaylee Frye";
    wait(MINUTE);
    const { payload } = await run();
    expect(payload.body.data).toMatchObject({ created: [{ name: "Kaylee Frye" }], updated: [] });
    wait(MINUTE);
    expect(await poll()).toEqual(nothing);
  });
});

it("leaves what changes while a run reads to the next one, however long it reads", async () => {
  local.intercom.settings.largestPage = 1;
  const given = { resourceType: "tickets", showNewRecords: false };
  const [first, last] = [add("ticket"), add("ticket")];
  wait(MINUTE);
  await poll(given);
  wait(MINUTE);
  const { clock, faults } = local.intercom;
  clock.set((clock.seconds() + 1) * 1_000);
  const change = (id: string, title: string) =>
    record().update("ticket", id, { ticket_attributes: { _default_title_: title } });
  const path = "/tickets/search";
  const before = () => {
    change(first, "Once");
    change(last, "Once");
  };
  const betweenPages = () => {
    change(first, "Twice");
    wait(5);
  };
  for (const meanwhile of [before, betweenPages]) faults.add({ path, meanwhile });
  expect(await poll(given)).toEqual(nothing);
  expect(faults.pending).toBe(0);
  wait(MINUTE);
  const { payload } = await run(given);
  expect(payload.body.data).toMatchObject({
    updated: [
      { id: first, ticket_attributes: { _default_title_: "Twice" } },
      { id: last, ticket_attributes: { _default_title_: "Once" } },
    ],
  });
});

describe("a search that answers with records as they are, although it found them as they were", () => {
  it("does not hide others that changed in the same second", async () => {
    const { settings } = local.intercom;
    Object.assign(settings, { largestPage: 2, searchShowsPresent: true });
    const given = { resourceType: "tickets", showNewRecords: false, maxRecords: "1" };
    const ids = [add("ticket"), add("ticket"), add("ticket")];
    wait(MINUTE);
    await poll(given);
    wait(MINUTE);
    for (const id of ids) record().update("ticket", id);
    settings.indexDelaySeconds = 5 * MINUTE;
    wait(MINUTE);
    record().update("ticket", ids[0] ?? "");
    wait(MINUTE);
    expect((await poll(given)).updated).toEqual(ids.slice(1));
    wait(MINUTE);
    expect((await poll(given)).updated).toEqual(ids.slice(0, 1));
  });
});

describe("the requests of a run", () => {
  /** Requests of one quiet run, some runs after the first. */
  const quietly = async (given: Record<string, unknown>) => {
    await poll(given);
    wait(20 * MINUTE);
    await poll(given);
    wait(20 * MINUTE);
    local.intercom.traffic.length = 0;
    expect(await poll(given)).toEqual(nothing);
    return local.requests();
  };

  it.each(["contacts", "conversations", "tickets"])(
    "are one for new and one for changed %s in quiet times",
    async (resourceType) => {
      const search = `POST /${resourceType}/search`;
      expect(await quietly({ resourceType })).toEqual([search, search]);
      expect(await quietly({ resourceType, showNewRecords: false })).toEqual([search]);
    },
  );

  it("are no more when days full of contacts lie behind", async () => {
    for (let count = 0; count < 400; count += 1) {
      add();
      wait(2 * MINUTE);
    }
    expect(await quietly({})).toHaveLength(2);
  });

  it("walk through all companies once", async () => {
    add("company");
    expect(await quietly({ resourceType: "companies" })).toEqual([
      "GET /companies/scroll",
      "GET /companies/scroll",
    ]);
  });

  it("ask for the time on the first run only", async () => {
    await poll();
    expect(local.requests()[0]).toBe("GET /me");
    wait(MINUTE);
    local.intercom.traffic.length = 0;
    await poll();
    expect(local.requests()).not.toContain("GET /me");
  });

  it("wait for another scroll of the same app to end", async () => {
    const given = { resourceType: "companies" };
    await poll(given);
    wait(2 * MINUTE);
    const id = add("company");
    wait(MINUTE);
    local.intercom.faults.add({ path: "/companies/scroll", status: 400, code: "scroll_exists" });
    expect(await poll(given)).toEqual({ created: [id], updated: [] });
  });
});

describe("times of contacts", () => {
  const pollWith = async (apiVersion: string) => {
    const given = inputs({}, { apiVersion });
    const { payload } = await runTrigger("pollChangesTrigger", given, { flow });
    return payload.body.data as Changes;
  };
  const queries = () =>
    local.intercom.traffic
      .filter(({ path }) => path === "/contacts/search")
      .map(({ json }) => (json as { query: { value: number } }).query.value);

  it("are asked for by the second from version 2.17 on", async () => {
    const second = local.intercom.clock.seconds();
    await pollWith("2.17");
    expect(Math.min(...queries())).toBeGreaterThan(second - MINUTE);
    wait(MINUTE);
    const id = add();
    wait(MINUTE);
    expect((await pollWith("2.17")).created).toMatchObject([{ id }]);
  });

  it("are compared by the day when an older version answers than was asked for", async () => {
    local.intercom.settings.latestVersion = "2.16";
    await pollWith("2.17");
    wait(MINUTE);
    const id = add();
    wait(MINUTE);
    expect((await pollWith("2.17")).created).toMatchObject([{ id }]);
    expect(Math.min(...queries())).toBeLessThan(local.intercom.clock.seconds() - 24 * HOUR);
  });
});

describe("what a flow remembers", () => {
  const remembered = (ids: string[]) => {
    const state = JSON.stringify(flow.instanceState);
    return ids.filter((id) => state.includes(`"${id}"`)).length;
  };

  it("is none of the records that changed long ago, although more are waiting", async () => {
    const ids = Array.from({ length: 30 }, () => {
      wait(1);
      return add();
    });
    wait(HOUR);
    for (const id of ids) record().update("contact", id);
    wait(HOUR);
    const { created } = await poll({ lookBackHours: "24", maxRecords: "10" });
    expect(created).toEqual(ids.slice(0, 10));
    expect(remembered(ids)).toBe(0);
  });

  it("ends at 5,000 records, beyond which they are delivered later", async () => {
    const given = { resourceType: "tickets", maxRecords: "10000", showUpdatedRecords: false };
    await poll(given);
    wait(MINUTE);
    const ids = Array.from({ length: 5_100 }, () => add("ticket"));
    wait(MINUTE);
    const first = await poll(given);
    expect(first.created).toHaveLength(5_000);
    expect(remembered(ids)).toBe(5_000);
    wait(MINUTE);
    expect(await poll(given)).toEqual(nothing);
    wait(10 * MINUTE);
    // That ten minutes have passed is sure once a second run says so.
    expect(await poll(given)).toEqual(nothing);
    wait(MINUTE);
    const last = await poll(given);
    expect([...first.created, ...last.created].sort()).toEqual(ids.sort());
    expect(remembered(ids)).toBe(0);
  });
});
