import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

// A tag is named as it was written: neither as Intercom escapes it nor with blanks around it.
const local = useIntercom();

const contactId = seeded.contact.id;
const companyId = seeded.company.id;
const tagNames = () => [...local.intercom.workspace.tags.values()].map(({ name }) => name);
const sentNames = () =>
  local.intercom.traffic
    .filter(({ method, path }) => method === "POST" && path === "/tags")
    .map(({ json }) => (json as { name: string }).name);

const ON_CONTACT: [string, Record<string, unknown>][] = [
  ["addTagById", { id: contactId }],
  ["addTagByUserId", { userId: seeded.contact.externalId }],
  ["addTagByEmail", { email: seeded.contact.email }],
];

describe("a name that Intercom escapes", () => {
  const name = "R&D <\"Core\"> 'A'";
  beforeEach(() => {
    local.intercom.settings.escapeText = true;
  });

  it("is sent as it was written to untag companies: this tag goes, and no other comes", async () => {
    const inputs = { name, intercomCompanyIds: [companyId] };
    await local.run("tagCompanies", inputs);
    const before = tagNames();
    await local.run("untagCompanies", { ...inputs, name: name.toUpperCase() });
    expect(sentNames()).toEqual([name, name.toUpperCase()]);
    expect(tagNames()).toEqual(before);
    const tags = [...(local.intercom.workspace.companies.get(companyId)?.tags.keys() ?? [])];
    expect(tags.map((id) => local.intercom.workspace.tags.get(id)?.name)).not.toContain(name);
  });

  it.each(ON_CONTACT)("%s adds and removes it", async (action, who) => {
    await local.run(action, { ...who, name });
    const before = tagNames();
    const { tags } = await local.run<{ tags: unknown[] }>(action, { ...who, name, untag: true });
    expect(tags).toHaveLength(2);
    expect(tagNames()).toEqual(before);
  });

  it("stands in errors as it was written", async () => {
    local.intercom.faults.add({ path: `/contacts/${contactId}/tags`, method: "POST", status: 400 });
    const error = await local.fail("addTagById", { id: contactId, name });
    expect(error.saved).toEqual([`the tag "${name}"`]);
    const unknown = { name, contactIds: ["5ba682d23d7cf92bef87bfff"] };
    expect((await local.fail("tagContacts", unknown)).message).toContain(`The tag "${name}" was`);
  });
});

it.each([
  ["createTag", {}],
  ["updateTag", { id: seeded.tag.id }],
  ["tagContacts", { contactIds: [contactId] }],
  ["tagCompanies", { intercomCompanyIds: [companyId] }],
  ...ON_CONTACT,
])("%s drops the blanks around a name", async (action, inputs) => {
  await local.run(action, { ...inputs, name: " Pilot\u00a0\n" });
  expect(sentNames()).toEqual(["Pilot"]);
});

it("Untag Companies drops them too", async () => {
  const inputs = { name: ` ${seeded.tag.name} `, intercomCompanyIds: [companyId] };
  await local.run("untagCompanies", inputs);
  expect(sentNames()).toEqual([seeded.tag.name]);
});

it("a letter that only looks like another does not make the same name", async () => {
  await local.run("createTag", { name: "Kit" });
  const inputs = { name: "\u212ait", intercomCompanyIds: [companyId] };
  expect((await local.fail("untagCompanies", inputs)).message).toBe(
    'Tag Name: there is no tag "\u212ait". Select Tag Name lists the tags.',
  );
  expect(sentNames()).toEqual(["Kit"]);
});

describe("an answer in which something has no ID", () => {
  it("is passed over in the list of tags", async () => {
    const { id, name } = seeded.tag;
    const data = [null, { type: "tag", name }, { type: "tag", id: "1", name: null }, { id, name }];
    local.intercom.faults.add({ path: "/tags", method: "GET", status: 200, body: { data } });
    await local.run("addTagById", { id: contactId, name, untag: true });
    expect(local.requests()).toContain(`DELETE /contacts/${contactId}/tags/${id}`);
  });

  it("does not count as a contact that was tagged", async () => {
    const users = [{ id: contactId, tagged: true }, { tagged: true }, null];
    const body = { type: "tag", id: "1", name: "VIP", users };
    local.intercom.faults.add({ path: "/tags", method: "POST", status: 200, body });
    const contactIds = [contactId, seeded.lead.id];
    expect(await local.fail("tagContacts", { name: "VIP", contactIds })).toMatchObject({
      name: "MatchError",
      code: "not_found",
      retryable: false,
      candidates: [seeded.lead.id],
      message: `Contact IDs: Intercom does not know ${seeded.lead.id}. The tag "VIP" was added to the others: 1 of 2.`,
    });
  });

  it("is not a company that was found", async () => {
    const data = [null, { type: "company", company_id: "6" }, { id: companyId, company_id: "6" }];
    local.intercom.faults.add({ path: "/companies", status: 200, body: { type: "list", data } });
    const { company } = await local.run<{ company: unknown }>("findOrCreateCompany", {
      company_id: "6",
    });
    expect(company).toEqual({ id: companyId, company_id: "6" });
  });

  it("is not a subscription type", async () => {
    const type = { id: "501", consent_type: "opt_in" };
    const data = [null, { consent_type: "opt_out" }, type];
    local.intercom.faults.add({ path: "/subscription_types", status: 200, body: { data } });
    local.intercom.faults.add({ method: "POST", status: 200, body: type });
    await local.run("subscribeContact", { id: contactId, subscriptionTypeId: "501" });
    expect(local.lastRequest().json).toEqual(type);
  });
});

describe("companies to tag", () => {
  const answer = (companies: object[]) =>
    local.intercom.faults.add({
      path: "/tags",
      method: "POST",
      status: 200,
      body: { type: "tag", id: "1", name: "VIP", companies },
    });

  it("are sent once, however often they are named", async () => {
    const companyIds = ["6", "6"];
    const intercomCompanyIds = ["667d608d8a68186f43bafd71", "667d608d8a68186f43bafd71"];
    await local.run("tagCompanies", { name: "VIP", companyIds, intercomCompanyIds });
    const companies = [{ company_id: "6" }, { id: "667d608d8a68186f43bafd71" }];
    expect(local.intercom.traffic[0]?.json).toEqual({ name: "VIP", companies });
  });

  it("are not known when Intercom answers about another company", async () => {
    answer([]);
    const other = { id: companyId, company_id: "7" };
    local.intercom.faults.add({ path: "/companies", status: 200, body: other });
    const error = await local.fail("tagCompanies", { name: "VIP", companyIds: ["6"] });
    expect(error).toMatchObject({ name: "MatchError", candidates: ["6"] });
    expect(error.message).toContain("Company IDs: Intercom does not know 6.");
  });
});
