import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

// Only the contact that is meant is changed, however close another one comes.
const local = useIntercom();

const { id, email, externalId } = seeded.contact;
const gone = seeded.archivedContact;
const NEW = "simon@example.com";

const stored = (contactId: string) => local.intercom.workspace.contacts.get(contactId);
const writes = () => local.requests().filter((request) => !/^GET|search$/.test(request));

describe("an email that only looks like that of another contact", () => {
  const LOOK_ALIKE = "\u212aate@example.com";
  const kate = () => local.intercom.workspace.addContact({ email: "kate@example.com", name: "K" });

  it.each<[string, Record<string, unknown>]>([
    ["upsertContact", { email: LOOK_ALIKE, name: "M" }],
    ["findOrCreateContact", { email: LOOK_ALIKE, name: "M" }],
    ["createOrUpdateUser", { email: LOOK_ALIKE, name: "M" }],
    ["updateUser", { value: LOOK_ALIKE, name: "M" }],
    ["upsertContacts", { contacts: [{ email: LOOK_ALIKE, name: "M" }] }],
    ["addTagByEmail", { email: LOOK_ALIKE, name: "VIP" }],
  ])("%s leaves the other one alone", async (action, inputs) => {
    const { id: other } = kate();
    const before = structuredClone(stored(other));
    await local.run(action, inputs).catch(() => undefined);
    expect(local.requests().length).toBeGreaterThan(0);
    expect(stored(other)).toEqual(before);
  });

  it("Find Contact and Search Contacts ask for it as it was written", async () => {
    kate();
    const whenNotFound = "empty";
    expect(await local.run("findContact", { value: LOOK_ALIKE, whenNotFound })).toBeNull();
    expect(JSON.stringify(local.lastRequest().json)).toContain(LOOK_ALIKE);
    await local.run("searchContacts", { email: LOOK_ALIKE });
    expect(JSON.stringify(local.lastRequest().json)).toContain(LOOK_ALIKE);
  });

  it("Create Ticket names it as it was written, and others in small letters", async () => {
    const sent = async (contactId: string) => {
      const ticketAttributes = { _default_title_: "Engine" };
      const inputs = { ticketTypeId: seeded.ticketType.id, contactId, ticketAttributes };
      await local.run("createTicket", inputs).catch(() => undefined);
      const { json } =
        local.intercom.traffic.filter(({ path }) => path === "/tickets").at(-1) ?? {};
      return (json as { contacts: unknown }).contacts;
    };
    expect(await sent(LOOK_ALIKE)).toEqual([{ email: LOOK_ALIKE }]);
    expect(await sent("Wash@Example.com")).toEqual([{ email }]);
  });
});

describe("an archived contact that is in the way and is not the one that is meant", () => {
  const inputs = { email: NEW, external_id: gone.externalId, name: "Simon" };

  it("stays in the archive, and the conflict is the error", async () => {
    const before = structuredClone(stored(gone.id));
    const error = await local.fail("upsertContact", inputs);
    expect(error).toMatchObject({ status: 409, contactId: gone.id, archived: true });
    expect(stored(gone.id)).toMatchObject({ ...before, updated_at: expect.any(Number) });
    expect(local.requests().filter((request) => request.startsWith("PUT"))).toEqual([]);
  });

  it("is not brought back at all where Intercom shows it", async () => {
    const { tags, ...contact } = structuredClone(stored(gone.id)) ?? {};
    local.intercom.faults.add({ path: `/contacts/${gone.id}`, status: 200, body: contact });
    expect(await local.fail("upsertContact", inputs)).toMatchObject({ status: 409 });
    expect(writes()).toEqual(["POST /contacts"]);
  });

  it("is the one that is meant when it has both identifiers", async () => {
    const both = { ...inputs, email: gone.email };
    expect(await local.run("upsertContact", both)).toMatchObject({ contact: { id: gone.id } });
    expect(stored(gone.id)).toMatchObject({ archived: false, name: "Simon" });
  });
});

it("Create or Update User changes nobody who has neither of the identifiers", async () => {
  local.intercom.faults.add({
    path: "/contacts",
    method: "POST",
    status: 409,
    code: "conflict",
    message: `A contact matching those details already exists with id=${id}`,
  });
  const error = await local.fail("createOrUpdateUser", { userId: "W-1", email: NEW, name: "S" });
  expect(error).toMatchObject({ status: 409, contactId: id });
  expect(stored(id)?.name).toBe("Hoban Washburn");
});

describe("a contact that is in the way and gone when it is to be changed", () => {
  const UNKNOWN = "5ba682d23d7cf92bef87bfff";
  const conflictWith = (contactId: string) =>
    local.intercom.faults.add({
      path: "/contacts",
      method: "POST",
      status: 409,
      code: "conflict",
      message: `A contact matching those details already exists with id=${contactId}`,
      times: 99,
    });
  const tries = () => writes().filter((request) => request === "POST /contacts");

  it.each([
    ["upsertContact", { email: NEW, name: "Simon" }],
    ["createOrUpdateUser", { email: NEW, name: "Simon" }],
  ])("%s fails with the conflict after three times", async (action, inputs) => {
    conflictWith(UNKNOWN);
    const error = await local.fail(action, inputs);
    expect(error).toMatchObject({ status: 409, code: "conflict", contactId: UNKNOWN });
    expect(tries()).toHaveLength(3);
  });

  it("also when it can be read and not be changed", async () => {
    local.intercom.settings.indexDelaySeconds = 300;
    const { id: created } = await local.run<{ id: string }>("createContact", { email: NEW });
    local.intercom.traffic.length = 0;
    local.intercom.faults.add({ method: "PUT", status: 404, times: 99 });
    const error = await local.fail("upsertContact", { email: NEW, name: "Simon" });
    expect(error).toMatchObject({ status: 409, contactId: created });
    expect(tries()).toHaveLength(3);
  });
});

it("leaves hits of the search without an ID out", async () => {
  const data = [null, { type: "contact", email }, { type: "contact", id, email }];
  local.intercom.faults.add({ path: "/contacts/search", status: 200, body: { data } });
  expect(await local.run("findContact", { value: email })).toMatchObject({ id });
  expect(local.requests()).toEqual(["POST /contacts/search", `GET /contacts/${id}`]);
});

it("counts two hits that are one contact by now as one", async () => {
  const { workspace, settings } = local.intercom;
  const lead = workspace.addContact({ role: "lead", email });
  settings.indexDelaySeconds = 300;
  workspace.mergeContacts(lead.id, id);
  const found = { type: "list", data: [{ id: lead.id }, { id }] };
  local.intercom.faults.add({ path: "/contacts/search", status: 200, body: found });
  expect(await local.run("findContact", { value: email })).toMatchObject({ id });
});

it("drops the dots of a phone number", async () => {
  const inputs = { findBy: "phone", value: "+353.87.123.4567" };
  expect(await local.run("findContact", inputs)).toMatchObject({ id, external_id: externalId });
});

it("defines a missing attribute before a contact that exists is changed", async () => {
  const inputs = { email, customAttributes: { brand_new: "1" }, createMissingAttributes: true };
  await local.run("upsertContact", inputs);
  expect(writes()).toEqual(["POST /data_attributes", `PUT /contacts/${id}`]);
  expect(stored(id)?.custom_attributes.brand_new).toBe(1);
});

it("defines no attribute for a contact that exists and stays as it is", async () => {
  const inputs = { email, customAttributes: { brand_new: "1" }, createMissingAttributes: true };
  await local.run("findOrCreateContact", inputs);
  expect(writes()).toEqual([]);
});
