import { seeded } from "../../tools/intercom";
import { accessTokenConnection } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const withVersion = (apiVersion: unknown) => ({
  connection: accessTokenConnection(local.intercom, { apiVersion }),
});

const versions = () => local.intercom.traffic.map(({ headers }) => headers["intercom-version"]);

const { id } = seeded.contact;

describe("the API version", () => {
  it.each([
    ["identifyAdmin", {}],
    ["getContact", { id }],
    ["listContacts", { fetchAll: true, perPage: 5 }],
    ["searchContacts", { role: "user", fetchAll: true, perPage: 5 }],
    ["updateContact", { id, name: "Wash" }],
    ["deleteContact", { id }],
    ["updateCompany", { company_id: "6", name: "Blue Moon" }],
    ["listCompanies", { order: "asc" }],
    ["createTag", { name: "Galley" }],
    ["getTicket", { id: seeded.ticket.id }],
    ["rawRequest", { method: "GET", url: "/me" }],
  ])("goes with every request of %s", async (key, inputs) => {
    await local.run(key, inputs);
    expect(versions().length).toBeGreaterThan(0);
    expect(new Set(versions())).toEqual(new Set(["2.16"]));
  });

  it("goes with repeated requests too", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" } });
    await local.run("listTags", withVersion("2.15"));
    expect(versions()).toEqual(["2.15", "2.15"]);
  });

  it("is that of the connection", async () => {
    const contact = await local.run("getContact", { id, ...withVersion(" 2.15 ") });
    expect(versions()).toEqual(["2.15"]);
    expect(contact.owner_id).toBe(Number(seeded.admin.id));
    expect(await local.run("getContact", { id })).toMatchObject({ owner_id: seeded.admin.id });
  });

  it.each(["", undefined])("is the one actions are made for when it is %j", async (blank) => {
    await local.run("identifyAdmin", withVersion(blank));
    expect(versions()).toEqual(["2.16"]);
  });

  it("can be another one for a single raw request", async () => {
    const headers = [{ key: "Intercom-Version", value: "2.11" }];
    await local.run("rawRequest", { method: "GET", url: "/me", headers });
    expect(versions()).toEqual(["2.11"]);
  });

  it("that does not exist is reported by Intercom's own reason", async () => {
    const error = await local.fail("listTags", withVersion("9.9"));
    expect(error).toMatchObject({
      status: 400,
      code: "intercom_version_invalid",
      retryable: false,
    });
    expect(error.message).toMatch(
      /^Intercom refused List Tags: intercom_version_invalid, ".+" \(HTTP 400, request /,
    );
  });

  it("that is too old for an operation is reported as well", async () => {
    const error = await local.fail("getContact", { id, ...withVersion("1.4") });
    expect(error).toMatchObject({ status: 400, code: "intercom_version_invalid" });
    expect(error.message).toContain("not available in current API version");
  });

  it("decides how a merged contact is shown, and both ways can be read", async () => {
    local.intercom.workspace.mergeContacts(seeded.lead.id, id);
    const merged = { id: seeded.lead.id };
    expect(await local.fail("getContact", merged)).toMatchObject({ status: 410, contactId: id });
    const older = await local.fail("getContact", { ...merged, ...withVersion("2.15") });
    expect(older).toMatchObject({ status: 404, code: "not_found" });
  });
});
