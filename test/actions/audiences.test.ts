import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const PREDICATE = { attribute: "company.plan", type: "string", comparison: "eq", value: "pro" };
const { id: audienceId } = seeded.audience;

itSends(local, [
  ["listAudiences", { page: "2", perPage: "10" }, "GET /audiences?page=2&per_page=10", undefined],
  ["getAudience", { audienceId }, "GET /audiences/4101", undefined],
  [
    "createAudience",
    { name: "Pro", predicates: JSON.stringify([PREDICATE]) },
    "POST /audiences",
    { name: "Pro", predicates: [PREDICATE] },
  ],
  [
    "updateAudience",
    { audienceId, rolePredicates: "[]" },
    "PUT /audiences/4101",
    { role_predicates: [] },
  ],
  ["deleteAudience", { audienceId }, "DELETE /audiences/4101", undefined],
]);

interface Audiences {
  data: { id: string; name: string }[];
  total_pages?: number;
}

describe("List Audiences", () => {
  it("fetches every page, although the answer has no pages", async () => {
    for (let number = 0; number < 120; number += 1) {
      local.intercom.workspace.addAudience({ name: `Audience ${number}` });
    }
    const { data } = await local.run<Audiences>("listAudiences", { fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(122);
    expect(local.intercom.traffic.map(({ query }) => query.page)).toEqual(["1", "2", "3"]);
  });

  it("returns one page as Intercom answers it", async () => {
    const { data, ...list } = await local.run<Audiences>("listAudiences", { perPage: "1" });
    expect(data).toMatchObject([{ name: "Enterprise customers" }]);
    expect(list).toEqual({ type: "list", total_count: 2, page: 1, per_page: 1, total_pages: 2 });
  });
});

describe("an unknown audience", () => {
  it.each([
    ["getAudience", {}],
    ["updateAudience", { name: "Pro" }],
    ["deleteAudience", {}],
  ])("is reported by %s with where the IDs are", async (key, inputs) => {
    const error = await local.fail(key, { audienceId: "404", ...inputs });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain("No audience has this ID: Select Audience lists them.");
  });

  it.each([
    ["wash@example.com", "is an email address; the ID of an audience is a whole number"],
    ["5ba682d23d7cf92bef87bfd4", "is an ID of 24 characters, such as contacts have; the ID of"],
    ["VIP", "is not the ID of an audience, a whole number"],
  ])("is refused before any request when its ID is of another kind (%s)", async (id, reason) => {
    const error = await local.fail("getAudience", { audienceId: id });
    expect(error.message).toContain(`Audience ID: "${id}" ${reason}`);
    expect(error.message).toContain("Select Audience lists them.");
    expect(local.intercom.traffic).toEqual([]);
  });
});

describe("Update Audience", () => {
  it("changes nothing that was not given", async () => {
    const { predicates } = local.intercom.workspace.audiences.get(audienceId) ?? {};
    const result = await local.run("updateAudience", { audienceId, name: "Large customers" });
    expect(result).toMatchObject({ id: audienceId, name: "Large customers", predicates });
  });

  it("sends nothing when there is nothing to change", async () => {
    const error = await local.fail("updateAudience", { audienceId });
    expect(error.message).toBe("There is nothing to change: every field was left blank.");
    expect(local.intercom.traffic).toEqual([]);
  });
});

describe("Delete Audience", () => {
  it("is done when Intercom answers with nothing", async () => {
    expect(await local.run("deleteAudience", { audienceId })).toEqual({
      type: "audience",
      id: audienceId,
      deleted: true,
    });
    expect([...local.intercom.workspace.audiences.keys()]).toEqual([seeded.otherAudience.id]);
  });
});

describe("Select Audience", () => {
  it("offers audiences by name, of every page", async () => {
    for (let number = 0; number < 60; number += 1) {
      local.intercom.workspace.addAudience({ name: `Audience ${number}` });
    }
    const connection = accessTokenConnection(local.intercom);
    const choices = await runDataSource("selectAudience", { connection });
    expect(choices).toHaveLength(62);
    expect(choices).toContainEqual({ key: audienceId, label: "Enterprise customers" });
  });
});
