import { jsonResponse, type Listener, listen } from "../../tools/platform/http";
import { accessTokenConnection, runAction } from "../../tools/platform/runner";
import { drainTrigger, type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { withoutPauses } from "../support/pauses";

const START = 1_780_000_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const PAGE_SIZE = 10;

interface Contact {
  type: string;
  id: string;
  created_at: number;
  updated_at: number;
}

interface Search {
  query: { field: "created_at" | "updated_at"; value: number };
  sort: { order: string };
  pagination: { starting_after?: string; per_page: number };
}

/** An Intercom whose clock stands where a test puts it, and which may date its answers wrongly. */
let now: number;
let wrongSeconds: number;
let contacts: Contact[];
/** Spoils the answer of a search. */
let spoil: (list: Record<string, unknown>, search: Search) => object;
let latencyMs: number;
let server: Listener;

beforeAll(async () => {
  server = await listen(async ({ url, body }) => {
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    const headers = {
      Date: new Date((now + wrongSeconds) * 1_000).toUTCString(),
      "Intercom-Version": "2.16",
    };
    if (url.pathname === "/me") {
      return { ...jsonResponse(200, { type: "admin", id: "1" }), headers };
    }
    const search = JSON.parse(body.toString()) as Search;
    const { query, sort, pagination } = search;
    const sign = sort.order === "ascending" ? 1 : -1;
    const found = contacts
      .filter((each) => each[query.field] > query.value)
      .sort((one, other) => sign * (one[query.field] - other[query.field]));
    const from = Number(pagination.starting_after ?? 0);
    const to = from + Math.min(PAGE_SIZE, pagination.per_page);
    const list = {
      type: "list",
      data: found.slice(from, to),
      total_count: found.length,
      pages: { type: "pages", ...(to < found.length && { next: { starting_after: `${to}` } }) },
    };
    return { ...jsonResponse(200, spoil(list, search)), headers };
  });
});
afterAll(() => server.stop());

withoutPauses();

let flow: FlowState;
let logs: string[];
beforeEach(() => {
  now = START;
  wrongSeconds = 0;
  contacts = [];
  spoil = (list) => list;
  latencyMs = 0;
  flow = newFlow();
  logs = [];
});

const connection = () => accessTokenConnection({ url: server.url, token: "token" });
const add = (id: string, at: number) =>
  contacts.push({ type: "contact", id, created_at: at, updated_at: at });

const setMark = (edit: (seconds: number) => number) => {
  const saved = JSON.stringify(flow.instanceState);
  const edited = saved.replace(/"(at|takenAt)":(\d+)/g, (_all, key, seconds) =>
    JSON.stringify({ [key]: edit(Number(seconds)) }).slice(1, -1),
  );
  flow.instanceState = JSON.parse(edited);
};

interface Changes {
  created: Contact[];
  updated: Contact[];
}

const poll = async (): Promise<string[]> => {
  const inputs = { connection: connection(), resourceType: "contacts" };
  const { payload } = await runTrigger("pollChangesTrigger", inputs, { flow, logs });
  const { created, updated } = payload.body.data as Changes;
  return [...created, ...updated].map(({ id }) => id);
};

const sync = async (): Promise<string[]> => {
  const items: Contact[] = [];
  const onPage = async (page: unknown[]) => {
    items.push(...(page as Contact[]));
  };
  await drainTrigger("syncContacts", { connection: connection() }, { flow, logs, onPage });
  return items.map(({ id }) => id);
};

const WAYS: [string, () => Promise<string[]>][] = [
  ["New and Updated Records", poll],
  ["Sync Contacts", sync],
];

describe.each(WAYS)("%s", (_name, run) => {
  it.each([
    ["a day ahead", DAY],
    ["a year ahead", 365 * DAY],
    ["a day behind", -DAY],
  ])(
    "loses nothing, and repeats nothing, when the answers of one run are dated %s",
    async (_, by) => {
      const got: string[] = [];
      got.push(...(await run()));
      for (let hour = 1; hour <= 30; hour += 1) {
        now = START + hour * HOUR;
        add(`${hour}`, now - HOUR / 2);
        wrongSeconds = hour === 2 ? by : 0;
        got.push(...(await run()));
      }
      expect(got).toHaveLength(30);
      expect(new Set(got).size).toBe(30);
    },
  );

  it("goes on from a mark that was saved in milliseconds", async () => {
    await run();
    setMark((seconds) => seconds * 1_000);
    add("1", START + 60);
    now = START + HOUR;
    expect(await run()).toEqual(["1"]);
    expect(logs.join()).toContain("is in the future: changes are read from");
  });

  it("goes on from the present when a mark lies far ahead", async () => {
    await run();
    setMark((seconds) => seconds + 100 * DAY);
    now = START + HOUR;
    add("1", now - 60);
    expect(await run()).toEqual(["1"]);
    expect(logs.join()).toContain("is in the future: changes are read from");
    add("2", now + 60);
    now += HOUR;
    expect(await run()).toEqual(["2"]);
  });

  it("keeps its mark when one answer in the middle is dated long ago", async () => {
    await run();
    add("1", START + HOUR - 60);
    now = START + HOUR;
    expect(await run()).toEqual(["1"]);
    wrongSeconds = -DAY;
    expect(await run()).toEqual([]);
    wrongSeconds = 0;
    expect(await run()).toEqual([]);
  });

  it.each<[string, (list: Record<string, unknown>) => object]>([
    ["without pages", ({ pages: _, ...list }) => list],
    ["with null for pages", (list) => ({ ...list, pages: null })],
    ["that is empty although more follow", (list) => ({ ...list, data: [] })],
  ])("stays where it is after a page %s", async (_what, spoiled) => {
    await run();
    for (let id = 0; id < 40; id += 1) add(`${id}`, START + 10 + id);
    now = START + HOUR;
    spoil = (list, { pagination }) => (pagination.starting_after === "10" ? spoiled(list) : list);
    await expect(run()).rejects.toThrow("the rest of the list is missing");
    spoil = (list) => list;
    now += HOUR;
    const got = await run();
    expect([got.length, new Set(got).size]).toEqual([40, 40]);
  });

  it("ends with an error when two cursors take turns", async () => {
    await run();
    for (let id = 0; id < 40; id += 1) add(`${id}`, START + 10 + id);
    now = START + HOUR;
    spoil = (list, { pagination }) => ({
      ...list,
      pages: { next: { starting_after: pagination.starting_after === "10" ? "20" : "10" } },
    });
    await expect(run()).rejects.toThrow(/does not end|same cursor twice/);
  });

  it("delivers records without an ID, each of them once, and leaves out what is no record", async () => {
    await run();
    for (const name of ["a", "b"]) {
      contacts.push({ type: name, created_at: START + 60, updated_at: START + 60 } as Contact);
    }
    spoil = (list) => ({ ...list, data: [null, ...(list.data as object[])] });
    now = START + HOUR;
    expect(await run()).toHaveLength(2);
    now += HOUR;
    expect(await run()).toEqual([]);
  });

  it("reads on after a page that has no record in it", async () => {
    await run();
    for (let id = 0; id < 40; id += 1) add(`${id}`, START + 10 + id);
    now = START + HOUR;
    spoil = (list, { pagination }) =>
      pagination.starting_after === "10" ? { ...list, data: Array(PAGE_SIZE).fill(null) } : list;
    expect(new Set(await run()).size).toBe(30);
  });

  it("counts from when a slow answer was asked for", async () => {
    latencyMs = 20;
    await run();
    add("1", START - 1);
    latencyMs = 0;
    now = START + HOUR;
    expect(await run()).toEqual(["1"]);
  });

  it("delivers the change of a record that was new a minute before", async () => {
    await run();
    add("1", START + 1);
    now = START + 60;
    expect(await run()).toEqual(["1"]);
    Object.assign(contacts[0] ?? {}, { updated_at: START + 120 });
    add("2", START + 900);
    now = START + 1_000;
    expect((await run()).sort()).toEqual(["1", "2"]);
    now += HOUR;
    expect(await run()).toEqual([]);
  });

  it("leaves a change of the second in which it began to the next run", async () => {
    await run();
    now = START + HOUR;
    add("1", now);
    expect(await run()).toEqual([]);
    now += 60;
    expect(await run()).toEqual(["1"]);
  });
});

describe("Sync Companies", () => {
  const local = useIntercom();

  it("begins one scroll only when a mark lies far ahead", async () => {
    const { clock, settings, workspace } = local.intercom;
    settings.hideEmptyCompanies = false;
    const names: unknown[] = [];
    const run = () =>
      drainTrigger(
        "syncCompanies",
        { connection: accessTokenConnection(local.intercom) },
        {
          flow,
          logs,
          onPage: async (page: unknown[]) => {
            names.push(...page.map((company) => (company as { name: string }).name));
          },
        },
      );
    await run();
    setMark((seconds) => seconds + 100 * DAY);
    workspace.addCompany({ company_id: "new", name: "Osiris Freight" });
    clock.set((clock.seconds() + 60) * 1_000);
    await run();
    expect(names).toEqual(["Osiris Freight"]);
    expect(logs.join()).toContain("is in the future");
  });
});

describe("List Changes Since", () => {
  const list = async (since: number) =>
    (
      await runAction<Changes & { next_since: number }>(
        "listChangesSince",
        { connection: connection(), resourceType: "contacts", since: `${since}` },
        { logs },
      )
    ).data;

  it("names no time to come to go on from, when the local clock contradicts the answers", async () => {
    add("1", START + 60);
    wrongSeconds = 3_000 * DAY;
    const { created, next_since } = await list(START);
    expect(created).toHaveLength(1);
    expect(next_since).toBeLessThanOrEqual(START + 60);
  });

  it("says that a time to go on from lies in the future", async () => {
    const { next_since } = await list(START + DAY);
    expect(next_since).toBeLessThanOrEqual(START - 600);
    expect(next_since).toBeGreaterThan(START - 660);
    expect(logs.join()).toContain("is in the future");
  });
});
