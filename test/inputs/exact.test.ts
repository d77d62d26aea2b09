import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const { id } = seeded.contact;
const LONG = "12345678901234567890";

describe("a number that would be changed is refused before any request:", () => {
  it.each<[string, string, Record<string, unknown>]>([
    ["JSON attributes", "updateContact", { id, customAttributesJson: `{"score":${LONG}}` }],
    [
      "ticket attributes",
      "createTicket",
      { ticketTypeId: "147", contactId: id, ticketAttributes: `{"Title":${LONG}}` },
    ],
    ["metadata", "trackEvent", { eventName: "e", id, metadata: `{"order":${LONG}}` }],
    ["metadata of a step", "trackEvent", { eventName: "e", id, metadata: { order: 2 ** 53 } }],
    [
      "JSON Query",
      "searchContacts",
      { jsonQuery: `{"field":"id","operator":"=","value":${LONG}}` },
    ],
    ["a list of contacts", "upsertContacts", { contacts: '[{"external_id":1e21}]' }],
    ["an ID", "getContact", { id: 2 ** 60 }],
    ["an ID with an exponent", "getContact", { id: 1e21 }],
    ["a whole number", "createCompany", { company_id: "1", name: "A", size: "-0" }],
    ["Data of a step", "rawRequest", { method: "POST", url: "/me", data: { n: 1e21 } }],
  ])("%s", async (_, key, inputs) => {
    const error = await local.fail(key, inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toContain(" cannot be kept exactly");
    expect(local.requests()).toEqual([]);
  });

  it("an ID of a list, by itself", async () => {
    const { results } = await local.run<{ results: { error?: { message: string } }[] }>(
      "archiveContacts",
      { contactIds: [2 ** 60, id] },
    );
    expect(results[0]?.error?.message).toMatch(/the number 1152921504606847000 cannot be kept/);
    expect(local.requests()).toEqual([`POST /contacts/${id}/archive`]);
  });
});

describe("digits are kept", () => {
  it("as text", async () => {
    await local.run("updateContact", { id, customAttributes: { favourite_ship: LONG } });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { favourite_ship: LONG } });
  });

  it("of the IDs in a list, so that two people stay two", async () => {
    const contacts = `[${["1152921504606846849", "1152921504606846901"].map(
      (external_id) => `{"matchBy":"external_id","role":"user","external_id":${external_id}}`,
    )}]`;
    expect(await local.run("upsertContacts", { contacts })).toMatchObject({ done: 2 });
    const ids = [...local.intercom.workspace.contacts.values()].map((each) => each.external_id);
    expect(ids).toEqual(expect.arrayContaining(["1152921504606846849", "1152921504606846901"]));
  });

  it("as a big integer", async () => {
    await local.fail("getConversation", { id: 12345678901234567890n });
    expect(local.requests()).toEqual([`GET /conversations/${LONG}`]);
  });
});

describe("half a character is refused before any request, by the name of the input:", () => {
  const HALF = "a\ud800b";

  it.each<[string, string, Record<string, unknown>]>([
    ["Name", "listCompanies", { companyName: HALF }],
    ["Email", "listEvents", { email: `${HALF}@example.com` }],
    ["ID", "getContact", { id: HALF }],
    ["Name", "updateContact", { id, name: HALF }],
    ["Clear Fields", "updateContact", { id, clearFields: [`custom_attributes.${HALF}`] }],
    ["Metadata", "trackEvent", { eventName: "e", id, metadata: { a: { url: HALF, value: "b" } } }],
    ["Metadata", "trackEvent", { eventName: "e", id, metadata: '{"a":"\\udfff"}' }],
    ["JSON Query", "searchContacts", { jsonQuery: { field: HALF, operator: "=", value: "a" } }],
    [
      "Conditions, row 1, name",
      "searchContacts",
      { conditions: [{ field: "name", operator: "=", value: HALF }] },
    ],
    ["Header", "rawRequest", { method: "GET", url: "/me", headers: { [HALF]: "1" } }],
    ["Data", "rawRequest", { method: "POST", url: "/me", data: HALF }],
    ["Form Data", "rawRequest", { method: "POST", url: "/me", formData: { a: HALF } }],
  ])("%s of %s", async (label, key, inputs) => {
    const error = await local.fail(key, inputs);
    expect(error.name).toBe("InputError");
    expect(error.message.split(/[:"]/, 1)[0]?.trim()).toBe(label);
    expect(error.message).toContain("has half a character in it");
    expect(local.requests()).toEqual([]);
  });
});

describe("times", () => {
  const snooze = { id: seeded.conversation.id, adminId: seeded.admin.id };

  it.each([
    ["snoozeConversation", { ...snooze, snoozedUntil: "2020-01-31" }],
    ["updateTicket", { id: "773", snoozedUntil: "2020-01-31" }],
  ])("of %s must not have passed", async (key, inputs) => {
    expect((await local.fail(key, inputs)).message).toBe(
      'Snoozed Until: "2020-01-31" is in the past.',
    );
    expect(local.requests()).toEqual([]);
  });

  it.each(["listActivityLogs", "searchActivityLogs"])("of %s are in order", async (key) => {
    const period = { createdAfter: "2026-01-31", createdBefore: "2026-01-30" };
    expect((await local.fail(key, period)).message).toBe(
      "Created Before: 2026-01-30T00:00:00Z lies before Created After, 2026-01-31T00:00:00Z.",
    );
    expect(local.requests()).toEqual([]);
  });
});

describe("choices", () => {
  it.each([
    [true, true],
    ["FALSE", false],
  ])("of true and false take %p", async (awayMode, sent) => {
    await local.run("setAdminAway", { adminId: seeded.admin.id, awayMode });
    expect(local.lastRequest().json).toMatchObject({ away_mode_enabled: sent });
  });

  it("take their labels", async () => {
    await local.run("createConversation", {
      contactId: id,
      contactType: "User",
      body: "Hi",
    });
    expect(local.lastRequest().json).toMatchObject({ from: { type: "user" } });
  });

  it("are refused for an attribute of another type", async () => {
    const settings = { ticketTypeId: "147", attributeId: "168", multiline: "No" };
    const error = await local.fail("updateTicketTypeAttribute", settings);
    expect(error.message).toMatch(/^Multiline: only an attribute of the type Text has it/);
  });
});

it("ten attachments are taken, and not eleven", async () => {
  const reply = { id: seeded.conversation.id, adminId: seeded.admin.id, body: "Hi" };
  const urls = (length: number) => Array.from({ length }, (_, n) => `https://example.com/${n}.pdf`);
  await local.run("replyToConversationAsAdmin", { ...reply, attachmentUrls: urls(10) });
  expect(local.lastRequest().json).toMatchObject({ attachment_urls: urls(10) });
  const error = await local.fail("replyToConversationAsAdmin", {
    ...reply,
    attachmentUrls: urls(11),
  });
  expect(error.message).toBe("Attachment URLs: 11 are more than 10.");
});
