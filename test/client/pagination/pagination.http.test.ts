import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface List {
  data: { id: string }[];
  pages: { next?: { starting_after: string } };
}

const company = (id: string) => ({ type: "company", id, company_id: id });
const contact = (id: string) => ({ type: "contact", id, role: "user" });

const answer = (body: object) => local.intercom.faults.add({ status: 200, body });

describe("a cursor", () => {
  it("goes out encoded, as it holds +, /, = and line breaks", async () => {
    const first = await local.run<List>("listContacts", { perPage: 2 });
    const cursor = first.pages.next?.starting_after ?? "";
    expect(cursor).toMatch(/^\+\/\+\+.*\n/);
    await local.run("listContacts", { perPage: 2, startingAfter: cursor });
    const { url = "", query } = local.intercom.traffic.at(-1) ?? {};
    expect(query?.starting_after).toBe(cursor);
    expect(url.split("?")[1]).not.toMatch(/[+/\s]/);
  });

  it("that comes twice ends the walk by an error rather than never", async () => {
    const next = { per_page: 150, starting_after: "same" };
    for (const id of ["1", "2", "3"]) answer({ data: [contact(id)], pages: { next } });
    const error = await local.fail("listContacts", { fetchAll: true });
    expect(error.message).toBe("Intercom answered with the same cursor twice.");
    expect(local.requests()).toHaveLength(2);
  });

  it("after an empty page is asked for again", async () => {
    answer({ data: [], pages: { next: { starting_after: "more" } } });
    answer({ data: [contact("1")], pages: { next: null } });
    const all = await local.run<List>("searchContacts", { role: "user", fetchAll: true });
    expect(all.data).toEqual([contact("1")]);
    expect(local.requests()).toHaveLength(2);
  });
});

describe("pages.next", () => {
  it("that is an address elsewhere is not followed with the token", async () => {
    const next = "http://127.0.0.1:9/companies?page=2&starting_after=x";
    answer({ data: [company("1")], total_count: 2, pages: { next } });
    answer({ data: [company("2")], total_count: 2, pages: { next: null, per_page: "60" } });
    const all = await local.run<List>("listCompanies", { fetchAll: true });
    expect(all.data.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(local.intercom.traffic.map(({ path, query }) => [path, query.page])).toEqual([
      ["/companies", "1"],
      ["/companies", "2"],
    ]);
  });

  it.each([
    ["null", { pages: { next: null, total_pages: 9 } }],
    ["missing", { pages: { total_pages: 9 } }],
    ["missing beside the number of the page", { pages: { page: 1, total_pages: 9 } }],
  ])("that is %s ends the list, whatever total_pages says", async (_, pages) => {
    answer({ data: [company("1")], ...pages });
    const all = await local.run<List>("listCompanies", { fetchAll: true });
    expect(all.data).toHaveLength(1);
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["missing", 2, { page: 1, total_pages: 2 }],
    ["null", 1, { page: 1, total_pages: 2, next: null }],
    ["named after all", 2, { page: 1, total_pages: 1, next: { page: 2 } }],
  ])("that is %s on a list of counted pages leads to %i", async (_, count, pages) => {
    answer({ data: [{ id: "1" }], pages });
    answer({ data: [{ id: "2" }], pages: { page: 2, total_pages: 2 } });
    const all = await local.run<List>("listCollections", { fetchAll: true });
    expect(all.data).toHaveLength(count);
    expect(local.requests()).toHaveLength(count);
  });
});

describe("records that move while a list is read", () => {
  it("are returned once, as they were last", async () => {
    const next = { starting_after: "more" };
    answer({ data: [contact("1"), { ...contact("2"), name: "old" }], pages: { next } });
    answer({ data: [{ ...contact("2"), name: "new" }, contact("3")], pages: {} });
    const all = await local.run<List>("listContacts", { fetchAll: true });
    expect(all).toMatchObject({
      data: [{ id: "1" }, { id: "2", name: "new" }, { id: "3" }],
      total_count: 3,
    });
  });
});

describe("one company", () => {
  it("is a list of one, whether Intercom answers it bare or, as documented, in a list", async () => {
    answer(company("1"));
    const bare = await local.run("listCompanies", { companyId: "1" });
    answer({ type: "list", data: [company("1")] });
    const documented = await local.run("listCompanies", { companyId: "1" });
    expect(bare).toMatchObject({ data: [{ id: "1" }], total_count: 1 });
    expect(documented).toEqual(bare);
  });
});

describe("companies without contacts", () => {
  it("are found by their ID, although Intercom lists them nowhere", async () => {
    const { id } = local.intercom.workspace.addCompany({ company_id: "lonely", userCount: 0 });
    const all = await local.run<List>("listCompanies", { fetchAll: true });
    expect(all.data.map((each) => each.id)).not.toContain(id);
    const found = await local.run<List>("listCompanies", { companyId: "lonely" });
    expect(found.data.map((each) => each.id)).toEqual([id]);
  });
});
