import { seeded } from "../emulator";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const ticketAttributes = '{"_default_title_":"Printer on fire"}';
const filledIn = { ticketTypeId: seeded.ticketType.id, contactId: "25", ticketAttributes };
const stored = (id: unknown) => local.intercom.workspace.tickets.get(String(id));

describe("Create Ticket", () => {
  it("sends what was filled in and returns the ticket", async () => {
    const ticket = await local.run("createTicket", {
      ticketTypeId: seeded.ticketType.id,
      contactId: seeded.contact.id,
      ticketAttributes: JSON.stringify({
        _default_title_: "Printer on fire",
        priority: seeded.priority.high,
        affected_users: 0,
        reproducible: false,
      }),
      companyId: seeded.company.id,
      adminAssigneeId: seeded.admin.id,
      teamAssigneeId: seeded.team.id,
      conversationToLinkId: "215473840001",
      createdAt: "2026-01-31T09:00:00Z",
      skipNotifications: true,
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/tickets",
      query: {},
      json: {
        ticket_type_id: seeded.ticketType.id,
        contacts: [{ id: seeded.contact.id }],
        ticket_attributes: {
          _default_title_: "Printer on fire",
          priority: seeded.priority.high,
          affected_users: 0,
          reproducible: false,
        },
        company_id: seeded.company.id,
        assignment: { admin_assignee_id: seeded.admin.id, team_assignee_id: seeded.team.id },
        conversation_to_link_id: "215473840001",
        created_at: 1769850000,
        skip_notifications: true,
      },
    });
    expect(ticket).toMatchObject({ type: "ticket", created_at: 1769850000, open: true });
    expect(stored(ticket.id)).toMatchObject({
      contactId: seeded.contact.id,
      companyId: seeded.company.id,
      skipNotifications: true,
    });
  });

  it("never sends a blank input", async () => {
    await local.run("createTicket", { ...filledIn, companyId: " ", createdAt: "" });
    expect(local.lastRequest().json).toEqual({
      ticket_type_id: seeded.ticketType.id,
      contacts: [{ external_id: "25" }],
      ticket_attributes: { _default_title_: "Printer on fire" },
      skip_notifications: false,
    });
  });

  it.each([
    ["a 24-character ID", seeded.contact.id, "", { id: seeded.contact.id }],
    ["an email", "wash@serenity.io", "detect", { email: "wash@serenity.io" }],
    ["an external ID", "25", "detect", { external_id: "25" }],
    [
      "an external ID that looks like another kind",
      "25@erp",
      "external_id",
      { external_id: "25@erp" },
    ],
    ["an ID of another form", "visitor-1", "id", { id: "visitor-1" }],
  ])("names the contact by %s", async (_, contactId, contactIdType, reference) => {
    const { workspace } = local.intercom;
    workspace.addContact({ external_id: "25@erp" });
    workspace.addContact({ id: "visitor-1" });
    await local.run("createTicket", { ...filledIn, contactId, contactIdType });
    expect(local.lastRequest().json).toMatchObject({ contacts: [reference] });
  });

  it("opens a ticket for an email that Intercom does not know, by a new lead", async () => {
    const ticket = await local.run("createTicket", { ...filledIn, contactId: "new@example.com" });
    const { contacts } = local.intercom.workspace;
    expect(contacts.get(stored(ticket.id)?.contactId ?? "")).toMatchObject({
      role: "lead",
      email: "new@example.com",
    });
  });

  it.each([
    ["an admin", { adminAssigneeId: 991267645 }, { admin_assignee_id: "991267645" }],
    ["a team", { teamAssigneeId: "814865" }, { team_assignee_id: "814865" }],
  ])("assigns to %s alone", async (_, inputs, assignment) => {
    await local.run("createTicket", { ...filledIn, ...inputs });
    expect(local.lastRequest().json).toMatchObject({ assignment });
  });

  it("takes the attributes as an object too", async () => {
    const attributes = { _default_title_: "Printer on fire", affected_users: 3 };
    await local.run("createTicket", { ...filledIn, ticketAttributes: attributes });
    expect(local.lastRequest().json).toMatchObject({ ticket_attributes: attributes });
  });

  it.each([
    ["a 503", { status: 503, headers: { "retry-after": "0" } }, "Intercom refused Create Ticket"],
    ["a bad gateway page", { html: true }, "Intercom refused Create Ticket"],
    ["a dropped connection", { drop: "before" }, "Intercom could not be reached for Create Ticket"],
    ["an answer lost", { drop: "after" }, "Intercom could not be reached for Create Ticket"],
    ["an empty answer", { emptyBody: true }, "Intercom answered Create Ticket unreadably"],
  ] as const)("is not repeated after %s", async (_, fault, opening) => {
    local.intercom.faults.add({ path: "/tickets", times: 9, ...fault });
    const error = await local.fail("createTicket", filledIn);
    expect(local.requests()).toEqual(["POST /tickets"]);
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
    expect(error.message.startsWith(opening)).toBe(true);
    expect(error.message).toMatch(
      / Whether Intercom carried the request out is unknown; it was not repeated, since that could do it twice\.$/,
    );
  });

  it("is repeated after a 429, which Intercom never carries out", async () => {
    local.intercom.faults.add({
      status: 429,
      headers: { "retry-after": "0", "x-ratelimit-remaining": "1" },
    });
    const before = local.intercom.workspace.tickets.size;
    await local.run("createTicket", filledIn);
    expect(local.intercom.workspace.tickets.size).toBe(before + 1);
  });

  it.each([
    [
      "an unknown attribute",
      { ticketAttributes: '{"_default_title_":"A","colour":"red"}' },
      { status: 400, code: "parameter_invalid", field: "colour" },
    ],
    [
      "a missing attribute",
      { ticketAttributes: "" },
      { status: 400, code: "parameter_missing", field: "_default_title_" },
    ],
    ["an unknown type", { ticketTypeId: "404" }, { status: 404, code: "not_found" }],
    ["an unknown contact", { contactId: "404" }, { status: 404, code: "not_found" }],
    [
      "the caller's ID of a company",
      { companyId: seeded.company.companyId },
      { status: 404, code: "company_not_found" },
    ],
    ["an unknown admin", { adminAssigneeId: "404" }, { status: 404, code: "assignee_not_found" }],
  ])("passes on what Intercom says about %s", async (_, inputs, details) => {
    const error = await local.fail("createTicket", { ...filledIn, ...inputs });
    expect(error).toMatchObject({ name: "IntercomError", retryable: false, ...details });
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["no type", { ticketTypeId: "" }, "Ticket Type ID is required and was left blank."],
    ["no contact", { contactId: "" }, "Contact ID is required and was left blank."],
    ["a list of attributes", { ticketAttributes: "[]" }, /^Ticket Attributes: .* a JSON object\.$/],
    ["an unknown kind of ID", { contactIdType: "phone" }, /^Contact ID Is: "phone" is not one of /],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("createTicket", { ...filledIn, ...inputs });
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Get Ticket", () => {
  it("returns the ticket", async () => {
    const ticket = await local.run("getTicket", { id: seeded.ticket.id });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: `/tickets/${seeded.ticket.id}`,
      query: {},
      json: undefined,
    });
    expect(ticket).toMatchObject({ id: seeded.ticket.id, ticket_id: seeded.ticket.number });
  });

  it("tells which ID is meant when given the number of the Inbox", async () => {
    const error = await local.fail("getTicket", { id: seeded.ticket.number });
    expect(error.message).toBe(
      `Intercom refused Get Ticket: ticket_not_found, "Ticket not found" (HTTP 404, request ${error.requestId}). Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox.`,
    );
  });
});

describe("List Ticket Types", () => {
  it("returns all types with their attributes", async () => {
    const types = await local.run<{ data: { id: string }[] }>("listTicketTypes");
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/ticket_types",
      query: {},
      json: undefined,
    });
    expect(types.data.map(({ id }) => id)).toEqual(["147", "148", "149"]);
    expect(types.data[0]).toHaveProperty("ticket_type_attributes.data.0.name", "_default_title_");
  });
});
