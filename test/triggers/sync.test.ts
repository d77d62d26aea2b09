import { accessTokenConnection, component, failureOf } from "../../tools/platform/runner";
import { drainTrigger, type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import { historyOf, type Kind } from "../support/history";
import { useIntercom } from "../support/intercom";

const START = Date.parse("2026-03-08T12:00:00Z");
const local = useIntercom({ seed: false, startAt: START });

const MINUTE = 60;
const HOUR = 3_600;

let flow: FlowState;
beforeEach(() => {
  flow = newFlow();
  local.intercom.settings.hideEmptyCompanies = false;
  local.intercom.settings.largestPage = 2;
});

const record = () => historyOf(local.intercom.workspace);
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);

interface Options {
  initial?: boolean;
  /** Called after each page. */
  onPage?: (next: object | null) => void | Promise<void>;
}

const drain = async (key: string, given: object = {}, { initial, onPage }: Options = {}) => {
  const items: Record<string, unknown>[] = [];
  const connection = accessTokenConnection(local.intercom);
  await drainTrigger(
    key,
    { connection, ...given },
    {
      flow,
      initial,
      onPage: async (page, next) => {
        items.push(...(page as typeof items));
        await onPage?.(next);
      },
    },
  );
  return items;
};

const ids = (items: Record<string, unknown>[]) => items.map(({ id }) => String(id)).sort();

const TRIGGERS: [key: string, kind: Kind][] = [
  ["syncContacts", "contact"],
  ["syncCompanies", "company"],
  ["syncConversations", "conversation"],
  ["syncTickets", "ticket"],
  ["syncArticles", "article"],
];

const SEARCHED: Kind[] = ["contact", "conversation", "ticket"];

describe.each(TRIGGERS)("%s", (key, kind) => {
  const add = () => record().create(kind);
  const addSome = () =>
    Array.from({ length: 5 }, () => {
      wait(1);
      return add();
    });

  it("passes on everything at first, then what changes, in the same shape", async () => {
    const all = addSome();
    wait(HOUR);
    const first = await drain(key, {}, { initial: true });
    expect(ids(first)).toEqual(all.sort());
    wait(HOUR);
    expect(await drain(key)).toEqual([]);
    record().update(kind, all[1] ?? "");
    const fresh = add();
    wait(MINUTE);
    const later = await drain(key);
    expect(ids(later)).toEqual([String(all[1]), fresh].sort());
    for (const item of later) {
      expect(Object.keys(item).sort()).toEqual(Object.keys(first[0] ?? {}).sort());
    }
    wait(MINUTE);
    expect(await drain(key)).toEqual([]);
  });

  it("leaves out of the initial sync what changed last before a time", async () => {
    const old = add();
    const changed = add();
    wait(HOUR);
    const [syncFrom] = new Date(local.intercom.clock.now()).toISOString().split(".");
    wait(MINUTE);
    record().update(kind, changed);
    const fresh = add();
    wait(MINUTE);
    const first = await drain(key, { syncFrom }, { initial: true });
    expect(ids(first)).toEqual([changed, fresh].sort());
    record().update(kind, old);
    wait(MINUTE);
    expect(ids(await drain(key))).toEqual([old]);
  });

  it("begins at its first run when there was no initial sync", async () => {
    addSome();
    wait(MINUTE);
    expect(await drain(key)).toEqual([]);
    wait(MINUTE);
    const fresh = add();
    wait(MINUTE);
    expect(ids(await drain(key))).toEqual([fresh]);
  });

  it("finds in the next drain what changes during one", async () => {
    const all = addSome();
    wait(HOUR);
    let fresh: string | undefined;
    const onPage = () => {
      wait(2);
      if (fresh) return;
      fresh = add();
      record().update(kind, all[0] ?? "");
      record().update(kind, all[4] ?? "");
    };
    const first = await drain(key, {}, { initial: true, onPage });
    wait(MINUTE);
    const second = await drain(key);
    expect(new Set(ids([...first, ...second]))).toEqual(new Set([...all, fresh]));
    expect(ids(second)).toEqual(expect.arrayContaining([fresh, all[0], all[4]]));
    wait(MINUTE);
    expect(await drain(key)).toEqual([]);
  });

  it("begins again when a drain fails", async () => {
    const all = addSome();
    wait(MINUTE);
    local.intercom.faults.add({ skip: 1, status: 403 });
    expect(await failureOf(drain(key, {}, { initial: true }))).toMatchObject({ status: 403 });
    // For companies: the scroll that was left open ends by itself.
    wait(2 * MINUTE);
    expect(ids(await drain(key, {}, { initial: true }))).toEqual(all.sort());
  });

  it("passes on batches of 50, one at a time", () => {
    expect(component.triggers[key]).toMatchObject({
      scheduleSupport: "required",
      triggerResolverDefaultBatchSize: 50,
      triggerResolverDefaultConcurrentBatchLimit: 1,
    });
  });

  it("informs the platform when a run found nothing", async () => {
    const inputs = { connection: accessTokenConnection(local.intercom) };
    await runTrigger(key, inputs, { flow });
    wait(HOUR);
    expect((await runTrigger(key, inputs, { flow })).resultType).toBe("polled_no_changes");
    add();
    wait(MINUTE);
    expect((await runTrigger(key, inputs, { flow })).resultType).not.toBe("polled_no_changes");
  });
});

describe.each(TRIGGERS.filter(([, kind]) => SEARCHED.includes(kind)))("%s", (key, kind) => {
  it("carries nothing of old records from page to page", async () => {
    const all = Array.from({ length: 9 }, () => record().create(kind));
    wait(HOUR);
    const positions: string[] = [];
    const onPage = (next: object | null) => {
      positions.push(JSON.stringify(next));
    };
    await drain(key, {}, { initial: true, onPage });
    expect(positions).toHaveLength(5);
    const carried = all.filter((id) => positions.some((position) => position.includes(`"${id}"`)));
    expect(carried).toEqual([]);
  });
});

describe.each(TRIGGERS.filter(([, kind]) => kind !== "company"))("%s", (key, kind) => {
  it("loses nothing when it runs before the initial sync has ended", async () => {
    const all = Array.from({ length: 5 }, () => record().create(kind));
    wait(HOUR);
    const increments: string[] = [];
    let fresh: string | undefined;
    const onPage = async () => {
      wait(MINUTE);
      increments.push(...ids(await drain(key)));
      if (fresh) return;
      fresh = record().create(kind);
      record().update(kind, all[0] ?? "");
    };
    const initial = ids(await drain(key, {}, { initial: true, onPage }));
    expect(initial).toEqual(expect.arrayContaining(all.slice(1)));
    wait(MINUTE);
    increments.push(...ids(await drain(key)));
    expect(new Set(increments)).toEqual(new Set([all[0], fresh]));
  });
});

describe("Sync Companies", () => {
  it("passes on no company twice when the scroll breaks off and begins again", async () => {
    const all = Array.from({ length: 7 }, () => record().create("company"));
    wait(MINUTE);
    local.intercom.faults.add({ path: "/companies/scroll", skip: 3, status: 500 });
    const items = await drain("syncCompanies", {}, { initial: true });
    expect(ids(items)).toEqual(all.sort());
  });

  it("waits for another scroll of the same app to end", async () => {
    const id = record().create("company");
    wait(MINUTE);
    local.intercom.faults.add({ path: "/companies/scroll", status: 400, code: "scroll_exists" });
    expect(ids(await drain("syncCompanies", {}, { initial: true }))).toEqual([id]);
  });
});
