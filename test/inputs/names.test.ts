import { attributeForm } from "../../src/resources/common/attributeForm";
import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const { id } = seeded.contact;

/** Names that every object has, or that axios leaves out. */
const NAMES = ["constructor", "prototype", "__proto__", "toString", "hasOwnProperty"];

const rows = NAMES.map((key) => ({ key, value: `the ${key}` }));
const json = JSON.stringify(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
const empty = JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, null])));

/** What was sent, as text: objects that are compared would hide some names. */
const wire = () => JSON.stringify(local.lastRequest().json);

const defineAll = (model: "contact" | "company") => {
  for (const name of NAMES) local.intercom.workspace.addDataAttribute({ name, model });
};

describe("whatever it is called,", () => {
  it.each<[string, "contact" | "company", Record<string, unknown>]>([
    ["updateContact", "contact", { id, customAttributes: rows }],
    ["updateContact", "contact", { id, customAttributesJson: json }],
    ["upsertCompany", "company", { company_id: "6", customAttributes: rows }],
  ])("a custom attribute arrives: %s", async (key, model, inputs) => {
    defineAll(model);
    await local.run(key, inputs);
    expect(wire()).toContain(`"custom_attributes":${json}`);
  });

  it("a custom attribute is emptied", async () => {
    defineAll("contact");
    const clearFields = NAMES.map((name) => `custom_attributes.${name}`);
    await local.run("updateContact", { id, clearFields });
    expect(wire()).toBe(`{"custom_attributes":${empty}}`);
  });

  it("an unknown custom attribute is told", async () => {
    const customAttributes = [{ key: "constructor", value: "1" }];
    const error = await local.fail("updateContact", { id, customAttributes });
    expect(error.message).toMatch(/^Custom Attributes: "constructor" is not a custom attribute/);
  });

  it("a ticket attribute arrives, and is emptied", async () => {
    const { id: ticketTypeId } = local.intercom.workspace.addTicketType({
      attributes: NAMES.map((name) => ({ name })),
    });
    const ticket = await local.run("createTicket", {
      ticketTypeId,
      contactId: "25",
      ticketAttributes: `{"Title":"A",${json.slice(1)}`,
    });
    expect(wire()).toContain(`"ticket_attributes":{"_default_title_":"A",${json.slice(1)}`);
    const clearFields = NAMES.map((name) => `ticket_attributes.${name}`);
    await local.run("updateTicket", { id: ticket.id, clearFields });
    expect(wire()).toContain(`"ticket_attributes":${empty}`);
  });

  it("a detail of an event arrives", async () => {
    await local.run("trackEvent", { eventName: "ordered", id, metadata: json });
    expect(wire()).toContain(`"metadata":${json}`);
  });

  it("a header arrives", async () => {
    const headers = NAMES.map((key) => ({ key, value: "1" }));
    await local.run("rawRequest", { method: "GET", url: "/me", headers });
    const names = Object.keys(local.intercom.traffic.at(-1)?.headers ?? {});
    // Node, where it receives them, leaves out __proto__.
    const known = NAMES.filter((name) => name !== "__proto__").map((name) => name.toLowerCase());
    expect(names).toEqual(expect.arrayContaining(known));
  });

  it("a file arrives under its name", async () => {
    await local.fail("rawRequest", { method: "POST", url: "/me", fileData: rows });
    const body = String(local.intercom.traffic.at(-1)?.body);
    for (const name of NAMES) {
      expect(body).toContain(`name="${name}"; filename="${name}"`);
      expect(body).toContain(`the ${name}`);
    }
  });

  it("an attribute is in the form", () => {
    const { schema } = attributeForm(NAMES.map((name) => ({ name, data_type: "string" })));
    expect(Object.keys(Object(schema.properties))).toEqual(NAMES);
  });
});

describe("rows keep their order, whatever their keys look like:", () => {
  const KEYS = ["10", "b", "2", "a", "1"];
  const given = KEYS.map((key) => ({ key, value: "f2b7d3a4-9f43-4b6e-8f0f-0b5f3f1f2a10" }));
  const reply = { id: seeded.conversation.id, adminId: seeded.admin.id, body: "Hi" };

  it.each([
    ["replyWithQuickReplies", { ...reply, quickReplies: given }, "reply_options", "text"],
    [
      "sendQuickReplyToTicket",
      { id: "773", adminId: seeded.admin.id, quickReplyOptions: given },
      "reply_options",
      "text",
    ],
    [
      "replyToConversationAsAdmin",
      { ...reply, attachmentFiles: given },
      "attachment_files",
      "name",
    ],
  ])("%s", async (key, inputs, list, name) => {
    await local.run(key, inputs);
    const sent = local.lastRequest().json as Record<string, Record<string, string>[]>;
    expect(sent[list]?.map((row) => row[name])).toEqual(KEYS);
  });

  it("rawRequest", async () => {
    await local.fail("rawRequest", { method: "POST", url: "/me", formData: given });
    const body = String(local.intercom.traffic.at(-1)?.body);
    expect([...body.matchAll(/name="(\w+)"/g)].map(([, name]) => name)).toEqual(KEYS);
  });
});
