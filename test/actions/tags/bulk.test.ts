import { seeded } from "../../../tools/intercom";
import { accessTokenConnection } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const name = seeded.tag.name;
const OTHER = { id: "667d608d8a68186f43bafd71", companyId: "7" };
const UNKNOWN = "667d608d8a68186f43bafdff";

const tagsOf = (kind: "contacts" | "companies", id: string) => [
  ...(local.intercom.workspace[kind].get(id)?.tags.keys() ?? []),
];
const bodies = () =>
  local.intercom.traffic
    .filter(({ method }) => method === "POST")
    .map(({ json }) => json as { users: object[] });

describe("Tag Contacts", () => {
  const contactIds = [seeded.contact.id, seeded.lead.id];

  it("tags contacts of either role in one request", async () => {
    const result = await local.run("tagContacts", { name, contactIds });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/tags",
      query: {},
      json: { name, users: contactIds.map((id) => ({ id })) },
    });
    expect(result).toMatchObject({
      type: "tag",
      id: seeded.tag.id,
      users: contactIds.map((id) => ({ id, tagged: true })),
    });
    expect(tagsOf("contacts", seeded.lead.id)).toEqual([seeded.tag.id]);
  });

  it("sends at most 50 in one request, and each contact once", async () => {
    const ids = Array.from({ length: 101 }, () => local.intercom.workspace.addContact().id);
    const result = await local.run<{ users: object[] }>("tagContacts", {
      name,
      contactIds: [...ids, ...ids],
    });
    expect(bodies().map(({ users }) => users.length)).toEqual([50, 50, 1]);
    expect(result.users).toHaveLength(101);
  });

  it("names the contacts that Intercom leaves out silently", async () => {
    const error = await local.fail("tagContacts", {
      name,
      contactIds: [UNKNOWN, seeded.contact.id, seeded.archivedContact.id],
    });
    expect(error.message).toBe(
      `Contact IDs: Intercom does not know ${UNKNOWN}, ${seeded.archivedContact.id}. The tag "independent" was added to the others: 1 of 3.`,
    );
  });

  it("says how far it came", async () => {
    const contactIds = Array.from({ length: 60 }, () => local.intercom.workspace.addContact().id);
    local.intercom.faults.add({ path: "/tags", status: 400, code: "parameter_invalid", skip: 1 });
    const error = await local.fail("tagContacts", { name, contactIds });
    expect(error).toMatchObject({ status: 400, saved: ["contacts 1 to 50"] });
    expect(error.message).toContain("Not saved: contacts 51 to 60.");
  });

  it("leaves it to Intercom to refuse unknown contacts up to API version 2.15", async () => {
    const connection = accessTokenConnection(local.intercom, { apiVersion: "2.15" });
    expect(await local.run("tagContacts", { connection, name, contactIds })).toEqual({
      type: "tag",
      id: seeded.tag.id,
      name,
    });
    const error = await local.fail("tagContacts", { connection, name, contactIds: [UNKNOWN] });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });

  it("refuses an empty list before any request", async () => {
    const error = await local.fail("tagContacts", { name, contactIds: [] });
    expect(error.message).toBe("Contact IDs: at least one is needed.");
    expect(local.requests()).toEqual([]);
  });
});

describe("Tag Companies", () => {
  it("tags companies by their own IDs and by those of Intercom", async () => {
    const result = await local.run("tagCompanies", {
      name: "Fleet",
      companyIds: [seeded.company.companyId],
      intercomCompanyIds: [OTHER.id],
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/tags",
      query: {},
      json: { name: "Fleet", companies: [{ company_id: "6" }, { id: OTHER.id }] },
    });
    expect(result).toMatchObject({
      type: "tag",
      name: "Fleet",
      companies: [
        { id: seeded.company.id, tagged: true },
        { id: OTHER.id, tagged: true },
      ],
    });
    expect(tagsOf("companies", OTHER.id)).toEqual([result.id]);
  });

  it("names the companies that Intercom leaves out, as they were named", async () => {
    const error = await local.fail("tagCompanies", {
      name,
      companyIds: ["6", "404"],
      intercomCompanyIds: [OTHER.id, UNKNOWN],
    });
    expect(error.message).toBe(
      `Company IDs: Intercom does not know 404. Intercom Company IDs: Intercom does not know ${UNKNOWN}. The tag "independent" was added to the others: 2 of 4.`,
    );
  });

  it("takes a company that is named in both ways for one", async () => {
    const { id, companyId } = seeded.company;
    local.intercom.faults.add({
      path: "/tags",
      status: 200,
      body: { type: "tag", id: "1", name, companies: [{ id, tagged: true }] },
    });
    const inputs = { name, companyIds: [companyId], intercomCompanyIds: [id] };
    expect(await local.run("tagCompanies", inputs)).toMatchObject({ companies: [{ id }] });
  });

  it("takes an answer without any company for what it is", async () => {
    const body = { type: "tag", id: "1", name, users: null, companies: null };
    local.intercom.faults.add({ path: "/tags", status: 200, body });
    const error = await local.fail("tagCompanies", { name, intercomCompanyIds: [OTHER.id] });
    expect(error.message).toContain(`Intercom does not know ${OTHER.id}.`);
  });

  it("refuses an empty list before any request", async () => {
    const error = await local.fail("tagCompanies", { name });
    expect(error.message).toBe("Company IDs or Intercom Company IDs: at least one is needed.");
    expect(local.requests()).toEqual([]);
  });
});

describe("Untag Companies", () => {
  it("removes the tag", async () => {
    const companyIds = [seeded.company.companyId];
    const result = await local.run("untagCompanies", { name: "INDEPENDENT", companyIds });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/tags",
      query: {},
      json: { name: "INDEPENDENT", companies: [{ company_id: "6", untag: true }] },
    });
    expect(result.companies).toEqual([{ id: seeded.company.id, tagged: false }]);
    expect(tagsOf("companies", seeded.company.id)).toEqual([]);
  });

  it("does not create a tag by naming it", async () => {
    const error = await local.fail("untagCompanies", { name: "Galley", companyIds: ["6"] });
    expect(error.message).toBe(
      'Tag Name: there is no tag "Galley". Select Tag Name lists the tags.',
    );
    expect(local.requests()).toEqual(["GET /tags"]);
  });

  it("names the companies that Intercom leaves out", async () => {
    const error = await local.fail("untagCompanies", { name, companyIds: ["6", "404"] });
    expect(error.message).toBe(
      'Company IDs: Intercom does not know 404. The tag "independent" was removed from the others: 1 of 2.',
    );
  });
});
