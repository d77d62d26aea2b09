import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface Company {
  id: string;
  name: string;
}

const find = (inputs: Record<string, unknown>, options = {}) =>
  local.run<Company | null>("findCompany", inputs, options);
const failure = (inputs: Record<string, unknown>) => local.fail("findCompany", inputs);
const queries = () => local.intercom.traffic.map(({ query }) => query);

const addCompanies = (count: number, given: { website?: string; created_at?: number } = {}) =>
  Array.from({ length: count }, (_, number) =>
    local.intercom.workspace.addCompany({ name: `Company ${number}`, userCount: 1, ...given }),
  );

describe("Find Company", () => {
  it.each([
    ["name", "Blue Sun", { name: "Blue Sun" }],
    ["company_id", "6", { company_id: "6" }],
  ])("finds the one company by %s, in one request", async (findBy, value, query) => {
    expect(await find({ findBy, value })).toMatchObject({ id: seeded.company.id });
    expect(local.requests()).toEqual(["GET /companies"]);
    expect(queries()).toEqual([query]);
  });

  it("finds a name that comes back escaped", async () => {
    expect(await find({ value: "Niska & Sons" })).toMatchObject({ name: "Niska &amp; Sons" });
  });

  it("takes the whole list for no answer, should Intercom ignore the filter", async () => {
    const companies = addCompanies(2).map((company) => ({ ...company, type: "company" }));
    local.intercom.faults.add({
      status: 200,
      body: JSON.stringify({ type: "list", data: companies }),
    });
    expect(await find({ value: "Blue Sun", whenNotFound: "empty" })).toBeNull();
  });

  it.each([
    ["name", 'the name "Nobody"'],
    ["company_id", 'the Company ID "Nobody"'],
    ["website", 'the website "Nobody"'],
  ])("fails, or returns nothing, when no company matches by %s", async (findBy, words) => {
    const error = await failure({ findBy, value: "Nobody" });
    expect(error).toMatchObject({ name: "MatchError", code: "not_found" });
    expect(error.message).toBe(`No company has ${words}.`);
    expect(await find({ findBy, value: "Nobody", whenNotFound: "empty" })).toBeNull();
  });

  it("passes on another refusal, whatever is to happen when nothing is found", async () => {
    local.intercom.faults.add({ status: 400, code: "parameter_invalid" });
    const inputs = { value: "Blue Sun", whenNotFound: "empty" };
    expect(await failure(inputs)).toMatchObject({ code: "parameter_invalid" });
  });

  describe("by website", () => {
    it.each([
      "https://bluesun.example",
      "http://www.bluesun.example/",
      "BlueSun.example",
      "//bluesun.example",
    ])("lists companies and compares: %s", async (value) => {
      expect(await find({ findBy: "website", value })).toMatchObject({ id: seeded.company.id });
      expect(queries()).toEqual([{ page: "1", per_page: "60" }]);
    });

    it("is another website when the path or the host is another one", async () => {
      for (const value of ["bluesun.example/about", "shop.bluesun.example", "example"]) {
        expect(await find({ findBy: "website", value, whenNotFound: "empty" })).toBeNull();
      }
    });

    it("reads page after page, up to the limit", async () => {
      addCompanies(200);
      const [last] = addCompanies(1, { website: "https://last.example" });
      const inputs = { findBy: "website", value: "last.example" };
      expect(await find(inputs)).toMatchObject({ id: last?.id });
      expect(local.requests()).toHaveLength(4);
    });

    it("fails when it is not among those within the limit, even if nothing may be returned", async () => {
      addCompanies(10);
      const inputs = { findBy: "website", value: "nobody.example", searchLimit: "14" };
      const error = await failure({ ...inputs, whenNotFound: "empty" });
      expect(error).toMatchObject({ name: "MatchError", code: "search_limit" });
      expect(error.message).toBe(
        'None of the first 14 companies has the website "nobody.example", and there are more: raise Companies to Search.',
      );
      // All there are.
      expect(await find({ ...inputs, searchLimit: "15", whenNotFound: "empty" })).toBeNull();
    });

    it("says in the log when others may have gone unnoticed", async () => {
      addCompanies(10);
      const logs: string[] = [];
      const inputs = { findBy: "website", value: "bluesun.example" };
      expect(await find({ ...inputs, searchLimit: "14" }, { logs })).toMatchObject({
        id: seeded.company.id,
      });
      expect(logs.join("\n")).toContain("Only the first 14 companies were searched");
      logs.length = 0;
      await find(inputs, { logs });
      expect(logs.join("\n")).not.toContain("Only the first");
    });

    describe("when several have it", () => {
      const inputs = { findBy: "website", value: "twins.example" };
      const addTwins = () => [
        ...addCompanies(1, { website: "twins.example", created_at: 1_700_000_200 }),
        ...addCompanies(1, { website: "https://www.twins.example/", created_at: 1_700_000_100 }),
      ];

      it("fails and names them", async () => {
        const ids = addTwins().map(({ id }) => id);
        const error = await failure(inputs);
        expect(error).toMatchObject({ name: "MatchError", code: "several_matches" });
        expect(error.candidates).toHaveLength(2);
        expect(error.candidates).toEqual(expect.arrayContaining(ids));
        expect(error.message).toContain('2 companies have the website "twins.example": ');
      });

      it.each([
        ["oldest", 1],
        ["newest", 0],
      ])("takes the %s", async (severalMatches, index) => {
        const twin = addTwins()[index];
        expect(await find({ ...inputs, severalMatches })).toMatchObject({ id: twin?.id });
      });
    });
  });

  it("names both companies of one name, should Intercom list them", async () => {
    const [one, other] = addCompanies(2).map(({ id }) => ({ type: "company", id, name: "Twin" }));
    const body = JSON.stringify({ type: "list", data: [one, null, other] });
    local.intercom.faults.add({ status: 200, body });
    expect(await failure({ value: "twin" })).toMatchObject({
      code: "several_matches",
      candidates: [one?.id, other?.id],
    });
  });
});
