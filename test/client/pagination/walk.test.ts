import { collect, largeResultWarner } from "../../../src/client/pagination/collect";
import { cursorPages } from "../../../src/client/pagination/cursor";
import { numberedPages } from "../../../src/client/pagination/numbered";
import { advance, identityOf, startWalk } from "../../../src/client/pagination/walk";
import type { List } from "../../../src/client/types";
import { useIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";

const local = useIntercom();
withoutPauses();

const more = { next: { page: 2, starting_after: "more" } };
const answer = (body: object, times = 1) => local.intercom.faults.add({ status: 200, body, times });

interface Records {
  data: unknown[];
}

describe.each([
  ["listContacts", "data", {}],
  ["listConversations", "conversations", {}],
  ["searchTickets", "tickets", { conditions: [{ field: "open", operator: "=", value: "true" }] }],
  ["listCompanies", "data", {}],
  ["listMacros", "data", {}],
  ["listDeletedConversations", "conversations", {}],
  ["listContactNotes", "data", { id: "5ba682d23d7cf92bef87bfd4" }],
  ["listContactCompanies", "data", { id: "5ba682d23d7cf92bef87bfd4" }],
  ["listActivityLogs", "activity_logs", { createdAfter: "1700000000" }],
  ["listEvents", "events", { id: "5ba682d23d7cf92bef87bfd4" }],
])("%s with Fetch All", (key, list, inputs) => {
  const events = key === "listEvents";
  const next = events ? { next: "/events?before=1" } : more;

  it("never takes a page that says nothing of pages for the last one", async () => {
    answer({ [list]: [{ id: "1" }] }, 3);
    const error = await local.fail(key, { ...inputs, fetchAll: true });
    expect(error).toMatchObject({ name: "ListError", retryable: true });
    expect(error.message).toContain("does not say whether another one follows");
    expect(local.requests()).toHaveLength(3);
  });

  it("asks again for an empty page although more follow", async () => {
    answer({ [list]: [{ id: "1" }], pages: next });
    answer({ [list]: [], pages: next });
    answer({ [list]: [{ id: "2" }], pages: {} });
    const all = await local.run(key, { ...inputs, fetchAll: true });
    expect(all[list]).toEqual([{ id: "1" }, { id: "2" }]);
    expect(local.requests()).toHaveLength(3);
  });

  it("stops after Max Records, and needs Fetch All for it", async () => {
    answer({ [list]: [{ id: "1" }, { id: "2" }], pages: next });
    const some = await local.run(key, { ...inputs, fetchAll: true, maxRecords: 1 });
    expect(some[list]).toEqual([{ id: "1" }]);
    const sent = local.requests().length;
    const error = await local.fail(key, { ...inputs, maxRecords: 1 });
    expect(error.message).toBe("Max Records: it needs Fetch All.");
    expect(local.requests()).toHaveLength(sent);
  });

  it("keeps every record without an ID, and leaves out what is none", async () => {
    const logs: string[] = [];
    const records = [{ name: "a" }, null, { name: "b" }, { name: "b" }];
    answer({ [list]: records, pages: {} });
    const all = await local.run(key, { ...inputs, fetchAll: true }, { logs });
    expect(all[list]).toEqual([{ name: "a" }, { name: "b" }, { name: "b" }]);
    expect(logs.join()).toContain("Intercom returned 1 empty entry in a list: left out.");
  });
});

it.each<[string, object, string]>([
  ["null for pages", { pages: null }, "does not say whether another one follows"],
  ["a next page of no form", { pages: { next: 7 } }, "whose next one cannot be read"],
  ["a next page without a cursor", { pages: { next: { page: 2 } } }, "cannot be read"],
])("a page with %s is not the last one", async (_what, rest, message) => {
  answer({ data: [{ id: "1" }], ...rest }, 3);
  const error = await local.fail("listContacts", { fetchAll: true });
  expect(error.message).toContain(message);
});

it("a list without pages that holds all that is counted is complete", async () => {
  answer({ data: [{ id: "1" }], total_count: 1 });
  const all = await local.run<Records>("listCompanyNotes", {
    id: "667d608d8a68186f43bafd70",
    fetchAll: true,
  });
  expect(all.data).toEqual([{ id: "1" }]);
  expect(local.requests()).toHaveLength(1);
});

it("fewer records than Intercom counts are said", async () => {
  const logs: string[] = [];
  answer({ data: [{ id: "1" }], total_count: 3, pages: {} });
  await local.run("listContacts", { fetchAll: true }, { logs });
  expect(logs.join()).toContain("Intercom counts 3 records in this list and returned 1.");
});

it("a list that begins on a later page is read once, and lacks nothing", async () => {
  const logs: string[] = [];
  answer({ data: [{ id: "3" }], total_count: 3, pages: {} }, 2);
  const inputs = { id: "5ba682d23d7cf92bef87bfd4", fetchAll: true, page: "2" };
  const all = await local.run<Records>("listContactNotes", inputs, { logs });
  expect(all.data).toEqual([{ id: "3" }]);
  expect(local.requests()).toHaveLength(1);
  expect(logs.join()).not.toContain("Intercom counts");
});

it("companies of one name are all fetched, however many pages they take", async () => {
  const named = (id: string) => ({ type: "company", id, company_id: id, name: "Blue Sun" });
  answer({ data: [named("1")], total_count: 2, pages: more });
  answer({ data: [named("2")], total_count: 2, pages: {} });
  const inputs = { companyName: "Blue Sun", fetchAll: true };
  const all = await local.run<Records>("listCompanies", inputs);
  expect(all.data).toEqual([named("1"), named("2")]);
});

describe("pages that take too long", () => {
  const tooLong = (times: number) => local.intercom.faults.add({ html: true, status: 504, times });
  const sizes = () =>
    local.intercom.traffic.map(({ query, json }) =>
      Number(query.per_page ?? (json as { pagination: { per_page: number } }).pagination.per_page),
    );

  it("become smaller, and stay so", async () => {
    for (let count = 0; count < 20; count += 1) {
      local.intercom.workspace.addContact({ email: `${count}@example.com` });
    }
    tooLong(3);
    const logs: string[] = [];
    const all = await local.run<Records>("listContacts", { fetchAll: true }, { logs });
    expect(sizes().slice(0, 5)).toEqual([150, 50, 16, 5, 5]);
    expect(all.data.length).toBeGreaterThan(20);
    expect(logs.join()).toContain("Intercom takes too long for pages of 150");
  });

  it("are put together from smaller ones where pages go by number", async () => {
    const whole = await local.run<Records>("listCompanies", { fetchAll: true });
    local.intercom.traffic.length = 0;
    tooLong(3);
    const all = await local.run<Records>("listCompanies", { fetchAll: true });
    expect(all.data).toEqual(whole.data);
    expect([...new Set(sizes())]).toEqual([60, 20, 5]);
  });
});

describe("a list without end", () => {
  const endless = (ids: (page: number) => string[], total_count?: number) => {
    let page = 0;
    return async (): Promise<List<{ id: string }>> => {
      page += 1;
      if (page > 5_000) throw new Error("never");
      const data = ids(page).map((id) => ({ id }));
      return { data, total_count, pages: { next: { page: page + 1, starting_after: `${page}` } } };
    };
  };
  const read = async (pages: AsyncGenerator<List<{ id: string }>>) => {
    for await (const list of pages) expect(list.data.length).toBeGreaterThan(0);
  };

  it.each<[string, (page: number) => string[], number | undefined]>([
    ["one page again and again", () => ["1", "2"], 2],
    ["two pages in turn", (page) => [`${page % 2}`], undefined],
    ["seven pages in turn, after three others", (page) => [`${page < 4 ? -page : page % 7}`], 10],
    ["ever more than it counts", (page) => [`${page}`], 3],
  ])("of %s ends with an error that says why", async (_what, ids, total) => {
    const why = "Intercom's list does not end: ";
    await expect(read(cursorPages(endless(ids, total)))).rejects.toThrow(why);
    await expect(read(numberedPages(endless(ids, total), 1, 8))).rejects.toThrow(why);
  });

  it("is noticed with a memory that does not grow", () => {
    let walk = startWalk(true);
    for (let page = 0; page < 1_000; page += 1) walk = advance(walk, { data: [{ id: page }] });
    expect(JSON.stringify(walk).length).toBeLessThan(300);
  });
});

describe("records without an ID", () => {
  it("are told apart by what they say, and read again as the same", async () => {
    const records = [{ name: "a" }, { name: "b" }, { name: "b" }];
    const lists: List<object>[] = [
      { data: records, total_count: 4, pages: {} },
      { data: records, total_count: 4, pages: {} },
    ];
    const pages = () => numberedPages(async () => lists.shift() ?? { data: [], pages: {} });
    expect(await collect(pages, { rereads: true })).toEqual(records);
    expect(identityOf({ id: 7 })).toBe("7");
    expect(identityOf({ id: null, name: "a" })).not.toBe(identityOf({ id: null, name: "b" }));
  });
});

it("a result near what a run can hold is said once, with the triggers that deliver in batches", () => {
  const lines: string[] = [];
  const warn = largeResultWarner((line) => lines.push(line));
  warn([{ id: "1" }], 99_999);
  expect(lines).toEqual([]);
  warn([{ id: "1" }], 100_000);
  warn([{ id: "1" }], 100_001);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("Sync Contacts");
  const large: string[] = [];
  const text = "x".repeat(2_000_000);
  largeResultWarner((line) => large.push(line))(Array(100).fill({ text }), 100);
  expect(large[0]).toContain("Max Records");
});

it("a result is not taken for larger because its list was read again", async () => {
  const text = "x".repeat(2_000_000);
  const data = Array.from({ length: 60 }, (_, id) => ({ id, text }));
  const pages = () => numberedPages(async () => ({ data, total_count: 61, pages: {} }));
  const lines: string[] = [];
  await collect(pages, { rereads: true, log: (line) => lines.push(line) });
  expect(lines).toEqual(["Intercom counts 61 records in this list and returned 60."]);
});
