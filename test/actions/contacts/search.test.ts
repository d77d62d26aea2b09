import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface List {
  data: { id: string; email: string | null }[];
  total_count: number;
  pages: { next?: { starting_after: string } | null; per_page: number };
}

const search = (inputs: Record<string, unknown>) => local.run<List>("searchContacts", inputs);

const ids = ({ data }: List) => data.map(({ id }) => id);

const addContacts = (count: number, name = "Passenger") => {
  for (let number = 1; number <= count; number += 1) {
    local.intercom.workspace.addContact({ email: `passenger${number}@example.com`, name });
  }
};

describe("Search Contacts", () => {
  it("sends one condition as it is", async () => {
    const found = await search({ email: " WASH@Example.com " });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/contacts/search",
      query: {},
      json: { query: { field: "email", operator: "=", value: "wash@example.com" } },
    });
    expect(ids(found)).toEqual([seeded.contact.id]);
  });

  it("joins several conditions by AND", async () => {
    const found = await search({ name: "Joe Bloggs", email: "Joe@bloggs.com", role: "user" });
    expect(local.lastRequest().json).toEqual({
      query: {
        operator: "AND",
        value: [
          { field: "name", operator: "=", value: "Joe Bloggs" },
          { field: "email", operator: "=", value: "joe@bloggs.com" },
          { field: "role", operator: "=", value: "user" },
        ],
      },
    });
    expect(ids(found)).toEqual([seeded.otherContact.id]);
  });

  it.each([
    ["its text", (query: object) => JSON.stringify(query)],
    ["an object", (query: object) => query],
  ])("sends a JSON query as given, as %s", async (_, give) => {
    const query = {
      operator: "OR",
      value: [
        { field: "email_domain", operator: "=", value: "Example.com" },
        { field: "external_id", operator: "IN", value: ["70"] },
      ],
    };
    await search({ jsonQuery: give(query) });
    expect(local.lastRequest().json).toEqual({ query });
  });

  it.each([
    [{ sortField: "name" }, { field: "name", order: "ascending" }],
    [
      { sortField: "name", sortOrder: "descending" },
      { field: "name", order: "descending" },
    ],
  ])("sorts as asked by %j", async (inputs, sort) => {
    const found = await search({ role: "user", ...inputs });
    expect(local.lastRequest().json).toMatchObject({ sort });
    const { contacts } = local.intercom.workspace;
    const names = ids(found).map((id) => contacts.get(id)?.name ?? "");
    const ascending = [...names].sort((a, b) => (a < b ? -1 : 1));
    expect(names).toEqual(sort.order === "ascending" ? ascending : ascending.reverse());
  });

  it("sends page size and cursor in the body, where alone they count", async () => {
    const first = await search({ role: "user", perPage: 2 });
    expect(local.lastRequest()).toMatchObject({ query: {}, json: { pagination: { per_page: 2 } } });
    const cursor = first.pages.next?.starting_after;
    await search({ role: "user", perPage: 2, startingAfter: cursor });
    expect(local.lastRequest()).toMatchObject({
      query: {},
      json: { pagination: { per_page: 2, starting_after: cursor } },
    });
  });

  it("fetches all, each contact once", async () => {
    addContacts(310);
    const all = await search({ name: "Passenger", fetchAll: true, sortField: "created_at" });
    expect(new Set(ids(all)).size).toBe(310);
    expect(all).toMatchObject({ total_count: 310, pages: { next: null } });
    expect(local.requests()).toEqual(Array(3).fill("POST /contacts/search"));
    const sorts = local.intercom.traffic.map(({ json }) => (json as { sort: unknown }).sort);
    expect(sorts).toEqual(Array(3).fill({ field: "created_at", order: "ascending" }));
  });

  it("finds nobody without failing", async () => {
    expect(await search({ email: "nobody@example.com" })).toMatchObject({
      data: [],
      total_count: 0,
    });
  });

  it("is repeated after a 503, since it only reads", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" } });
    await search({ role: "lead" });
    expect(local.requests()).toHaveLength(2);
  });

  it.each([
    ["no condition", { name: " " }, /needs a condition: .*JSON Query\.$/],
    [
      "a query next to conditions",
      { name: "Joe", role: "user", jsonQuery: "{}" },
      "JSON Query: it takes the place of name, role. Fill in one or the other.",
    ],
    ["broken JSON", { jsonQuery: '{"field":' }, /^JSON Query: the JSON cannot be read, /],
    ["a list", { jsonQuery: "[1]" }, 'JSON Query: "[1]" is not a JSON object.'],
    [
      "an order without a field",
      { role: "user", sortOrder: "descending" },
      "Sort Order: it needs a field in Sort By.",
    ],
    ["an unknown role", { role: "users" }, 'Role: "users" is not one of User, Lead.'],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("searchContacts", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});
