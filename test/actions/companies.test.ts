import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";
import { UNKNOWN_ID } from "../support/unknown";

const local = useIntercom();

const stored = (id: unknown) => local.intercom.workspace.companies.get(String(id));

const { id, companyId } = seeded.company;

itSends(local, [
  ["getCompany", { id }, `GET /companies/${id}`, undefined],
  ["deleteCompany", { id }, `DELETE /companies/${id}`, undefined],
]);

describe("Create Company", () => {
  it("sends what was filled in and returns the company", async () => {
    const company = await local.run("createCompany", {
      company_id: "acme-1",
      name: "R&D <Acme>",
      remote_created_at: "2026-01-31T09:00:00Z",
      plan: "Enterprise",
      size: "85",
      website: "https://acme.example",
      industry: "Manufacturing",
      monthly_spend: "0",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/companies",
      query: {},
      json: {
        company_id: "acme-1",
        name: "R&D <Acme>",
        remote_created_at: 1769850000,
        plan: "Enterprise",
        size: 85,
        website: "https://acme.example",
        industry: "Manufacturing",
        monthly_spend: 0,
      },
    });
    // Intercom escapes names on their way out.
    const name = "R&amp;D &lt;Acme&gt;";
    expect(company).toMatchObject({ type: "company", company_id: "acme-1", name });
    expect(stored(company.id)).toMatchObject({ name: "R&D <Acme>", plan: "Enterprise", size: 85 });
  });

  it("changes only the given fields of a company that has the ID", async () => {
    const before = structuredClone(stored(id));
    const company = await local.run("createCompany", { company_id: companyId, name: "Blue Moon" });
    expect(local.lastRequest().json).toEqual({ company_id: companyId, name: "Blue Moon" });
    expect(company.id).toBe(id);
    expect(stored(id)).toEqual({ ...before, name: "Blue Moon", updated_at: expect.any(Number) });
  });

  it("goes on when two upserts of one company race inside Intercom", async () => {
    local.intercom.faults.add({
      path: "/companies",
      status: 400,
      code: "unique_company_constraint",
      message: "Company already exists.",
      headers: { "retry-after": "0" },
    });
    const company = await local.run("createCompany", { company_id: "acme-1", name: "Acme" });
    expect(company.company_id).toBe("acme-1");
    expect(local.requests()).toEqual(["POST /companies", "POST /companies"]);
  });

  it.each([
    ["no ID", { name: "Acme" }, "Company ID is required and was left blank."],
    ["no name", { company_id: "1", name: " " }, "Name is required and was left blank."],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("createCompany", inputs);
    expect(error).toMatchObject({ name: "InputError", message });
    expect(local.requests()).toEqual([]);
  });
});

describe("Update Company", () => {
  it.each([
    ["name", "Blue Moon", "Blue Moon"],
    ["plan", "Basic", "Basic"],
    ["size", "0", 0],
    ["website", "moon.example", "moon.example"],
    ["industry", "Mining", "Mining"],
    ["monthly_spend", 0, 0],
  ])("sends exactly %s when that alone is given", async (field, given, sent) => {
    const company = await local.run("updateCompany", { company_id: companyId, [field]: given });
    expect(local.requests()).toEqual(["GET /companies", `PUT /companies/${id}`]);
    expect(local.intercom.traffic[0]?.query).toEqual({ company_id: companyId });
    expect(local.lastRequest()).toMatchObject({ query: {}, json: { [field]: sent } });
    expect(Object.keys(local.lastRequest().json as object)).toEqual([field]);
    expect(company).toMatchObject({ id, company_id: companyId });
  });

  it("changes nothing but the given field", async () => {
    const before = structuredClone(stored(id));
    await local.run("updateCompany", { company_id: companyId, plan: "Basic" });
    expect(stored(id)).toEqual({ ...before, plan: "Basic", updated_at: expect.any(Number) });
  });

  it("writes the remote creation time by the caller's ID, where alone Intercom takes it", async () => {
    const company = await local.run("updateCompany", {
      company_id: companyId,
      remote_created_at: "2026-01-31T09:00:00Z",
      size: 3,
    });
    expect(local.requests()).toEqual(["GET /companies", "POST /companies"]);
    expect(local.lastRequest().json).toEqual({
      company_id: companyId,
      remote_created_at: 1769850000,
      size: 3,
    });
    expect(company.id).toBe(id);
    expect(stored(id)).toMatchObject({ remote_created_at: 1769850000, size: 3, name: "Blue Sun" });
  });

  it("says that the company was seen now by the caller's ID, where alone Intercom takes it", async () => {
    await local.run("updateCompany", { company_id: companyId, update_last_request_at: "true" });
    expect(local.requests()).toEqual(["GET /companies", "POST /companies"]);
    expect(local.lastRequest().json).toEqual({
      company_id: companyId,
      update_last_request_at: true,
    });
    expect(stored(id)).toMatchObject({ last_request_at: local.intercom.clock.seconds() });
  });

  it.each([
    ["createCompany", { company_id: companyId, name: "Blue Sun" }],
    ["upsertCompany", { company_id: companyId }],
    ["findOrCreateCompany", { company_id: "guild" }],
  ])("is seen now by %s only when that is wanted", async (key, inputs) => {
    const update_last_request_at = "true";
    await local.run(key, { ...inputs, update_last_request_at });
    expect(local.lastRequest().json).toMatchObject({ update_last_request_at: true });
    local.reseed();
    await local.run(key, { ...inputs, size: "3", update_last_request_at: "false" });
    expect(local.lastRequest().json).not.toHaveProperty("update_last_request_at");
  });

  it("takes a company that was not seen for no change", async () => {
    const inputs = { company_id: companyId, update_last_request_at: "false" };
    const { message } = await local.fail("updateCompany", inputs);
    expect(message).toBe("There is nothing to change: every field was left blank.");
  });

  it("is seen now as an item of a list", async () => {
    const companies = [{ company_id: companyId, update_last_request_at: true }];
    await local.run("upsertCompanies", { companies });
    expect(local.lastRequest().json).toEqual({
      company_id: companyId,
      update_last_request_at: true,
    });
  });

  it("fails when the company was deleted meanwhile and Intercom made a new one", async () => {
    local.intercom.faults.add({
      method: "POST",
      path: "/companies",
      status: 200,
      body: { type: "company", id: "another", company_id: companyId },
    });
    const error = await local.fail("updateCompany", {
      company_id: companyId,
      remote_created_at: 1,
    });
    expect(error.message).toBe(
      `The company ${id} was deleted while it was updated, and Intercom created another in its place.`,
    );
  });

  it.each([
    ["a field", { name: "Blue Moon" }],
    ["the remote creation time", { remote_created_at: 1769850000 }],
  ])("never creates a company: %s", async (_, inputs) => {
    const before = local.intercom.workspace.companies.size;
    const error = await local.fail("updateCompany", { company_id: "unknown", ...inputs });
    expect(error).toMatchObject({ status: 404, code: "company_not_found", retryable: false });
    expect(error.message).toMatch(/ No company has this Company ID\.$/);
    expect(local.requests()).toEqual(["GET /companies"]);
    expect(local.intercom.workspace.companies.size).toBe(before);
  });

  it("does not take Intercom's ID for the caller's", async () => {
    const error = await local.fail("updateCompany", { company_id: id, name: "Blue Moon" });
    expect(error).toMatchObject({ status: 404 });
    expect(stored(id)?.name).toBe("Blue Sun");
  });

  it("changes no other company, should Intercom answer about one", async () => {
    local.intercom.faults.add({
      method: "GET",
      status: 200,
      body: { type: "list", data: [{ type: "company", id: "another", company_id: "7" }] },
    });
    const error = await local.fail("updateCompany", { company_id: companyId, name: "Blue Moon" });
    expect(error.message).toBe(`Company ID: no company has the ID "${companyId}".`);
    expect(local.requests()).toEqual(["GET /companies"]);
  });

  it("clears by empty text when asked to", async () => {
    await local.run("updateCompany", {
      company_id: companyId,
      name: "Blue Moon",
      clearFields: ["plan", "website", "industry"],
    });
    expect(local.lastRequest().json).toEqual({
      name: "Blue Moon",
      plan: "",
      website: "",
      industry: "",
    });
    expect(stored(id)).toMatchObject({ plan: "", website: "", industry: "" });
  });

  it.each([
    ["nothing", {}, "There is nothing to change: every field was left blank."],
    ["blanks", { name: "", size: " ", clearFields: [] }, /nothing to change/],
    [
      "a field set and cleared",
      { plan: "Pro", clearFields: ["plan"] },
      "Plan is filled in and listed in Clear Fields: remove one.",
    ],
    [
      "clearing what cannot be empty",
      { clearFields: ["size"] },
      'Clear Fields: "size" is not one of plan, website, industry.',
    ],
    ["a blank ID", { company_id: " ", name: "A" }, "Company ID is required and was left blank."],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("updateCompany", { company_id: companyId, ...inputs });
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Get Company", () => {
  it("returns the company by Intercom's ID", async () => {
    const company = await local.run("getCompany", { id });
    expect(company).toMatchObject({ id, company_id: companyId, plan: { name: "Pro" } });
  });

  it("fails for an unknown company", async () => {
    const error = await local.fail("getCompany", { id: UNKNOWN_ID });
    expect(error.message).toBe(
      `Intercom refused Get Company: company_not_found, "Company Not Found" (HTTP 404, request ${error.requestId}). No company has this ID: List Companies and Select Company have the IDs.`,
    );
  });

  it("says which of its two IDs is meant when given the caller's, without asking Intercom", async () => {
    const error = await local.fail("getCompany", { id: companyId });
    expect(error.message).toBe(
      'Company ID: "6" is not the ID of a company, 24 letters and digits. List Companies finds it by the Company ID set when it was created. Select Company lists them.',
    );
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete Company", () => {
  it("deletes by Intercom's ID and returns it", async () => {
    expect(await local.run("deleteCompany", { id })).toEqual({
      id,
      object: "company",
      deleted: true,
    });
    expect(local.intercom.workspace.liveCompany(id)).toBeUndefined();
  });

  it("deletes nothing by the caller's ID", async () => {
    const error = await local.fail("deleteCompany", { id: companyId });
    expect(error.message).toMatch(/^Company ID: "6" is not the ID of a company, /);
    expect(local.requests()).toEqual([]);
    expect(local.intercom.workspace.liveCompany(id)).toBeDefined();
  });
});
