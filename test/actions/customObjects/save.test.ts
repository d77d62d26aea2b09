import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";
import { itSends } from "../../support/requests";

const local = useIntercom();
withoutPauses();

const objectType = "Order";
const { externalId } = seeded.order;
const order = { objectType, externalId };
const ORDERS = "POST /custom_object_instances/Order";

itSends(local, [
  [
    "upsertCustomObjectInstance",
    {
      ...order,
      customAttributes: [
        { key: "order_number", value: "0042" },
        { key: "total_amount", value: 12.5 },
        { key: "paid", value: false },
        { key: "status", value: "" },
      ],
      customAttributesJson: '{"items":0,"shipped_at":1769850000,"products":["11"]}',
      externalCreatedAt: "2026-01-31T09:00:00Z",
      externalUpdatedAt: "1769850001000",
    },
    ORDERS,
    {
      external_id: "order_001",
      external_created_at: 1769850000,
      external_updated_at: 1769850001,
      custom_attributes: {
        order_number: "0042",
        total_amount: 12.5,
        paid: false,
        items: 0,
        shipped_at: 1769850000,
        products: ["11"],
      },
    },
  ],
  [
    "upsertCustomObjectInstance",
    {
      ...order,
      customAttributesJson: '{"status":null}',
      clearFields: ["external_created_at", "custom_attributes.total_amount"],
    },
    ORDERS,
    {
      external_id: "order_001",
      external_created_at: null,
      custom_attributes: { status: null, total_amount: null },
    },
  ],
  ["upsertCustomObjectInstance", order, ORDERS, { external_id: "order_001" }],
  [
    "createCustomObjectInstance",
    { objectType, customAttributesJson: '{"items":3}' },
    ORDERS,
    { custom_attributes: { items: 3 } },
  ],
  ["createCustomObjectInstance", { objectType }, ORDERS, {}],
]);

const instances = () => [...local.intercom.workspace.customObjectInstances.values()];

const save = (json: object, inputs: object = {}) =>
  local.run("upsertCustomObjectInstance", {
    ...order,
    customAttributesJson: JSON.stringify(json),
    ...inputs,
  });

const failToSave = (json: object, inputs: object = {}) =>
  local.fail("upsertCustomObjectInstance", {
    ...order,
    customAttributesJson: JSON.stringify(json),
    ...inputs,
  });

const report = (json: object) => save(json, { whenDropped: "report" });

describe("Upsert Custom Object Instance", () => {
  it("creates an instance once, however often it runs", async () => {
    const inputs = { objectType, externalId: "order_009" };
    const first = await local.run("upsertCustomObjectInstance", inputs);
    const second = await local.run("upsertCustomObjectInstance", inputs);
    expect(second.id).toBe(first.id);
    expect(instances().filter(({ external_id }) => external_id === "order_009")).toHaveLength(1);
  });

  it("is repeated after a lost answer", async () => {
    local.intercom.faults.add({ method: "POST", drop: "after" });
    await local.run("upsertCustomObjectInstance", { objectType, externalId: "order_009" });
    expect(local.requests()).toHaveLength(2);
    expect(instances().filter(({ external_id }) => external_id === "order_009")).toHaveLength(1);
  });

  it("leaves what was not given", async () => {
    expect(await save({ paid: true })).toMatchObject({
      id: "21",
      external_created_at: expect.any(Number),
      custom_attributes: {
        order_number: "R-1042",
        total_amount: 99.99,
        status: "Packed",
        paid: true,
      },
      dropped: [],
    });
  });

  it.each([
    ["upsertCustomObjectInstance"],
    ["deleteCustomObjectInstanceByExternalId"],
    ["listCustomObjectInstances"],
  ])("%s refuses the External ID that Intercom reserves", async (key) => {
    const error = await local.fail(key, { objectType, externalId: " reference_not_found" });
    expect(error.message).toBe(
      'External ID: Intercom reserves "reference_not_found", so no instance can have it.',
    );
    expect(local.requests()).toEqual([]);
  });

  it.each(["", "  ", null])("refuses a blank External ID: %j", async (blank) => {
    const inputs = { objectType, externalId: blank };
    const error = await local.fail("upsertCustomObjectInstance", inputs);
    expect(error.message).toBe("External ID is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("refuses an attribute that is given twice", async () => {
    const error = await failToSave(
      { items: 3 },
      { customAttributes: [{ key: "items", value: 4 }] },
    );
    expect(error.message).toBe(
      'Custom Attributes: "items" is given in Custom Attributes JSON as well.',
    );
    expect(local.requests()).toEqual([]);
  });

  it("refuses an attribute that is given and emptied at once", async () => {
    const error = await failToSave({ items: 3 }, { clearFields: ["custom_attributes.items"] });
    expect(error.message).toContain(
      "Custom Attributes, items is filled in and listed in Clear Fields",
    );
    expect(local.requests()).toEqual([]);
  });

  it("refuses a number that would arrive as another one", async () => {
    const customAttributes = [{ key: "items", value: 2 ** 60 }];
    const error = await local.fail("upsertCustomObjectInstance", { ...order, customAttributes });
    expect(error.message).toContain("cannot be kept exactly");
    expect(local.requests()).toEqual([]);
  });
});

describe("Create Custom Object Instance", () => {
  it("creates another instance with each call", async () => {
    const before = instances().length;
    const first = await local.run("createCustomObjectInstance", { objectType });
    const second = await local.run("createCustomObjectInstance", { objectType });
    expect(first.id).not.toBe(second.id);
    expect(instances()).toHaveLength(before + 2);
  });

  it("is not repeated after a lost answer, which could create two", async () => {
    local.intercom.faults.add({ method: "POST", drop: "after" });
    const error = await local.fail("createCustomObjectInstance", { objectType });
    expect(local.requests()).toHaveLength(1);
    expect(error.message).toContain("it was not repeated, since that could do it twice");
  });

  it("says that another run creates another instance when a value was dropped", async () => {
    const error = await local.fail("createCustomObjectInstance", {
      objectType,
      customAttributesJson: '{"status":"Lost"}',
    });
    expect(error.message).toContain("Running the step again creates another instance.");
    expect(error).toMatchObject({
      saved: [`Order ${instances().at(-1)?.id}`],
      unsaved: ["status"],
    });
  });
});

describe("a value that Intercom drops with a success", () => {
  it("is an error that says what was saved, and what was not", async () => {
    const error = await failToSave({ status: "Lost", items: 3 });
    expect(error.message).toBe(
      'Intercom saved the Order 21 without all of its values: status was given "Lost" and is null. A list attribute takes only its options, a reference only IDs of records, a time only seconds or a date, and an unknown attribute nothing.',
    );
    expect(error).toMatchObject({
      name: "DroppedValuesError",
      code: "dropped_values",
      retryable: false,
      saved: ["Order 21"],
      unsaved: ["status"],
    });
    expect(local.intercom.workspace.customObjectInstances.get("21")).toMatchObject({
      custom_attributes: { status: null, items: 3 },
    });
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ["an option that a list does not have", { status: "Lost" }, null],
    ["references that lead nowhere", { products: ["99", "98"] }, []],
    ["one reference of several", { products: ["11", "99"] }, ["11"]],
    ["a reference by External ID", { products: ["compressor"] }, []],
    ["a single reference that leads nowhere", { products: "99" }, []],
    ["a time that cannot be read", { shipped_at: "yesterday" }, null],
    ["an attribute that the type does not have", { colour: "red" }, null],
  ])("is reported: %s", async (_what, json, saved) => {
    const [attribute = ""] = Object.keys(json);
    expect(await report(json)).toMatchObject({
      id: "21",
      dropped: [{ attribute, sent: json[attribute], saved }],
    });
    expect((await failToSave(json)).message).toContain(`${attribute} was given`);
  });

  it.each([
    ["an option by its label", { status: "Shipped" }],
    ["an option by its ID", { status: "5f1c2a60-8a53-4a0e-9a55-2f3c5f0f7a02" }],
    ["references", { products: ["11"] }],
    ["a reference given as a number", { products: [11] }],
    ["a single reference", { products: "11" }],
    ["a time in seconds", { shipped_at: 1769850000 }],
    ["a time as text", { shipped_at: "2026-01-31T09:00:00Z" }],
    ["zero, false and empty text", { items: 0, paid: false, order_number: "" }],
    ["nothing, to empty it", { status: null, products: null, colour: null }],
    ["no references, to empty them", { products: [] }],
  ])("is not seen in %s", async (_what, json) => {
    expect(await save(json)).toMatchObject({ id: "21", dropped: [] });
  });

  const answer = (fields: object) =>
    local.intercom.faults.add({
      method: "POST",
      status: 200,
      body: { id: 21, type: "Order", ...fields },
    });

  it.each<[string, Record<string, unknown>, Record<string, unknown> | null, unknown]>([
    ["another number", { items: 3 }, { items: 2 }, 2],
    ["the opposite", { paid: true }, { paid: false }, false],
    ["what was to be emptied", { status: null }, { status: "Packed" }, "Packed"],
    ["no attributes at all", { items: 3 }, null, null],
    ["what every object has", { constructor: 3 }, {}, null],
  ])("is seen where the answer has %s", async (_what, json, custom_attributes, saved) => {
    answer({ custom_attributes });
    const [attribute = ""] = Object.keys(json);
    expect(await report(json)).toMatchObject({ id: 21, dropped: [{ attribute, saved }] });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["a number as text", { total_amount: 99.99 }, { total_amount: "99.99" }],
    ["a time as text", { shipped_at: 1769850000 }, { shipped_at: "2026-01-31T09:00:00Z" }],
    ["bare IDs", { products: ["11"] }, { products: [11] }],
    ["one record", { products: ["11"] }, { products: { id: "11" } }],
  ])("is not seen where the answer has %s", async (_what, json, custom_attributes) => {
    answer({ custom_attributes });
    expect(await save(json)).toMatchObject({ id: 21, dropped: [] });
  });

  it("is a time of the other system too", async () => {
    answer({ external_created_at: null, external_updated_at: 1769850000 });
    const times = { externalCreatedAt: "1769850000", externalUpdatedAt: "1769850000" };
    expect(
      await local.run("upsertCustomObjectInstance", { ...order, ...times, whenDropped: "report" }),
    ).toMatchObject({
      dropped: [{ attribute: "external_created_at", sent: 1769850000, saved: null }],
    });
  });

  it("is shown in part when it is long", async () => {
    const error = await failToSave({ colour: "x".repeat(500) });
    expect(error.message).toContain(`colour was given "${"x".repeat(79)}… and is null`);
    expect(error.message).not.toContain("x".repeat(80));
  });
});
