import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

describe("a time", () => {
  const { id } = seeded.contact;

  it.each([
    ["1769850000", 1769850000],
    [1769850000, 1769850000],
    ["1769850000999", 1769850000],
    [1769850000000, 1769850000],
    ["2026-01-31T09:00:00Z", 1769850000],
    ["2026-01-31T09:00:00.999Z", 1769850000],
    ["2026-01-31T10:00:00+01:00", 1769850000],
    ["2026-01-31T03:30:00-0530", 1769850000],
    ["2026-01-31 09:00", 1769850000],
    ["2026-01-31", 1769817600],
    ["1969-12-31T23:59:59Z", -1],
  ])("%p goes out as %p", async (given, sent) => {
    await local.run("updateContact", { id, signed_up_at: given });
    expect(local.lastRequest().json).toEqual({ signed_up_at: sent });
  });

  it.each(["tomorrow", "2026-01-31T25:00:00Z", "1.5"])("%p is refused", async (given) => {
    const error = await local.fail("updateContact", { id, signed_up_at: given });
    expect(error.message).toBe(
      `Signed Up At: "${given}" is not a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z.`,
    );
    expect(local.requests()).toEqual([]);
  });

  it.each([
    ["createContact", "last_seen_at", { email: "a@example.com" }, "Last Seen At"],
    ["createCompany", "remote_created_at", { company_id: "1", name: "A" }, "Remote Created At"],
    ["updateCompany", "remote_created_at", { company_id: "6" }, "Remote Created At"],
    ["createTicket", "createdAt", { ticketTypeId: "147", contactId: "25" }, "Created At"],
  ])("is refused by its name in %s too", async (key, input, others, label) => {
    const error = await local.fail(key, { ...others, [input]: "soon" });
    expect(error.message).toMatch(`${label}: "soon" is not a time`);
    expect(local.requests()).toEqual([]);
  });
});

describe("a whole number", () => {
  const create = { company_id: "n", name: "Numbers" };

  it.each([
    ["size", "0", 0],
    ["size", 85, 85],
    ["size", " 85 ", 85],
    ["monthly_spend", 0, 0],
    ["monthly_spend", "2147483647", 2147483647],
  ])("%s %p goes out as %p", async (input, given, sent) => {
    await local.run("createCompany", { ...create, [input]: given });
    expect(local.lastRequest().json).toEqual({ ...create, [input]: sent });
  });

  it.each([
    ["size", "12abc", "Size", ", 0 or more"],
    ["size", "5.9", "Size", ", 0 or more"],
    ["size", "1e3", "Size", ", 0 or more"],
    ["size", "0x10", "Size", ", 0 or more"],
    ["size", "-1", "Size", ", 0 or more"],
    ["monthly_spend", "2147483648", "Monthly Spend", " from 0 to 2147483647"],
    ["monthly_spend", "49,50", "Monthly Spend", " from 0 to 2147483647"],
    ["monthly_spend", "-1", "Monthly Spend", " from 0 to 2147483647"],
  ])("%s %p is refused", async (input, given, label, limits) => {
    const error = await local.fail("createCompany", { ...create, [input]: given });
    expect(error.message).toBe(`${label}: "${given}" is not a whole number${limits}.`);
    expect(local.requests()).toEqual([]);
  });
});

describe("an ID", () => {
  const id = "a/b?x=1#y%2F";
  const encoded = "a%2Fb%3Fx%3D1%23y%252F";

  it.each([
    [
      "getContactByExternalId",
      { externalId: `${id} +` },
      `/contacts/find_by_external_id/${encoded}%20%2B`,
    ],
    ["getBrand", { brandId: id }, `/brands/${encoded}`],
    ["getMacro", { macroId: id }, `/macros/${encoded}`],
    ["getJobStatus", { id }, `/jobs/status/${encoded}`],
    ["getArticleVersion", { articleId: "1", versionId: id }, `/articles/1/versions/${encoded}`],
    [
      "dismissBanner",
      { id: seeded.contact.id, viewId: id },
      `/contacts/${seeded.contact.id}/banners/${encoded}/dismiss`,
    ],
  ])("stays one segment of the path in %s", async (key, inputs, url) => {
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ name: "IntercomError", status: 404 });
    expect(local.intercom.traffic.map((exchange) => exchange.url)).toEqual([url]);
  });

  it.each([
    ["getContact", { id }],
    ["deleteContact", { id }],
    ["attachTag", { id: seeded.contact.id, tagId: id }],
    ["deleteCompany", { id }],
    ["deleteTag", { id }],
    ["getTicket", { id }],
  ])("of a known form is refused in another one by %s", async (key, inputs) => {
    const error = await local.fail(key, inputs);
    expect(error.message).toContain(`"${id}" is not the ID of a `);
    expect(local.requests()).toEqual([]);
  });

  it("stays one value of the query", async () => {
    await local.run("listCompanies", { companyId: "a&tag_id=1 +b" });
    expect(local.lastRequest().query).toEqual({ company_id: "a&tag_id=1 +b" });
  });

  it.each([".", "..", " .. "])("%p is refused, since it reaches another path", async (given) => {
    const error = await local.fail("deleteContact", { id: given });
    expect(error.message).toBe(`ID: "${given}" is not an ID.`);
    expect(local.requests()).toEqual([]);
  });

  it("can be a number", async () => {
    await local.run("deleteTag", { id: 17515 });
    expect(local.lastRequest().path).toBe("/tags/17515");
  });
});
