import { accessTokenConnection, component, failureOf } from "../../tools/platform/runner";
import { type FlowState, newFlow, runInBatches, runTrigger } from "../../tools/platform/triggers";
import { historyOf } from "../support/history";
import { useIntercom } from "../support/intercom";

const local = useIntercom({ seed: false, startAt: Date.parse("2026-03-08T12:00:00Z") });

const MINUTE = 60;

let flow: FlowState;
beforeEach(() => {
  flow = newFlow();
});

interface Change {
  changeType: string;
  record: { id: string; name: string };
}

const record = () => historyOf(local.intercom.workspace);
const add = () => record().create("contact");
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);

const inputs = (given: Record<string, unknown> = {}) => ({
  connection: accessTokenConnection(local.intercom),
  ...given,
});

const batches = (given?: Record<string, unknown>, batchSize?: number) =>
  runInBatches("pollChangesTrigger", inputs(given), { flow, batchSize });

const shapeOf = ({ changeType, record: { id } }: Change) => [changeType, id];

/** What the batches of a run have in all, sorted. */
const changesIn = async (given?: Record<string, unknown>, batchSize = 2) =>
  ((await batches(given, batchSize)).flat() as Change[]).map(shapeOf).sort();

/** The first run only notes where to begin. */
const begin = async () => {
  const old = add();
  wait(MINUTE);
  expect(await batches()).toEqual([]);
  wait(MINUTE);
  return old;
};

describe("New and Updated Records in a flow that batches", () => {
  it("leaves it to the builder, with 50 changes in a batch and one batch at a time", () => {
    expect(component.triggers.pollChangesTrigger).toMatchObject({
      triggerResolverSupport: "valid",
      triggerResolverDefaultBatchSize: 50,
      triggerResolverDefaultConcurrentBatchLimit: 1,
    });
  });

  it("gives a batch of one the change itself, and says what kind it is", async () => {
    const old = await begin();
    record().update("contact", old, { name: "Kaylee Frye" });
    const fresh = add();
    wait(MINUTE);
    const changes = await batches({}, 1);
    expect(changes).toMatchObject([
      { changeType: "created", record: { type: "contact", id: fresh, custom_attributes: {} } },
      { changeType: "updated", record: { type: "contact", id: old, name: "Kaylee Frye" } },
    ]);
  });

  it("cuts the changes into batches, each change in one of them", async () => {
    await begin();
    const ids = Array.from({ length: 5 }, add);
    wait(MINUTE);
    const found = (await batches({}, 2)) as Change[][];
    expect(found.map((batch) => batch.length)).toEqual([2, 2, 1]);
    expect(found.flat().map(shapeOf).sort()).toEqual(ids.map((id) => ["created", id]).sort());
    wait(MINUTE);
    expect(await batches()).toEqual([]);
  });

  it.each([
    [{ showNewRecords: false }, "updated"],
    [{ showUpdatedRecords: false }, "created"],
  ])("has only what is asked for: %j", async (given, changeType) => {
    const old = add();
    wait(MINUTE);
    await batches(given);
    wait(MINUTE);
    record().update("contact", old);
    const fresh = add();
    wait(MINUTE);
    record().update("contact", fresh);
    wait(MINUTE);
    const expected = changeType === "created" ? [fresh] : [old, fresh];
    expect(await changesIn(given)).toEqual(expected.map((id) => [changeType, id]).sort());
  });

  it("goes on in the next run after Max Records per Run, without a gap", async () => {
    await begin();
    const ids = Array.from({ length: 5 }, () => {
      wait(MINUTE);
      return add();
    });
    wait(MINUTE);
    const found = [];
    for (let run = 0; run < 3; run += 1) {
      found.push(...(await changesIn({ maxRecords: "2" })));
      wait(MINUTE);
    }
    expect(found).toEqual(ids.map((id) => ["created", id]));
  });

  it("has nothing for a payload without changes, such as one made by hand", () => {
    const { resolveTriggerItems } = component.triggers.pollChangesTrigger ?? {};
    for (const data of ["", null, { created: null }, []]) {
      expect(resolveTriggerItems?.({}, { payload: { body: { data } } })).toEqual([]);
    }
  });

  it("passes no batch on when it fails, and finds all changes again", async () => {
    await begin();
    const ids = Array.from({ length: 3 }, add);
    wait(MINUTE);
    const before = structuredClone(flow);
    local.intercom.settings.largestPage = 1;
    local.intercom.faults.add({ path: "/contacts/search", skip: 2, status: 403 });
    expect(await failureOf(batches())).toMatchObject({ status: 403 });
    expect(flow).toEqual(before);
    expect(await changesIn()).toEqual(ids.map((id) => ["created", id]).sort());
  });

  it("keeps the same state as in a flow that does not batch", async () => {
    // Both read the same second.
    jest.spyOn(Date, "now").mockReturnValue(Date.now());
    const single = newFlow();
    const both = async () => {
      await batches();
      await runTrigger("pollChangesTrigger", inputs(), { flow: single });
      expect(flow).toEqual(single);
    };
    await both();
    wait(MINUTE);
    add();
    wait(MINUTE);
    await both();
  });
});
