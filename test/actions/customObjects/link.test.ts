import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const contactId = seeded.linkedContact.id;
const conversationId = seeded.conversation.id;
const workspace = () => local.intercom.workspace;
const contact = () => workspace().contacts.get(contactId)?.custom_attributes ?? {};
const conversation = () =>
  workspace().conversations.all.get(conversationId)?.custom_attributes ?? {};

const orders = { attribute: "orders", objectType: "Order" };

interface Change {
  contactId?: string;
  conversationId?: string;
  [input: string]: unknown;
}

const link = (inputs: Change) => local.run("linkCustomObject", { ...orders, ...inputs });
const unlink = (inputs: Change) => local.run("unlinkCustomObject", { ...orders, ...inputs });
const failToLink = (inputs: Change) => local.fail("linkCustomObject", { ...orders, ...inputs });
const writes = () => local.requests().filter((request) => !request.startsWith("GET "));

describe("Link Custom Object", () => {
  it("resolves External IDs and adds them to those that are linked", async () => {
    expect(await link({ contactId, externalIds: ["order_002"] })).toEqual({
      type: "contact",
      id: contactId,
      attribute: "orders",
      linked: ["21", "22"],
      added: ["22"],
    });
    expect(local.intercom.traffic.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /custom_object_instances/Order?external_id=order_002",
      `GET /contacts/${contactId}`,
      `PUT /contacts/${contactId}`,
    ]);
    expect(local.lastRequest().json).toEqual({ custom_attributes: { orders: ["21", "22"] } });
    expect(contact()).toMatchObject({ orders: ["21", "22"] });
  });

  it("links instances to a conversation, and leaves its other attributes", async () => {
    const before = { ...conversation() };
    expect(
      await link({ conversationId, externalIds: ["order_001"], instanceIds: ["22", "21"] }),
    ).toEqual({
      type: "conversation",
      id: conversationId,
      attribute: "orders",
      linked: ["22", "21"],
      added: ["22", "21"],
    });
    expect(conversation()).toEqual({ ...before, orders: ["22", "21"] });
  });

  it("writes nothing when all is linked", async () => {
    expect(await link({ contactId, externalIds: ["order_001"], instanceIds: ["21"] })).toEqual({
      type: "contact",
      id: contactId,
      attribute: "orders",
      linked: ["21"],
      added: [],
    });
    expect(writes()).toEqual([]);
  });

  it.each([
    ["a list of IDs", ["21"]],
    ["a list of numbers", [21]],
    ["a list of records", [{ id: 21 }]],
    ["Intercom's list of instances", { type: "Order.list", instances: [{ id: 21 }] }],
    ["one record", { type: "Order", id: "21" }],
  ])("keeps what is linked when it is shown as %s", async (_form, orders) => {
    const body = { type: "contact", id: contactId, custom_attributes: { orders } };
    local.intercom.faults.add({ method: "GET", path: /contacts/, status: 200, body });
    expect(await link({ contactId, instanceIds: ["22"] })).toMatchObject({ added: ["22"] });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { orders: ["21", "22"] } });
  });

  it.each(["2.15", "2.16"])("resolves an External ID in version %s", async (apiVersion) => {
    const { linkedContact, otherOrder } = seeded;
    const connection = { ...CONNECTION(), fields: { ...CONNECTION().fields, apiVersion } };
    const inputs = { connection, contactId: linkedContact.id, externalIds: ["order_002"] };
    expect(await link(inputs)).toMatchObject({ added: [otherOrder.id] });
  });

  it("names all External IDs that no instance has, and changes nothing", async () => {
    const externalIds = ["order_002", "x", "y", "x"];
    const error = await failToLink({ contactId, externalIds });
    expect(error.message).toBe(
      'External IDs: no Order has "x", "y". Upsert Custom Object Instance creates one.',
    );
    expect(local.requests()).toHaveLength(3);
    expect(contact()).toMatchObject({ orders: ["21"] });
  });

  it("does not take another instance for the one it looks up", async () => {
    const body = { type: "list", data: [{ id: "21", external_id: "order_001" }], pages: {} };
    local.intercom.faults.add({ path: /custom_object/, status: 200, body });
    const error = await failToLink({ contactId, externalIds: ["order_002"] });
    expect(error.message).toContain('no Order has "order_002"');
    expect(writes()).toEqual([]);
  });

  it("reports IDs that Intercom skipped, and what is linked", async () => {
    const error = await failToLink({ contactId, instanceIds: ["22", "404"] });
    expect(error).toMatchObject({
      name: "DroppedValuesError",
      saved: ["Order 21", "Order 22"],
      unsaved: ["Order 404"],
    });
    expect(error.message).toBe(
      `Intercom changed "orders" of the contact ${contactId} in part: 404 not linked. It skips IDs that no Order has, and keeps one object where the attribute holds one.`,
    );
  });

  it("puts the one object of an attribute in the place of another, as a bare ID", async () => {
    const latest = { contactId, attribute: "latest_order", referenceType: "one" };
    expect(await link({ ...latest, instanceIds: ["21"] })).toMatchObject({ linked: ["21"] });
    expect(await link({ ...latest, externalIds: ["order_002"] })).toMatchObject({
      linked: ["22"],
      added: ["22"],
    });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { latest_order: "22" } });
    expect(contact()).toMatchObject({ orders: ["21"], latest_order: ["22"] });
    local.intercom.traffic.length = 0;
    await link({ ...latest, instanceIds: ["22"] });
    expect(writes()).toEqual([]);
  });

  it("says which inputs are wrong when Intercom refuses the attribute", async () => {
    const error = await failToLink({ contactId, attribute: "order", instanceIds: ["22"] });
    expect(error.message).toContain("Custom attribute 'order' does not exist");
    expect(error.message).toContain("Reference Attribute must be the name of an attribute");
  });
});

const CONNECTION = () => ({
  key: "intercomAccessToken",
  configVarKey: "Intercom",
  fields: { accessToken: local.intercom.token, baseUrl: local.intercom.url },
});

describe("Unlink Custom Object", () => {
  it("leaves the other links", async () => {
    contact().orders = ["21", "22"];
    expect(await unlink({ contactId, externalIds: ["order_001"] })).toEqual({
      type: "contact",
      id: contactId,
      attribute: "orders",
      linked: ["22"],
      removed: ["21"],
    });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { orders: ["22"] } });
  });

  it("writes an empty list for the last one", async () => {
    expect(await unlink({ contactId, instanceIds: ["21"] })).toMatchObject({ linked: [] });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { orders: [] } });
  });

  it("empties an attribute that holds one object", async () => {
    contact().latest_order = ["22"];
    const latest = { attribute: "latest_order", referenceType: "one" };
    await unlink({ ...latest, contactId, instanceIds: ["22"] });
    expect(local.lastRequest().json).toEqual({ custom_attributes: { latest_order: null } });
    expect(contact()).toMatchObject({ orders: ["21"], latest_order: [] });
  });

  it("writes nothing when the instance is not linked", async () => {
    expect(await unlink({ contactId, instanceIds: ["22"] })).toMatchObject({
      linked: ["21"],
      removed: [],
    });
    expect(await unlink({ conversationId, instanceIds: ["22"] })).toMatchObject({ linked: [] });
    expect(writes()).toEqual([]);
  });

  it("reports what Intercom left linked", async () => {
    const body = {
      type: "contact",
      id: contactId,
      custom_attributes: { orders: { type: "Order.list", instances: [{ id: "21" }] } },
    };
    local.intercom.faults.add({ method: "PUT", status: 200, body });
    const error = await local.fail("unlinkCustomObject", {
      ...orders,
      contactId,
      instanceIds: ["21"],
    });
    expect(error.message).toContain("in part: 21 still linked");
    expect(error).toMatchObject({ unsaved: ["Order 21"] });
  });
});

describe.each(["linkCustomObject", "unlinkCustomObject"])("%s", (key) => {
  const refuse = async (inputs: Change) =>
    (await local.fail(key, { ...orders, instanceIds: ["22"], ...inputs })).message;

  it("needs a contact or a conversation, and not both", async () => {
    const message = "Fill in exactly one of Contact ID and Conversation ID.";
    expect(await refuse({})).toBe(message);
    expect(await refuse({ contactId, conversationId })).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("needs an instance", async () => {
    expect(await refuse({ contactId, instanceIds: [] })).toBe(
      "Fill in External IDs, Instance IDs, or both.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("refuses several for an attribute that holds one", async () => {
    expect(await refuse({ contactId, referenceType: "one", instanceIds: ["21", "22"] })).toBe(
      "Reference Type: one object was chosen, and several are given.",
    );
    expect(writes()).toEqual([]);
  });

  it("does not write over an attribute of another kind", async () => {
    contact().favourite_ship = "Serenity";
    expect(await refuse({ contactId, attribute: "favourite_ship" })).toBe(
      'Reference Attribute: "favourite_ship" holds "Serenity", so it refers to no custom objects.',
    );
    expect(writes()).toEqual([]);
  });

  it.each([{ total_count: 30 }, { has_more: true }])(
    "does not write back a part of the links: %j",
    async (more) => {
      const instances = { type: "Order.list", instances: [{ id: "21" }], ...more };
      const body = { type: "contact", id: contactId, custom_attributes: { orders: instances } };
      local.intercom.faults.add({ method: "GET", path: /contacts/, status: 200, body });
      expect(await refuse({ contactId })).toContain("would unlink the others");
      expect(writes()).toEqual([]);
    },
  );

  it("says what the record is that is unknown", async () => {
    expect(await refuse({ contactId: "5ba682d23d7cf92bef87bfff" })).toContain(
      "No active contact has this ID",
    );
    expect(await refuse({ conversationId: "404" })).toContain("No conversation has the ID 404");
  });
});
