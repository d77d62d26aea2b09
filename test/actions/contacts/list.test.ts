import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface List {
  data: { id: string; email: string | null }[];
  total_count: number;
  pages: { next?: { starting_after: string } | null; per_page: number };
}

const list = (inputs: Record<string, unknown> = {}) => local.run<List>("listContacts", inputs);

const ids = ({ data }: List) => data.map(({ id }) => id);

const activeIds = () => local.intercom.workspace.activeContacts().map(({ id }) => id);

const addContacts = (count: number, name = "Passenger") => {
  for (let number = 1; number <= count; number += 1) {
    local.intercom.workspace.addContact({ email: `passenger${number}@example.com`, name });
  }
};

describe("List Contacts", () => {
  it("sends nothing that was left blank and returns Intercom's page", async () => {
    const page = await list({ order: "", perPage: "", startingAfter: " ", page: null });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/contacts",
      query: {},
      json: undefined,
    });
    expect(page).toEqual(local.intercom.traffic.at(-1)?.responseJson);
    expect(page.data).toHaveLength(10);
  });

  it("sends page size and cursor in the query", async () => {
    const first = await list({ perPage: "4" });
    expect(local.lastRequest().query).toEqual({ per_page: "4" });
    const cursor = first.pages.next?.starting_after;
    const second = await list({ perPage: 4, startingAfter: cursor });
    expect(local.lastRequest().query).toEqual({ per_page: "4", starting_after: cursor });
    expect(ids(second).filter((id) => ids(first).includes(id))).toEqual([]);
  });

  it("takes page 1 and descending order for what Intercom does anyway", async () => {
    await list({ page: "1", order: "desc" });
    expect(local.lastRequest().query).toEqual({});
  });

  it("fetches all, each contact once, in as few requests as can be", async () => {
    addContacts(400);
    const all = await list({ fetchAll: true });
    expect(ids(all).sort()).toEqual(activeIds().sort());
    expect(local.requests()).toEqual(Array(3).fill("GET /contacts"));
    expect(all).toMatchObject({
      type: "list",
      total_count: activeIds().length,
      pages: { next: null, page: 1, total_pages: 1 },
    });
  });

  it("fetches all in pages of the given size", async () => {
    const all = await list({ fetchAll: "true", perPage: 3 });
    expect(ids(all).sort()).toEqual(activeIds().sort());
    const sizes = local.intercom.traffic.map(({ query }) => query.per_page);
    expect(sizes).toEqual(Array(Math.ceil(activeIds().length / 3)).fill("3"));
  });

  it("fetches all from a cursor on", async () => {
    const first = await list({ perPage: 5 });
    const rest = await list({ fetchAll: true, startingAfter: first.pages.next?.starting_after });
    expect([...ids(first), ...ids(rest)].sort()).toEqual(activeIds().sort());
  });

  it("does not repeat a read that Intercom refuses", async () => {
    const error = await local.fail("listContacts", { startingAfter: "not a cursor" });
    expect(error).toMatchObject({
      status: 400,
      code: "parameter_invalid",
      field: "starting_after",
      retryable: false,
    });
    expect(error.message).toBe(
      `Intercom refused List Contacts: parameter_invalid on starting_after, "starting_after is not a valid cursor" (HTTP 400, request ${error.requestId})`,
    );
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["page 2", { page: 2 }, /^Page: Intercom pages contacts by cursor, so page 2 cannot/],
    ["page 0", { page: 0 }, 'Page: "0" is not a whole number, 1 or more.'],
    ["ascending order", { order: "asc" }, /^Order: Intercom lists contacts in its own order only/],
    ["too large a page", { perPage: 151 }, 'Per Page: "151" is not a whole number from 1 to 150.'],
    ["an empty page", { perPage: 0 }, 'Per Page: "0" is not a whole number from 1 to 150.'],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("listContacts", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});
