import { mergeCheckpoints } from "../../src/changes/checkpoint";
import { isExactVersion } from "../../src/changes/records";
import { syncPage } from "../../src/changes/sync";
import { createClient } from "../../src/client/createClient";
import { accessTokenConnection } from "../../tools/platform/runner";
import { drainTrigger, type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import { historyOf } from "../support/history";
import { useIntercom } from "../support/intercom";

const local = useIntercom({ seed: false, startAt: Date.parse("2026-03-08T12:00:00Z") });

const MINUTE = 60;
const HOUR = 3_600;

let flow: FlowState;
beforeEach(() => {
  flow = newFlow();
  local.intercom.settings.hideEmptyCompanies = false;
});

const record = () => historyOf(local.intercom.workspace);
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);
const connection = () => accessTokenConnection(local.intercom);

const poll = async (given: object) => {
  const inputs = { connection: connection(), ...given };
  const { payload } = await runTrigger("pollChangesTrigger", inputs, { flow });
  return payload.body.data as { created: { id: string }[]; updated: { id: string }[] };
};

it("of two checkpoints the earlier one goes on, with what either has seen", () => {
  const one = { at: 1, seen: { a: 5, b: 6 }, takenAt: 9 };
  const other = { at: 2, seen: { b: 7, c: 8 }, takenAt: 10 };
  const both = { at: 1, seen: { a: 5, b: 7, c: 8 }, takenAt: 9 };
  expect(mergeCheckpoints(one, other)).toEqual(both);
  expect(mergeCheckpoints(other, one)).toEqual(both);
});

it.each([
  ["2.16", false],
  ["2.17", true],
  ["3.0", true],
  ["1.4", false],
  ["Preview", true],
  ["", false],
])("times of contacts in version %j are compared by the second: %j", (version, exact) => {
  expect(isExactVersion(version)).toBe(exact);
});

it("what polling saves stays small, however often it runs", async () => {
  const given = { resourceType: "tickets" };
  await poll(given);
  for (let run = 0; run < 60; run += 1) {
    record().create("ticket");
    wait(5 * MINUTE);
    await poll(given);
  }
  expect(JSON.stringify(flow.instanceState).length).toBeLessThan(2_000);
});

it("reading forward ends when a run has enough", async () => {
  const given = { resourceType: "tickets", maxRecords: "4", showUpdatedRecords: false };
  local.intercom.settings.largestPage = 2;
  await poll(given);
  for (let count = 0; count < 40; count += 1) {
    wait(1);
    record().create("ticket");
  }
  wait(HOUR);
  local.intercom.traffic.length = 0;
  expect((await poll(given)).created).toHaveLength(4);
  expect(local.intercom.traffic.length).toBeLessThan(8);
});

it("reading forward ends at the present, although records change meanwhile", async () => {
  const given = { resourceType: "tickets", showNewRecords: false };
  local.intercom.settings.largestPage = 1;
  const ids = [1, 2, 3].map(() => record().create("ticket"));
  await poll(given);
  wait(MINUTE);
  for (const id of ids) record().update("ticket", id);
  wait(MINUTE);
  local.intercom.traffic.length = 0;
  const meanwhile = () => {
    wait(2);
    for (const id of ids) record().update("ticket", id);
  };
  local.intercom.faults.add({ path: "/tickets/search", times: 50, skip: 1, meanwhile });
  await poll(given);
  expect(local.intercom.traffic.length).toBeLessThan(10);
});

it("of the companies that a sync delivered the latest 5,000 are remembered", async () => {
  const id = record().create("company");
  wait(HOUR);
  const client = createClient(connection(), {
    logger: { info: () => undefined, debug: () => undefined } as never,
  });
  const delivered = Array.from({ length: 5_000 }, (_, index) => `${index}`);
  const resource = { label: "Companies", access: {}, scroll: "/companies/scroll" };
  const { next } = await syncPage(
    client,
    resource,
    { at: 0, seen: {} },
    { from: 0, startedAt: local.intercom.clock.seconds(), seen: {}, delivered },
  );
  expect(next?.delivered).toHaveLength(5_000);
  expect(next?.delivered?.at(-1)).toBe(id);
});

it.each([
  [4_999, 1],
  [5_000, 0],
])(
  "beside %d records that a sync remembers, %d that changed lately is delivered",
  async (remembered, count) => {
    record().create("company");
    wait(5 * MINUTE);
    const client = createClient(connection(), {
      logger: { info: () => undefined, debug: () => undefined } as never,
    });
    const resource = { label: "Companies", access: {}, scroll: "/companies/scroll" };
    const at = local.intercom.clock.seconds();
    const ids = Array.from({ length: remembered }, (_, index) => [`${index}`, at]);
    const start = { at: 0, seen: Object.fromEntries(ids) };
    expect((await syncPage(client, resource, start, undefined)).items).toHaveLength(count);
  },
);

it("a second initial sync moves no checkpoint on that the schedule had saved earlier", async () => {
  const run = async (given: object, initial: boolean) => {
    const items: { id: string }[] = [];
    const onPage = async (page: unknown[]) => {
      items.push(...(page as typeof items));
    };
    const inputs = { connection: connection(), ...given };
    await drainTrigger("syncTickets", inputs, { flow, initial, onPage });
    return items.map(({ id }) => id);
  };
  await run({}, false);
  wait(HOUR);
  const id = record().create("ticket");
  wait(HOUR);
  await run({ syncFrom: String(local.intercom.clock.seconds() - MINUTE) }, true);
  wait(HOUR);
  expect(await run({}, false)).toEqual([id]);
});
