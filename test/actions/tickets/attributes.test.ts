import { attributesOf } from "../../../src/resources/tickets/attributes";
import type { TicketType } from "../../../src/resources/tickets/types";
import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const create = (ticketAttributes: object, ticketTypeId: string = seeded.ticketType.id) => ({
  ticketTypeId,
  contactId: "25",
  ticketAttributes,
});

const sent = () => (local.lastRequest().json as { ticket_attributes: object }).ticket_attributes;

describe("the attributes of a ticket by their human names", () => {
  it.each([
    ["the standard names", { Title: "A", description: "B" }, { _default_description_: "B" }],
    ["Intercom's own names", { _default_title_: "A" }, {}],
    ["an attribute's ID", { Title: "A", "168": 3 }, { affected_users: 3 }],
    ["other capital letters", { TITLE: "A", Priority: "low" }, { priority: seeded.priority.low }],
    ["the label of a choice", { Title: "A", priority: "High" }, { priority: seeded.priority.high }],
    [
      "the ID of a choice",
      { Title: "A", priority: seeded.priority.high },
      { priority: seeded.priority.high },
    ],
    ["numbers as text", { Title: "A", affected_users: "12" }, { affected_users: 12 }],
    ["true or false as text", { Title: "A", reproducible: "False" }, { reproducible: false }],
    ["a day", { Title: "A", seen_at: "2026-01-31" }, { seen_at: 1769817600 }],
    ["a form's time", { Title: "A", seen_at: "2026-01-31T09:00:00.000Z" }, { seen_at: 1769850000 }],
    ["milliseconds", { Title: "A", seen_at: 1769850000000 }, { seen_at: 1769850000 }],
    ["files", { Title: "A", screenshots: [] }, {}],
    ["blank values, as if left out", { Title: "A", priority: "", affected_users: null }, {}],
  ])("may be given by %s", async (_, given, more) => {
    await local.run("createTicket", create(given));
    expect(local.requests()).toEqual(["GET /ticket_types/147", "POST /tickets"]);
    expect(sent()).toEqual({ _default_title_: "A", ...more });
  });

  it.each([
    [
      "an unknown name",
      { Title: "A", colour: "red" },
      'Ticket Attributes: "colour" is not an attribute of the ticket type Bug Report. Known: Title, Description, priority, affected_users, reproducible, seen_at, screenshots.',
    ],
    [
      "an unknown choice",
      { Title: "A", priority: "Urgent" },
      'Ticket Attributes, priority: "Urgent" is not one of Low, High.',
    ],
    [
      "a value of another type",
      { Title: "A", affected_users: "many" },
      'Ticket Attributes, affected_users: "many" is not a whole number.',
    ],
    [
      "something else than files",
      { Title: "A", screenshots: "a.png" },
      'Ticket Attributes, screenshots: "a.png" is no file. Give a file, or a list of files.',
    ],
    [
      "one attribute by two names",
      { Title: "A", _default_title_: "B" },
      "Ticket Attributes: Title is named twice.",
    ],
    [
      "no value of a required attribute",
      { Title: " ", description: "B" },
      "Title: the ticket type Bug Report needs Title.",
    ],
  ])("refuses %s before the ticket is opened", async (_, given, message) => {
    const error = await local.fail("createTicket", create(given));
    expect(error).toMatchObject({ name: "InputError", message });
    expect(local.requests()).toEqual(["GET /ticket_types/147"]);
  });

  it("names every input that a ticket type requires", async () => {
    const { workspace } = local.intercom;
    const attributes = ["_default_title_", "Model", "Year"].map((name) => ({
      name,
      required_to_create: true,
    }));
    const { id } = workspace.addTicketType({ name: "Recall", attributes });
    const error = await local.fail("createTicket", create({}, id));
    expect(error.message).toBe(
      "Title and Ticket Attributes: the ticket type Recall needs Title and Model and Year.",
    );
  });

  it("names everything that a ticket type requires", async () => {
    const error = await local.fail("createTicket", create({ Title: "A" }, "148"));
    expect(error.message).toBe("Ticket Attributes: the ticket type Refund needs amount.");
  });

  it("prefers an attribute of exactly that name", async () => {
    const { workspace } = local.intercom;
    const type = workspace.addTicketType({ attributes: [{ name: "Title" }] });
    await local.run("createTicket", create({ Title: "A", _default_title_: "B" }, type.id));
    expect(sent()).toEqual({ Title: "A", _default_title_: "B" });
  });

  it("knows no archived attribute, required or not", async () => {
    const { workspace } = local.intercom;
    const type = workspace.addTicketType({
      name: "Old",
      attributes: [{ name: "gone", required_to_create: true, archived: true }],
    });
    await local.run("createTicket", create({ Title: "A" }, type.id));
    const error = await local.fail("createTicket", create({ gone: "A" }, type.id));
    expect(error.message).toMatch(/^Ticket Attributes: "gone" is not an attribute/);
  });

  it("of an update go as they are when the app may not read tickets", async () => {
    const { tokens, token } = local.intercom;
    tokens.set(token, { state: "ok", permissions: new Set(["Write tickets"]) });
    const inputs = { id: "773", ticketAttributes: '{"affected_users":1}' };
    await local.run("updateTicket", { ...inputs, clearFields: ["ticket_attributes.priority"] });
    expect(sent()).toEqual({ affected_users: 1, priority: null });
  });

  it("go as they are when the app may not read ticket types", async () => {
    const { tokens, token } = local.intercom;
    tokens.set(token, { state: "ok", permissions: new Set(["Write tickets"]) });
    await local.run("createTicket", create({ _default_title_: "A" }));
    expect(sent()).toEqual({ _default_title_: "A" });
    const error = await local.fail("createTicket", create({ Title: "A" }));
    expect(error).toMatchObject({ name: "IntercomError", status: 400, field: "Title" });
  });
});

describe("Title and Description, inputs of their own,", () => {
  const { id } = seeded.ticket;
  const { id: ticketTypeId } = seeded.ticketType;
  const text = { title: "Printer on fire", description: "There is smoke.\nCome quickly." };
  const both = {
    _default_title_: "Printer on fire",
    _default_description_: "There is smoke.\nCome quickly.",
  };
  const conversation = { id: seeded.conversation.id, ticketTypeId };

  it.each<[string, object, string]>([
    ["createTicket", { ticketTypeId, contactId: "25" }, "ticket_attributes"],
    ["enqueueTicket", { ticketTypeId, contactId: "25" }, "ticket_attributes"],
    ["updateTicket", { id }, "ticket_attributes"],
    ["convertConversationToTicket", conversation, "attributes"],
  ])("go with Ticket Attributes in %s", async (key, inputs, field) => {
    await local.run(key, { ...inputs, ...text, ticketAttributes: { priority: "High" } });
    expect(local.lastRequest().json).toMatchObject({
      [field]: { ...both, priority: seeded.priority.high },
    });
    await local.run(key, { ...inputs, ...text });
    expect(local.lastRequest().json).toMatchObject({ [field]: both });
  });

  it("leave the attributes alone when they are blank", async () => {
    await local.run("updateTicket", { id, title: " ", description: "", ticketStateId: "8484" });
    expect(local.requests()).toEqual([`PUT /tickets/${id}`]);
    expect(local.lastRequest().json).not.toHaveProperty("ticket_attributes");
    await local.run("updateTicket", { id, title: "New" });
    expect(sent()).toEqual({ _default_title_: "New" });
  });

  it.each([
    [
      { title: "A", ticketAttributes: { Title: "A" } },
      "Title is filled in and named in Ticket Attributes too: remove one.",
    ],
    [
      { title: "A", ticketAttributes: { _default_title_: "B" } },
      "Title is filled in and named in Ticket Attributes too: remove one.",
    ],
    [
      { title: "A", ticketAttributes: { "165": "B" } },
      "Title is filled in and named in Ticket Attributes too: remove one.",
    ],
    [
      { description: "A", clearFields: ["ticket_attributes.description"] },
      "Description is filled in and named in Clear Fields too: remove one.",
    ],
  ])("are refused when %j gives one twice", async (inputs, message) => {
    const error = await local.fail("updateTicket", { id, ...inputs });
    expect(error).toMatchObject({ name: "InputError", message });
    expect(local.requests()).not.toContain(`PUT /tickets/${id}`);
  });

  it("count once beside a blank attribute of that name", async () => {
    await local.run("createTicket", { ...create({ Title: " " }), title: "A" });
    expect(sent()).toEqual({ _default_title_: "A" });
  });

  it("are never taken for an attribute that somebody named Title", async () => {
    const type = local.intercom.workspace.addTicketType({ attributes: [{ name: "Title" }] });
    await local.run("createTicket", { ...create({ Title: "Captain" }, type.id), title: "A" });
    expect(sent()).toEqual({ _default_title_: "A", Title: "Captain" });
  });

  it("go by Intercom's names when the app may not read tickets, each once", async () => {
    const { tokens, token } = local.intercom;
    tokens.set(token, { state: "ok", permissions: new Set(["Write tickets"]) });
    await local.run("createTicket", { ...create({ affected_users: 2 }), ...text });
    expect(sent()).toEqual({ ...both, affected_users: 2 });
    const twice = { ...create({ _default_title_: "B" }), title: "A" };
    expect((await local.fail("createTicket", twice)).message).toBe(
      "Title is filled in and named in Ticket Attributes too: remove one.",
    );
  });

  it("name themselves when the ticket type lacks the attribute", async () => {
    const type = local.intercom.workspace.addTicketType({
      name: "Bare",
      attributes: [{ name: "_default_description_", archived: true }],
    });
    const error = await local.fail("createTicket", { ...create({}, type.id), ...text });
    expect(error.message).toBe(
      'Description: "Description" is not an attribute of the ticket type Bare. Known: Title.',
    );
  });
});

it("the attributes of a ticket type come in the order of its form", () => {
  const data = [2, 0, 1].map((order) => ({
    id: `${order}`,
    name: `${order}`,
    data_type: "string",
    order,
  }));
  const type = { id: "1", name: "T", ticket_type_attributes: { data } } as TicketType;
  expect(attributesOf(type).map(({ name }) => name)).toEqual(["0", "1", "2"]);
});
