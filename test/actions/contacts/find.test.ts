import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, email, externalId } = seeded.contact;
const DAY = 86_400;

type Inputs = Record<string, unknown>;
const find = (inputs: Inputs) => local.run("findContact", inputs);

/** Two users of one phone number, the older one first. */
const twins = () => {
  const { workspace, clock } = local.intercom;
  const now = clock.seconds();
  const older = workspace.addContact({ phone: "+35399", created_at: now - 9 * DAY });
  const newer = workspace.addContact({ phone: "+35399", created_at: now - DAY });
  return [older.id, newer.id];
};

describe("Find Contact", () => {
  it.each([
    ["email, which is the default", { value: email }],
    ["email in other letters", { findBy: "email", value: "Wash@EXAMPLE.com" }],
    ["External ID", { findBy: "external_id", value: externalId }],
    ["phone", { findBy: "phone", value: "+353871234567" }],
    ["phone with punctuation", { findBy: "phone", value: "+353 (87) 123-4567" }],
    ["ID", { findBy: "id", value: id }],
  ])("finds by %s", async (_key, inputs) => {
    expect(await find(inputs)).toMatchObject({ type: "contact", id, name: "Hoban Washburn" });
  });

  it("asks in Intercom's own forms, and confirms what search says", async () => {
    await find({ value: "WASH@example.com" });
    expect(local.intercom.traffic.map(({ json }) => json)).toEqual([
      {
        query: { field: "email", operator: "=", value: email },
        pagination: { per_page: 150 },
      },
      undefined,
    ]);
    expect(local.requests()).toEqual(["POST /contacts/search", `GET /contacts/${id}`]);
  });

  it("changes nothing", async () => {
    const before = structuredClone(local.intercom.workspace.contacts);
    await find({ value: email });
    expect(local.intercom.workspace.contacts).toEqual(before);
  });

  it("finds leads by email, phone and ID, but not by the External ID Intercom gave them", async () => {
    const lead = local.intercom.workspace.addContact({
      role: "lead",
      email: "lead@example.com",
      phone: "+35311",
    });
    for (const [findBy, value] of [
      ["email", lead.email],
      ["phone", lead.phone],
      ["id", lead.id],
    ]) {
      expect(await find({ findBy, value })).toMatchObject({ id: lead.id });
    }
    const inputs = { findBy: "external_id", value: lead.external_id, whenNotFound: "empty" };
    expect(await find(inputs)).toBeNull();
  });

  it("prefers a user to a lead, unless leads are asked for", async () => {
    const lead = local.intercom.workspace.addContact({ role: "lead", email });
    expect(await find({ value: email })).toMatchObject({ id });
    expect(await find({ value: email, role: "user" })).toMatchObject({ id });
    expect(await find({ value: email, role: "lead" })).toMatchObject({ id: lead.id });
  });

  it.each([
    ["email", email],
    ["external_id", externalId],
    ["phone", "+353871234567"],
    ["id", id],
  ])("finds no user by %s when only leads are asked for", async (findBy, value) => {
    expect(await find({ findBy, value, role: "lead", whenNotFound: "empty" })).toBeNull();
  });

  it.each([
    ["email", "Nobody@example.com", 'No active contact has the email "Nobody@example.com".'],
    ["external_id", "0", 'No active contact has the External ID "0".'],
    ["phone", "+1", 'No active contact has the phone number "+1".'],
    [
      "id",
      "0",
      'No active contact has the ID "0". An ID that Intercom gave has 24 letters and digits: this looks like an External ID.',
    ],
    [
      "id",
      seeded.archivedContact.id,
      `No active contact has the ID "${seeded.archivedContact.id}".`,
    ],
  ])("fails, or returns nothing, for an unknown %s: %s", async (findBy, value, message) => {
    expect(await local.fail("findContact", { findBy, value })).toMatchObject({
      name: "MatchError",
      code: "not_found",
      candidates: [],
      message,
    });
    expect(await find({ findBy, value, whenNotFound: "empty" })).toBeNull();
  });

  it("names several matches, and takes the oldest or the newest when asked to", async () => {
    const [older, newer] = twins();
    const inputs = { findBy: "phone", value: "+35399" };
    const error = await local.fail("findContact", { ...inputs, whenNotFound: "empty" });
    expect(error).toMatchObject({ name: "MatchError", code: "several_matches" });
    expect([...(error.candidates as string[])].sort()).toEqual([older, newer].sort());
    expect(error.message).toMatch(/^2 users have the phone number "\+35399": \w{24}, \w{24}\.$/);
    expect(await find({ ...inputs, severalMatches: "oldest" })).toMatchObject({ id: older });
    expect(await find({ ...inputs, severalMatches: "newest" })).toMatchObject({ id: newer });
  });

  it("does not count a lead as a second match beside a user", async () => {
    const { workspace } = local.intercom;
    const user = workspace.addContact({ phone: "+35399" });
    workspace.addContact({ role: "lead", phone: "+35399" });
    expect(await find({ findBy: "phone", value: "+35399" })).toMatchObject({ id: user.id });
  });

  it("follows a merge", async () => {
    local.intercom.workspace.mergeContacts(seeded.lead.id, id);
    expect(await find({ findBy: "id", value: seeded.lead.id })).toMatchObject({ id });
  });

  it.each([
    ["a blank value", { value: "" }, "Value is required and was left blank."],
    ["another key", { findBy: "name", value: "A" }, /^Find By: "name" is not one of /],
    ["another role", { value: email, role: "admin" }, 'Role: "admin" is not one of User, Lead.'],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("findContact", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });

  it("does not take an unreadable answer for no match", async () => {
    local.intercom.faults.add({
      path: "/contacts/search",
      status: 200,
      body: { type: "list" },
      headers: { "retry-after": "0" },
      times: 99,
    });
    const error = await local.fail("findContact", { value: email, whenNotFound: "empty" });
    expect(error.message).toMatch(/^Intercom answered Find Contact unreadably/);
  });
});

describe("Find Contact, while search lags behind", () => {
  beforeEach(() => {
    local.intercom.settings.indexDelaySeconds = 300;
  });

  it("does not return the former holder of an email", async () => {
    await local.run("updateContact", { id, email: "pilot@example.com" });
    expect(await find({ value: email, whenNotFound: "empty" })).toBeNull();
    local.intercom.clock.advance(300_000);
    expect(await find({ value: "pilot@example.com" })).toMatchObject({ id });
  });

  it("does not return the former holder of a phone number", async () => {
    await local.run("updateContact", { id, phone: "+353999" });
    expect(await find({ findBy: "phone", value: "+353871234567", whenNotFound: "empty" })).toBe(
      null,
    );
  });

  it("leaves out of several matches who has changed since", async () => {
    const [older = "", newer] = twins();
    await local.run("updateContact", { id: older, clearFields: ["phone"] });
    expect(await find({ findBy: "phone", value: "+35399" })).toMatchObject({ id: newer });
  });

  it("finds a new contact by ID and External ID at once", async () => {
    const created = await local.run("createContact", { external_id: "R-77" });
    for (const by of [
      { findBy: "id", value: created.id },
      { findBy: "external_id", value: "R-77" },
    ]) {
      expect(await find(by)).toMatchObject({ id: created.id });
    }
  });
});

describe("Get Contact by External ID", () => {
  const get = (value: unknown) => local.run("getContactByExternalId", { externalId: value });

  it("returns the user", async () => {
    expect(await get(externalId)).toMatchObject({ type: "contact", id, external_id: externalId });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: `/contacts/find_by_external_id/${externalId}`,
      query: {},
      json: undefined,
    });
  });

  it("encodes the ID and drops the spaces around it", async () => {
    const { id: odd } = local.intercom.workspace.addContact({ external_id: "a/b?c=ü %" });
    expect(await get(" a/b?c=ü % ")).toMatchObject({ id: odd });
    expect(local.requests()).toEqual([
      "GET /contacts/find_by_external_id/a%2Fb%3Fc%3D%C3%BC%20%25",
    ]);
  });

  it("finds a new user at once", async () => {
    local.intercom.settings.indexDelaySeconds = 300;
    const { id: created } = await local.run("createContact", { external_id: "R-77" });
    expect(await get("R-77")).toMatchObject({ id: created });
  });

  it.each([
    ["an unknown one", "nobody"],
    ["that of an archived user", seeded.archivedContact.externalId],
    ["that of a lead", "b16afa36-2637-4880-adee-a46d145bc27f"],
  ])("fails for %s", async (_, value) => {
    const error = await local.fail("getContactByExternalId", { externalId: value });
    expect(error).toMatchObject({ name: "IntercomError", status: 404, code: "not_found" });
  });

  it("refuses a blank one before any request", async () => {
    const error = await local.fail("getContactByExternalId", { externalId: " " });
    expect(error.message).toBe("External ID is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });
});
