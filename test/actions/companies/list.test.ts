import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface List {
  data: { id: string; company_id: string }[];
  total_count: number;
  pages: { next: unknown };
}

const list = (inputs: Record<string, unknown> = {}) => local.run<List>("listCompanies", inputs);
const ids = ({ data }: List) => data.map(({ id }) => id);
const allIds = () => local.intercom.workspace.liveCompanies().map(({ id }) => id);

const addCompanies = (count: number, given: { tagIds?: string[]; segmentIds?: string[] } = {}) => {
  for (let number = 1; number <= count; number += 1) {
    local.intercom.workspace.addCompany({ name: `Company ${number}`, userCount: 1, ...given });
  }
};

describe("List Companies", () => {
  it("sends nothing that was left blank and returns Intercom's page", async () => {
    const page = await list({ companyId: "", order: "", page: "", startingAfter: " " });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/companies",
      query: {},
      json: undefined,
    });
    expect(page).toEqual(local.intercom.traffic.at(-1)?.responseJson);
    expect(page.total_count).toBe(5);
  });

  it("sends page and page size", async () => {
    addCompanies(20);
    const page = await list({ page: "2", perPage: "4" });
    expect(local.lastRequest()).toMatchObject({ path: "/companies", json: undefined });
    expect(local.lastRequest().query).toEqual({ page: "2", per_page: "4" });
    expect(page.data).toHaveLength(4);
    const first = await list({ perPage: 4 });
    expect(ids(first).filter((id) => ids(page).includes(id))).toEqual([]);
  });

  it.each([
    ["tagId", "tag_id", seeded.tag.id],
    ["segmentId", "segment_id", seeded.segment.id],
  ])("filters by %s", async (input, parameter, value) => {
    addCompanies(3, { segmentIds: [seeded.segment.id], tagIds: [seeded.tag.id] });
    const found = await list({ [input]: value, page: 1, perPage: 60 });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/companies" });
    expect(local.lastRequest().query).toEqual({ [parameter]: value, page: "1", per_page: "60" });
    expect(found.data).toHaveLength(input === "tagId" ? 4 : 3);
  });

  it.each([
    ["companyId", "company_id", "6"],
    ["companyName", "name", "Blue Sun"],
  ])("makes a list of the one company that %s finds", async (input, parameter, value) => {
    const found = await list({ [input]: value });
    expect(local.requests()).toEqual(["GET /companies"]);
    expect(local.lastRequest().query).toEqual({ [parameter]: value });
    expect(found).toMatchObject({ type: "list", total_count: 1, pages: { next: null } });
    expect(ids(found)).toEqual([seeded.company.id]);
  });

  it.each(["companyId", "companyName"])("makes an empty list when %s finds none", async (input) => {
    expect(await list({ [input]: "unknown", fetchAll: true })).toMatchObject({
      type: "list",
      data: [],
      total_count: 0,
      pages: { next: null },
    });
    expect(local.requests()).toEqual(["GET /companies"]);
  });

  it("lists in ascending order by the one operation that can", async () => {
    const ascending = await list({ order: "asc", page: 1, perPage: 3 });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/companies/list",
      query: { order: "asc", page: "1", per_page: "3" },
      json: undefined,
    });
    const descending = await list({ order: "desc" });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/companies", query: {} });
    expect(ids(ascending)).toEqual(ids(descending).reverse().slice(0, 3));
  });

  it("says that ascending order needs the permission to write", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read users and companies"]),
    });
    await list();
    const error = await local.fail("listCompanies", { order: "asc" });
    expect(error).toMatchObject({ status: 401, code: "token_unauthorized" });
    expect(error.message).toContain('lacks the permission "Write users and companies"');
  });

  it.each([
    [
      "two filters",
      { companyId: "6", tagId: "1" },
      "Company ID and Tag ID cannot be combined: Intercom filters companies by one of them.",
    ],
    [
      "all filters",
      { companyId: "6", companyName: "A", tagId: "1", segmentId: seeded.segment.id },
      /^Company ID and Name and Tag ID and Segment ID cannot be combined/,
    ],
    ["a cursor", { startingAfter: "abc" }, /^Starting After Cursor: Intercom pages companies by/],
    [
      "ascending order with a filter",
      { order: "asc", segmentId: seeded.segment.id },
      "Order: Intercom cannot sort companies in ascending order together with Segment ID.",
    ],
    [
      "page 2 of one company",
      { companyId: "6", page: 2 },
      "Page: Company ID finds one company, so there is no page 2.",
    ],
    ["page 0", { page: 0 }, 'Page: "0" is not a whole number, 1 or more.'],
    ["too large a page", { perPage: 61 }, 'Per Page: "61" is not a whole number from 1 to 60.'],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("listCompanies", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("List Companies with Fetch All, page by page", () => {
  it.each(["object", "url"] as const)(
    "returns every company once when the next page is told as %s",
    async (form) => {
      local.intercom.settings.pagesNext = form;
      addCompanies(200);
      const all = await list({ fetchAll: true });
      expect(ids(all).sort()).toEqual(allIds().sort());
      expect(all).toMatchObject({ total_count: 205, pages: { next: null, total_pages: 1 } });
      const asked = local.intercom.traffic.map(({ query }) => query);
      expect(asked.sort((one, other) => Number(one.page) - Number(other.page))).toEqual(
        ["1", "2", "3", "4"].map((page) => ({ page, per_page: "60" })),
      );
    },
  );

  it("fetches pages in parallel, in their order and not too many at once", async () => {
    addCompanies(900);
    local.intercom.settings.latencyMs = 10;
    const logs: string[] = [];
    let isOver = false;
    const reading = local.run<List>("listCompanies", { fetchAll: true }, { logs }).finally(() => {
      isOver = true;
    });
    let most = 0;
    while (!isOver) {
      const open = local.intercom.traffic.filter(({ status }) => status === 0);
      most = Math.max(most, open.length);
      await new Promise(setImmediate);
    }
    const inOrder = [...local.intercom.traffic]
      .sort((one, other) => Number(one.query.page) - Number(other.query.page))
      .flatMap(({ responseJson }) => ids(responseJson as List));
    expect(ids(await reading)).toEqual(inOrder);
    expect(inOrder).toHaveLength(905);
    expect(most).toBeGreaterThan(2);
    expect(most).toBeLessThanOrEqual(8);
    expect(logs.at(-1)).toMatch(/^info Fetch All: 905 of 905 done, [\d.]+ per second$/);
  });

  it("keeps the page size, and goes on from the page given", async () => {
    addCompanies(25);
    const rest = await list({ fetchAll: true, perPage: 10, page: 2 });
    expect(rest.data).toHaveLength(20);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([
      { page: "2", per_page: "10" },
      { page: "3", per_page: "10" },
    ]);
  });

  it("keeps filter and order on every page", async () => {
    addCompanies(9, { tagIds: [seeded.tag.id] });
    const tagged = await list({ fetchAll: true, perPage: 5, tagId: seeded.tag.id });
    expect(tagged.data).toHaveLength(10);
    expect(local.intercom.traffic.map(({ query }) => query.tag_id)).toEqual(["17513", "17513"]);
    const ascending = await list({ fetchAll: true, perPage: 10, order: "asc" });
    expect(ids(ascending).sort()).toEqual(allIds().sort());
    expect(local.requests().slice(2)).toEqual(Array(2).fill("POST /companies/list"));
    expect(local.lastRequest().query).toEqual({ page: "2", per_page: "10", order: "asc" });
  });

  it("finds a company that moved between the pages while they were read", async () => {
    addCompanies(15);
    const { faults, workspace } = local.intercom;
    const [active] = allIds().slice(-1);
    faults.add({ method: "GET", path: "/companies", delayMs: 30, skip: 1 });
    const reading = list({ fetchAll: true, perPage: 10 });
    while (local.requests().length < 2) await new Promise(setImmediate);
    const moved = workspace.companies.get(active ?? "");
    if (moved) moved.last_request_at = workspace.clock.seconds();
    expect(ids(await reading).sort()).toEqual(allIds().sort());
    expect(local.requests()).toHaveLength(4);
  });
});

it("List Companies returns all where the last page would end beyond the ceiling", async () => {
  addCompanies(9_985);
  const all = await list({ fetchAll: true });
  expect(new Set(ids(all))).toEqual(new Set(allIds()));
});

describe("List Companies with Fetch All, beyond what Intercom lists by page", () => {
  const scrolls = () => local.requests().filter((request) => request.endsWith("/scroll")).length;

  beforeEach(() => addCompanies(10_050));

  it("scrolls to the end, although the token never changes", async () => {
    const all = await list({ fetchAll: true });
    expect(all.total_count).toBe(10_055);
    expect(new Set(ids(all))).toEqual(new Set(allIds()));
    expect(scrolls()).toBe(102);
    const [, first, ...others] = local.intercom.traffic;
    expect(first?.query).toEqual({});
    const [token, ...rest] = new Set(others.map(({ query }) => query.scroll_param));
    expect([typeof token, rest]).toEqual(["string", []]);
  });

  it("starts again when Intercom breaks the scroll off, and returns nothing twice", async () => {
    local.intercom.faults.add({ path: "/companies/scroll", status: 500, skip: 50 });
    const all = await list({ fetchAll: true });
    expect(all.total_count).toBe(10_055);
    expect(new Set(ids(all)).size).toBe(10_055);
    expect(scrolls()).toBe(51 + 102);
  });

  it("starts again when the scroll has ended by itself", async () => {
    const reading = list({ fetchAll: true });
    while (scrolls() < 4) await new Promise(setImmediate);
    local.intercom.clock.advance(61_000);
    expect((await reading).total_count).toBe(10_055);
    expect(local.intercom.traffic.filter(({ status }) => status === 404)).toHaveLength(1);
  });

  it("gives up on a scroll that never gets through", async () => {
    local.intercom.faults.add({ path: "/companies/scroll", status: 500, times: 99 });
    const error = await local.fail("listCompanies", { fetchAll: true });
    expect(error).toMatchObject({ status: 500, retryable: true });
    expect(error.message).toContain("Please restart the scroll operation.");
    expect(scrolls()).toBe(5);
  });

  it("waits for another scroll of the same app to end", async () => {
    const { url, token, clock } = local.intercom;
    await fetch(`${url}/companies/scroll`, { headers: { authorization: `Bearer ${token}` } });
    const reading = list({ fetchAll: true });
    while (scrolls() < 2) await new Promise(setImmediate);
    clock.advance(61_000);
    expect((await reading).total_count).toBe(10_055);
    expect(local.intercom.traffic.filter(({ status }) => status === 400)).toHaveLength(1);
  });

  it("refuses to cut the list where it cannot scroll", async () => {
    for (const company of local.intercom.workspace.companies.values()) {
      company.tags.set(seeded.tag.id, 0);
    }
    const error = await local.fail("listCompanies", { fetchAll: true, tagId: seeded.tag.id });
    expect(error.message).toBe(
      "Fetch All: Intercom lists at most 10000 companies by page and this list has 10055. Leave Page, Order, Tag ID and Segment ID blank to fetch all companies.",
    );
    expect(await local.fail("listCompanies", { fetchAll: true, order: "asc" })).toMatchObject({
      name: "InputError",
    });
    expect(scrolls()).toBe(0);
  });
});
