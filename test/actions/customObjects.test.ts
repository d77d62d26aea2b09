import { seeded } from "../../tools/intercom";
import { accessTokenConnection, failureOf, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const objectType = "Order";
const { id: instanceId, externalId } = seeded.order;
const workspace = () => local.intercom.workspace;
const instances = () => workspace().customObjectInstances;

itSends(local, [
  [
    "listCustomObjectInstances",
    { objectType, page: "2", perPage: "1" },
    "GET /custom_object_instances/Order?page=2&per_page=1",
    undefined,
  ],
  [
    "listCustomObjectInstances",
    { objectType, referencesContactId: seeded.linkedContact.id },
    `GET /custom_object_instances/Order?references_contact_id=${seeded.linkedContact.id}`,
    undefined,
  ],
  [
    "listCustomObjectInstances",
    { objectType, referencesConversationId: "215473840001" },
    "GET /custom_object_instances/Order?references_conversation_id=215473840001",
    undefined,
  ],
  [
    "listCustomObjectInstances",
    { objectType, externalId: " order_001 ", perPage: "5" },
    "GET /custom_object_instances/Order?external_id=order_001&per_page=5",
    undefined,
  ],
  [
    "getCustomObjectInstance",
    { objectType, instanceId },
    "GET /custom_object_instances/Order/21",
    undefined,
  ],
  [
    "deleteCustomObjectInstance",
    { objectType, instanceId },
    "DELETE /custom_object_instances/Order/21",
    undefined,
  ],
  [
    "deleteCustomObjectInstanceByExternalId",
    { objectType, externalId },
    "DELETE /custom_object_instances/Order?external_id=order_001",
    undefined,
  ],
]);

it("encodes a type and an ID in the path", async () => {
  await local.fail("getCustomObjectInstance", { objectType: "a/b", instanceId: "1?x=2" });
  expect(local.requests()).toEqual(["GET /custom_object_instances/a%2Fb/1%3Fx%3D2"]);
});

interface Instances {
  type: string;
  data: { id: string }[];
  total_count: number;
}

const list = (inputs: Record<string, unknown> = {}) =>
  local.run<Instances>("listCustomObjectInstances", { objectType, ...inputs });

describe("List Custom Object Instances", () => {
  it("fetches every page, whose next one is a URL", async () => {
    for (let number = 0; number < 320; number += 1) {
      workspace().addCustomObjectInstance({ type: "Order", external_id: `many-${number}` });
    }
    const { data } = await list({ fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(322);
    expect(local.intercom.traffic.map(({ query }) => query.page)).toEqual(["1", "2", "3"]);
    expect(local.intercom.traffic.every(({ query }) => query.per_page === "150")).toBe(true);
  });

  it("keeps the filter on every page", async () => {
    const contact = workspace().contacts.get(seeded.linkedContact.id);
    const ids = Array.from(
      { length: 200 },
      () => workspace().addCustomObjectInstance({ type: "Order" }).id,
    );
    if (contact) contact.custom_attributes.orders = ids;
    const { data } = await list({ referencesContactId: contact?.id, fetchAll: "true" });
    expect(data.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const { query } of local.intercom.traffic) {
      expect(query.references_contact_id).toBe(contact?.id);
    }
  });

  it.each([
    ["2.16", "a list"],
    ["2.15", "the instance alone"],
  ])("returns a list by External ID in version %s, which answers with %s", async (apiVersion) => {
    const connection = accessTokenConnection(local.intercom, { apiVersion });
    const found = await list({ connection, externalId });
    expect(found).toMatchObject({ type: "list", data: [{ id: instanceId }], total_count: 1 });
    expect(await list({ connection, externalId: "unknown" })).toMatchObject({
      type: "list",
      data: [],
      total_count: 0,
    });
  });

  it("takes an ID that is a number", async () => {
    local.intercom.faults.add({ status: 200, body: { id: 21, type: "Order" } });
    expect(await list({ externalId })).toMatchObject({ data: [{ id: 21 }] });
  });

  it("does not take an unknown type for an unknown External ID", async () => {
    const error = await local.fail("listCustomObjectInstances", {
      objectType: "order",
      externalId,
    });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain('Custom Object Type: no type has the identifier "order"');
  });

  it.each([
    [{ externalId, referencesContactId: seeded.contact.id }],
    [{ referencesContactId: seeded.contact.id, referencesConversationId: "215473840001" }],
  ])("refuses two filters at once: %j", async (filters) => {
    const error = await local.fail("listCustomObjectInstances", { objectType, ...filters });
    expect(error.message).toBe(
      "Fill in one of External ID, Contact ID and Conversation ID at most.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("refuses Max Records without Fetch All by External ID too", async () => {
    const inputs = { objectType, externalId, maxRecords: "1" };
    const error = await local.fail("listCustomObjectInstances", inputs);
    expect(error.message).toBe("Max Records: it needs Fetch All.");
    expect(local.requests()).toEqual([]);
  });
});

describe("an unknown type", () => {
  it.each([
    ["listCustomObjectInstances", {}],
    ["getCustomObjectInstance", { instanceId }],
    ["upsertCustomObjectInstance", { externalId }],
    ["createCustomObjectInstance", {}],
    ["deleteCustomObjectInstance", { instanceId }],
    ["deleteCustomObjectInstanceByExternalId", { externalId }],
  ])("is named by %s, where Intercom says undefined", async (key, inputs) => {
    const error = await local.fail(key, { objectType: "Ordr & Co", ...inputs });
    expect(error.message).toContain('no type has the identifier "Ordr & Co". Capital letters');
  });
});

describe("an unknown instance", () => {
  it.each([["getCustomObjectInstance"], ["deleteCustomObjectInstance"]])(
    "is reported by %s with where the IDs are",
    async (key) => {
      const error = await local.fail(key, { objectType, instanceId: externalId });
      expect(error).toMatchObject({ status: 404 });
      expect(error.message).toContain(
        "Instance ID: no Order has this ID, which is Intercom's and not the External ID: Select Custom Object Instance lists them.",
      );
    },
  );

  it("is reported by its External ID", async () => {
    const inputs = { objectType, externalId };
    await local.run("deleteCustomObjectInstanceByExternalId", inputs);
    const error = await local.fail("deleteCustomObjectInstanceByExternalId", inputs);
    expect(error.message).toContain('External ID: no Order has "order_001"');
    expect(error.message).not.toContain("Instance ID");
  });
});

describe("a deletion", () => {
  it("takes the one instance that is named", async () => {
    workspace().addCustomObjectInstance({ id: "31", type: "Order", external_id: instanceId });
    const byId = await local.run("deleteCustomObjectInstance", { objectType, instanceId });
    expect(byId).toEqual({ id: "21", object: "Order", deleted: true });
    expect([...instances().keys()]).toEqual(["11", "22", "31"]);
    const inputs = { objectType, externalId: instanceId };
    const byExternalId = await local.run("deleteCustomObjectInstanceByExternalId", inputs);
    expect(byExternalId).toEqual({ id: "31", object: "Order", deleted: true });
    expect([...instances().keys()]).toEqual(["11", "22"]);
  });
});

describe("Select Custom Object Instance", () => {
  const pick = (inputs: Record<string, unknown>) =>
    runDataSource("selectCustomObjectInstance", {
      connection: accessTokenConnection(local.intercom),
      ...inputs,
    });

  it("offers the instances of the type, by what tells them apart", async () => {
    workspace().addCustomObjectInstance({ id: "32", type: "Order" });
    expect(await pick({ objectType })).toEqual([
      { key: "32", label: "32" },
      { key: "22", label: "order_002 (R-1043)" },
      { key: "21", label: "order_001 (R-1042)" },
    ]);
    expect(await pick({ objectType: "Product" })).toEqual([
      { key: "11", label: "compressor (Compressor)" },
    ]);
  });

  it("finds those that have a text in them", async () => {
    expect(await pick({ objectType, search: "r-1043" })).toMatchObject([{ key: "22" }]);
  });

  it("asks for the type before any request", async () => {
    const error = await failureOf(pick({ objectType: "" }));
    expect(error.message).toBe("Custom Object Type is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });
});
