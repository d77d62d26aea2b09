import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const attributes = () => [...local.intercom.workspace.dataAttributes.values()];

describe("List Data Attributes", () => {
  const names = async (inputs: object) => {
    const { data } = await local.run<{ data: { name: string }[] }>("listDataAttributes", {
      ...inputs,
    });
    return data.map(({ name }) => name);
  };

  it("returns those of one model", async () => {
    const found = await names({ model: "company" });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/data_attributes",
      query: { model: "company", include_archived: "false" },
      json: undefined,
    });
    expect(found).toContain("account_tier");
    expect(found).not.toContain("paid_subscriber");
  });

  it("returns archived ones only when asked to", async () => {
    local.intercom.workspace.addDataAttribute({ name: "fax", archived: true });
    expect(await names({})).not.toContain("fax");
    expect(await names({ includeArchived: "true" })).toContain("fax");
  });

  it("refuses the model conversation, which Intercom no longer answers here", async () => {
    const error = await local.fail("listDataAttributes", { model: "conversation" });
    expect(error.message).toBe('Model: "conversation" is not one of Contacts, Companies.');
    expect(local.requests()).toEqual([]);
  });
});

describe("Create Data Attribute", () => {
  it("sends the definition", async () => {
    const attribute = await local.run("createDataAttribute", {
      name: "shoe_size",
      dataType: "integer",
      description: "European",
      messengerWritable: true,
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/data_attributes",
      query: {},
      json: {
        name: "shoe_size",
        model: "contact",
        data_type: "integer",
        description: "European",
        messenger_writable: true,
      },
    });
    expect(attribute).toMatchObject({ type: "data_attribute", custom: true, archived: false });
  });

  it("sends the options of a list as objects", async () => {
    const attribute = await local.run("createDataAttribute", {
      name: "staff",
      model: "company",
      dataType: "options",
      options: ["1-10", "", "11-50"],
    });
    expect(local.lastRequest().json).toMatchObject({
      model: "company",
      data_type: "options",
      options: [{ value: "1-10" }, { value: "11-50" }],
    });
    expect(attribute).toMatchObject({ data_type: "string", options: ["1-10", "11-50"] });
  });

  it.each([
    [{ dataType: "options", options: ["one"] }, "Options: a list needs at least 2."],
    [{ dataType: "options" }, "Options: a list needs at least 2."],
    [
      { dataType: "integer", options: ["1", "2"] },
      "Options: only an attribute of the type List has options.",
    ],
    [
      { dataType: "mithril" },
      'Data Type: "mithril" is not one of Text, Whole number, Number with decimals, True or false, Date, Date and time, List.',
    ],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("createDataAttribute", { name: "ring", ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("says that companies have an attribute of this name already", async () => {
    const error = await local.fail("createDataAttribute", { name: "account_tier" });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
    expect(error.message).toContain("You already have 'account_tier' in your company data.");
  });

  it("is not sent twice when the answer is lost", async () => {
    local.intercom.faults.add({ path: "/data_attributes", drop: "after" });
    await local.fail("createDataAttribute", { name: "shoe_size" });
    expect(local.requests()).toHaveLength(1);
  });

  it("names the missing permission", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Write users and companies"]),
    });
    const error = await local.fail("createDataAttribute", { name: "shoe_size" });
    expect(error.message).toContain('lacks the permission "Write data attributes"');
  });
});

describe("Update Data Attribute", () => {
  const update = { dataAttributeId: seeded.listDataAttribute.id };

  it("sends only what was filled in", async () => {
    const attribute = await local.run("updateDataAttribute", { ...update, archived: "true" });
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: "/data_attributes/12884",
      query: {},
      json: { archived: true },
    });
    expect(attribute).toMatchObject({ id: 12884, archived: true, messenger_writable: false });
  });

  it("replaces the options of a list", async () => {
    const attribute = await local.run("updateDataAttribute", { ...update, options: ["a", "b"] });
    expect(local.lastRequest().json).toEqual({ options: [{ value: "a" }, { value: "b" }] });
    expect(attribute.options).toEqual(["a", "b"]);
  });

  it.each([
    [{}, "There is nothing to change: every field was left blank."],
    [{ options: ["a"] }, "Options: a list needs at least 2."],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("updateDataAttribute", { ...update, ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("says that something depends on an attribute to be archived", async () => {
    local.intercom.workspace.attributesInUse.add(12884);
    const error = await local.fail("updateDataAttribute", { ...update, archived: "true" });
    expect(error).toMatchObject({ status: 422, code: "data_invalid" });
    expect(attributes().find(({ id }) => id === 12884)?.archived).toBe(false);
  });

  it("fails for an unknown attribute", async () => {
    const error = await local.fail("updateDataAttribute", {
      dataAttributeId: "1",
      archived: "true",
    });
    expect(error).toMatchObject({ status: 404, code: "field_not_found" });
  });
});

describe("Select Data Attribute", () => {
  it("offers custom attributes, archived ones too", async () => {
    local.intercom.workspace.addDataAttribute({ id: 1, name: "fax", archived: true });
    const connection = accessTokenConnection(local.intercom);
    const entries = await runDataSource("selectDataAttribute", { connection });
    expect(entries).toHaveLength(attributes().length);
    expect(entries).toContainEqual({ key: "12878", label: "paid_subscriber (contact)" });
    expect(entries).toContainEqual({ key: "1", label: "fax (contact, archived)" });
  });
});
