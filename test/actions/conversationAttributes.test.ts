import { seeded } from "../../tools/intercom";
import { accessTokenConnection } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const UNKNOWN_OPTION = "00000000-0000-4000-8000-000000000000";

const { id } = seeded.attribute;
const list = seeded.listAttribute;
const PATH = "/conversations/attributes";
const stored = (attributeId: unknown) =>
  local.intercom.workspace.conversations.attributes.get(Number(attributeId));

describe("List Conversation Attributes", () => {
  it("returns those in use", async () => {
    await local.run("deleteConversationAttribute", { id });
    const { data } = await local.run("listConversationAttributes");
    expect(local.lastRequest()).toEqual({ method: "GET", path: PATH, query: {}, json: undefined });
    expect(data).toHaveLength(6);
  });

  it("returns archived ones as well when asked", async () => {
    await local.run("deleteConversationAttribute", { id });
    const { data } = await local.run("listConversationAttributes", { includeArchived: true });
    expect(local.lastRequest().query).toEqual({ include_archived: "true" });
    expect(data).toHaveLength(7);
  });

  it("fails with a version of the API that does not have them", async () => {
    const connection = accessTokenConnection(local.intercom, { apiVersion: "2.15" });
    const error = await local.fail("listConversationAttributes", { connection });
    expect(error).toMatchObject({ status: 400, code: "intercom_version_invalid" });
  });
});

describe("Get Conversation Attribute", () => {
  it("returns the options of a list", async () => {
    const attribute = await local.run("getConversationAttribute", { id: list.id });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: `${PATH}/${list.id}` });
    expect(attribute).toMatchObject({
      id: Number(list.id),
      options: [{ id: list.optionId, label: "Billing" }, { label: "Bug" }],
    });
  });

  it("fails for an unknown one", async () => {
    const error = await local.fail("getConversationAttribute", { id: "1" });
    expect(error).toMatchObject({ status: 404, code: "conversation_attribute_not_found" });
  });
});

describe("Create Conversation Attribute", () => {
  const create = (inputs: object) =>
    local.run("createConversationAttribute", { name: "new", dataType: "string", ...inputs });

  it.each<[object, object]>([
    [{}, { data_type: "string" }],
    [
      { description: "Text", required: true, multiline: true, visibleToTeamIds: ["814865"] },
      {
        data_type: "string",
        description: "Text",
        required: true,
        multiline: true,
        visible_to_team_ids: ["814865"],
      },
    ],
    [
      { dataType: "list", options: ["Red", "Dark blue"] },
      { data_type: "list", options: [{ label: "Red" }, { label: "Dark blue" }] },
    ],
    [
      { dataType: "relationship", referenceType: "many", referenceObjectTypeId: "71" },
      { data_type: "relationship", reference: { type: "many", object_type_id: "71" } },
    ],
  ])("sends %j as %j", async (inputs, json) => {
    const attribute = await create(inputs);
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: PATH,
      query: {},
      json: { name: "new", ...json },
    });
    expect(stored(attribute.id)?.name).toBe("new");
  });

  it.each([
    [{ options: ["Red"] }, "Options: only attributes of the type List of options have it."],
    [
      { dataType: "integer", multiline: true },
      "Multiline: only attributes of the type Text have it.",
    ],
    [
      { referenceType: "one" },
      "Reference Type: only attributes of the type Relationship to custom objects have it.",
    ],
    [{ referenceObjectTypeId: "71" }, "Reference Object Type ID: it needs a Reference Type."],
    [
      { dataType: "relationship" },
      "Reference Type is required for an attribute of the type Relationship to custom objects.",
    ],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("createConversationAttribute", {
      name: "new",
      dataType: "string",
      ...inputs,
    });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("shows what Intercom objects to", async () => {
    local.intercom.faults.add({
      status: 422,
      code: "parameter_invalid",
      message: "name has already been taken",
    });
    const error = await local.fail("createConversationAttribute", { name: "new" });
    expect(error.message).toContain("name has already been taken");
  });
});

describe("Update Conversation Attribute", () => {
  it("sends the given fields only", async () => {
    const attribute = await local.run("updateConversationAttribute", {
      id,
      name: "order_reference",
      required: "false",
      multiline: "true",
      visibleToTeamIds: [seeded.team.id],
    });
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: `${PATH}/${id}`,
      query: {},
      json: {
        name: "order_reference",
        required: false,
        multiline: true,
        visible_to_team_ids: [seeded.team.id],
      },
    });
    expect(attribute).toMatchObject({ name: "order_reference", multiline: true });
  });

  it("shows an attribute to all teams again", async () => {
    await local.run("updateConversationAttribute", { id, visibleToAllTeams: true });
    expect(local.lastRequest().json).toEqual({ visible_to_team_ids: [] });
  });

  it.each([
    [{}, "There is nothing to change: every field was left blank."],
    [
      { visibleToAllTeams: true, visibleToTeamIds: ["1"] },
      "Visible to All Teams: it cannot be combined with Visible to Team IDs.",
    ],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("updateConversationAttribute", { id, ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("fails for a field that the type does not have", async () => {
    const inputs = { id: list.id, multiline: "true" };
    const error = await local.fail("updateConversationAttribute", inputs);
    expect(error).toMatchObject({ status: 422, code: "parameter_invalid", field: "multiline" });
  });
});

describe("Delete Conversation Attribute", () => {
  it("archives it", async () => {
    expect(await local.run("deleteConversationAttribute", { id })).toMatchObject({
      id: Number(id),
      archived: true,
    });
    expect(local.lastRequest()).toMatchObject({ method: "DELETE", path: `${PATH}/${id}` });
  });

  it("fails for an unknown one", async () => {
    const error = await local.fail("deleteConversationAttribute", { id: "1" });
    expect(error).toMatchObject({ status: 404, code: "conversation_attribute_not_found" });
  });
});

describe("the options of a conversation attribute", () => {
  const options = `${PATH}/${list.id}/options`;

  it("are added", async () => {
    const inputs = { id: list.id, label: "Delivery" };
    const attribute = await local.run("createConversationAttributeOption", inputs);
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: options,
      query: {},
      json: { label: "Delivery" },
    });
    expect(attribute).toHaveProperty("options.2.label", "Delivery");
  });

  it("are renamed", async () => {
    const inputs = { id: list.id, optionId: list.optionId, label: "Payment" };
    const attribute = await local.run("updateConversationAttributeOption", inputs);
    expect(local.lastRequest()).toEqual({
      method: "PUT",
      path: `${options}/${list.optionId}`,
      query: {},
      json: { label: "Payment" },
    });
    expect(attribute).toHaveProperty("options.0.label", "Payment");
  });

  it("are archived", async () => {
    const inputs = { id: list.id, optionId: list.optionId };
    const attribute = await local.run("deleteConversationAttributeOption", inputs);
    expect(local.lastRequest()).toMatchObject({
      method: "DELETE",
      path: `${options}/${list.optionId}`,
    });
    expect(attribute).toHaveProperty("options.0.archived", true);
  });

  it.each(["updateConversationAttributeOption", "deleteConversationAttributeOption"])(
    "that do not exist fail in %s",
    async (key) => {
      const label = key.startsWith("update") ? { label: "Payment" } : {};
      const error = await local.fail(key, { id: list.id, optionId: UNKNOWN_OPTION, ...label });
      expect(error).toMatchObject({ status: 404, code: "conversation_attribute_not_found" });
    },
  );

  it("cannot be added to an attribute of another type", async () => {
    const inputs = { id, label: "Delivery" };
    const error = await local.fail("createConversationAttributeOption", inputs);
    expect(error.message).toContain("Options can only be managed on list attributes");
  });
});
