import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const ticketTypeId = seeded.ticketType.id;

const attribute = (id: string) =>
  local.intercom.workspace.ticketTypes.get(ticketTypeId)?.attributes.find((each) => each.id === id);

itSends(local, [
  [
    "updateTicketType",
    { id: ticketTypeId, archived: "true" },
    "PUT /ticket_types/147",
    { archived: true },
  ],
  ["listTicketTypes", {}, "GET /ticket_types", undefined],
]);

describe("List Ticket States", () => {
  it("returns all states with their types", async () => {
    const states = await local.run<{ data: { id: string }[] }>("listTicketStates");
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/ticket_states", query: {} });
    expect(states.data.map(({ id }) => id)).toEqual([
      ...local.intercom.workspace.ticketStates.keys(),
    ]);
  });

  it("fails without the permission", async () => {
    const { tokens, token } = local.intercom;
    tokens.set(token, { state: "ok", permissions: new Set() });
    const error = await local.fail("listTicketStates");
    expect(error.message).toContain('lacks the permission "Read tickets"');
  });
});

describe("Get Ticket Type", () => {
  it("returns the type with its attributes", async () => {
    const type = await local.run("getTicketType", { id: ticketTypeId });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/ticket_types/147" });
    expect(type).toHaveProperty("ticket_type_attributes.data.0.name", "_default_title_");
  });

  it("fails for an unknown type", async () => {
    const error = await local.fail("getTicketType", { id: "404" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("Create Ticket Type", () => {
  it("sends what was filled in and returns the type with its standard attributes", async () => {
    const type = await local.run("createTicketType", {
      name: "Complaint",
      description: "Something went wrong",
      category: "Tracker",
      icon: "🐞",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/ticket_types",
      query: {},
      json: {
        name: "Complaint",
        description: "Something went wrong",
        category: "Tracker",
        icon: "🐞",
      },
    });
    expect(type).toMatchObject({ type: "ticket_type", name: "Complaint", category: "Tracker" });
    expect(type).toHaveProperty("ticket_type_attributes.data.length", 2);
  });

  it("sends no blank input, and is not repeated", async () => {
    local.intercom.faults.add({ drop: "after", times: 9 });
    await local.fail("createTicketType", { name: "Complaint" });
    expect(local.requests()).toEqual(["POST /ticket_types"]);
    expect(local.lastRequest().json).toEqual({ name: "Complaint" });
  });
});

describe("Update Ticket Type", () => {
  it("archives the type", async () => {
    const type = await local.run("updateTicketType", { id: ticketTypeId, archived: "true" });
    expect(type).toMatchObject({ id: ticketTypeId, name: "Bug Report", archived: true });
  });

  it("refuses an update of nothing before any request", async () => {
    const error = await local.fail("updateTicketType", { id: ticketTypeId });
    expect(error.message).toBe("There is nothing to change: every field was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("fails for an unknown type", async () => {
    const error = await local.fail("updateTicketType", { id: "404", name: "A" });
    expect(error).toMatchObject({ status: 404 });
  });
});

describe("Create Ticket Type Attribute", () => {
  const text = { ticketTypeId, name: "Severity", description: "How bad it is" };
  const list = { ...text, dataType: "list" };

  it("sends text with the visibility that Intercom gives by itself", async () => {
    await local.run("createTicketTypeAttribute", { ...text, multiline: true });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/ticket_types/147/attributes",
      query: {},
      json: {
        name: "Severity",
        description: "How bad it is",
        data_type: "string",
        required_to_create: false,
        required_to_create_for_contacts: false,
        visible_on_create: true,
        visible_to_contacts: true,
        multiline: true,
      },
    });
  });

  it("sends the items of a list as one text", async () => {
    const created = await local.run("createTicketTypeAttribute", {
      ...list,
      listItems: ["Mild", "Severe"],
    });
    expect(local.lastRequest().json).toMatchObject({
      data_type: "list",
      list_items: "Mild,Severe",
    });
    expect(local.lastRequest().json).not.toHaveProperty("multiline");
    expect(attribute(String(created.id))?.options.map(({ label }) => label)).toEqual([
      "Mild",
      "Severe",
    ]);
  });

  it.each([
    ["a list without items", list, /^List Items is required/],
    ["an item with a comma", { ...list, listItems: ["a,b"] }, /^List Items: "a,b" has a comma/],
    [
      "items of a text",
      { ...text, listItems: ["a"] },
      /^List Items: only an attribute of the type List has/,
    ],
    [
      "lines of a list",
      { ...list, listItems: ["a"], multiline: true },
      /^Multiline: only an attribute/,
    ],
    [
      "several values of a text",
      { ...text, allowMultipleValues: true },
      /^Allow Multiple Values: only/,
    ],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("createTicketTypeAttribute", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });

  it("passes on that the name is taken", async () => {
    const error = await local.fail("createTicketTypeAttribute", { ...text, name: "priority" });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid", field: "name" });
  });
});

describe("Update Ticket Type Attribute", () => {
  it("sends only what was filled in", async () => {
    await local.run("updateTicketTypeAttribute", {
      ticketTypeId,
      attributeId: "168",
      name: "people",
      requiredToCreate: "false",
      archived: "true",
    });
    expect(local.requests()).toEqual(["PUT /ticket_types/147/attributes/168"]);
    expect(local.lastRequest().json).toEqual({
      name: "people",
      required_to_create: false,
      archived: true,
    });
    expect(attribute("168")).toMatchObject({ name: "people", archived: true });
  });

  it("reads the type of the attribute before it changes what depends on it", async () => {
    await local.run("updateTicketTypeAttribute", {
      ticketTypeId,
      attributeId: "167",
      listItems: ["Low", "Medium", "High"],
    });
    expect(local.requests()).toEqual([
      "GET /ticket_types/147",
      "PUT /ticket_types/147/attributes/167",
    ]);
    expect(local.lastRequest().json).toEqual({ list_items: "Low,Medium,High" });
  });

  it.each([
    [
      "items of a number",
      { attributeId: "168", listItems: ["a"] },
      /^List Items: only an attribute/,
    ],
    [
      "an unknown attribute",
      { attributeId: "1", multiline: "true" },
      /^Ticket Type Attribute ID: .* has no /,
    ],
    ["no change", { attributeId: "168" }, /^There is nothing to change/],
  ])("refuses %s before anything is changed", async (_, inputs, message) => {
    const error = await local.fail("updateTicketTypeAttribute", { ticketTypeId, ...inputs });
    expect(error.message).toMatch(message);
    expect(local.requests().some((each) => each.startsWith("PUT"))).toBe(false);
  });

  it("fails for an unknown attribute", async () => {
    const error = await local.fail("updateTicketTypeAttribute", {
      ticketTypeId,
      attributeId: "1",
      name: "A",
    });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("the pickers", () => {
  const pick = (key: string, inputs = {}) =>
    runDataSource(key, { connection: accessTokenConnection(local.intercom), ...inputs });

  it("offer states by the label that teammates see", async () => {
    const category = "in_progress";
    const labels = { internal_label: "With the mechanic", external_label: "In progress" };
    local.intercom.workspace.ticketStates.set("9000", { id: "9000", category, ...labels });
    const entries = await pick("selectTicketState");
    expect(entries).toContainEqual({ key: "8483", label: "Waiting on customer" });
    expect(entries).toContainEqual({ key: "9000", label: "With the mechanic (in progress)" });
  });

  it("offer the attributes of a type, archived ones named so", async () => {
    const type = local.intercom.workspace.addTicketType({
      attributes: [{ id: "990", name: "gone", archived: true }],
    });
    const entries = await pick("selectTicketTypeAttribute", { ticketTypeId: type.id });
    expect(entries.map(({ label }) => label)).toEqual(["Title", "Description", "gone (archived)"]);
    expect(entries.at(-1)?.key).toBe("990");
  });
});

describe("List Ticket Types", () => {
  it("returns all types with their attributes", async () => {
    const types = await local.run<{ data: { id: string }[] }>("listTicketTypes");
    expect(types.data.map(({ id }) => id)).toEqual(["147", "148", "149", "150"]);
    expect(types.data[0]).toHaveProperty("ticket_type_attributes.data.0.name", "_default_title_");
  });
});
