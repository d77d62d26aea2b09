import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { UNKNOWN_ID } from "../support/unknown";

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
    ["an email", "wash@example.com", "detect", { email: "wash@example.com" }],
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
    expect(local.requests()).toEqual(["GET /ticket_types/147", "POST /tickets"]);
    expect(error).toMatchObject({ name: "IntercomError", retryable: true });
    expect(error.message.startsWith(opening)).toBe(true);
    expect(error.message).toMatch(
      / Whether Intercom carried the request out is unknown; it was not repeated, since that could do it twice\.$/,
    );
  });

  it("is repeated after a 429, which Intercom never carries out", async () => {
    local.intercom.faults.add({
      path: "/tickets",
      status: 429,
      headers: { "retry-after": "0", "x-ratelimit-remaining": "1" },
    });
    const before = local.intercom.workspace.tickets.size;
    await local.run("createTicket", filledIn);
    expect(local.intercom.workspace.tickets.size).toBe(before + 1);
  });

  it.each([
    ["an unknown type", { ticketTypeId: "404" }, { status: 404, code: "not_found" }],
    ["an unknown contact", { contactId: "404" }, { status: 404, code: "not_found" }],
    ["an unknown company", { companyId: UNKNOWN_ID }, { status: 404, code: "company_not_found" }],
    ["an unknown admin", { adminAssigneeId: "404" }, { status: 404, code: "assignee_not_found" }],
  ])("passes on what Intercom says about %s", async (_, inputs, details) => {
    const error = await local.fail("createTicket", { ...filledIn, ...inputs });
    expect(error).toMatchObject({ name: "IntercomError", retryable: false, ...details });
    expect(new Set(local.requests()).size).toBe(local.requests().length);
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

describe("Enqueue Ticket", () => {
  it("sends the same as Create Ticket, and the job names the ticket once it is there", async () => {
    const job = await local.run("enqueueTicket", {
      ...filledIn,
      contactIdType: "external_id",
      ticketAttributes: '{"Title":"Printer on fire","priority":"High"}',
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/tickets/enqueue",
      query: {},
      json: {
        ticket_type_id: seeded.ticketType.id,
        contacts: [{ external_id: "25" }],
        ticket_attributes: {
          _default_title_: "Printer on fire",
          priority: seeded.priority.high,
        },
        skip_notifications: false,
      },
    });
    expect(job).toMatchObject({ type: "job", status: "pending", resource_id: null });

    expect(await local.run("getJobStatus", { id: job.id })).toMatchObject({ status: "pending" });
    local.intercom.clock.advance(10_000);
    const done = await local.run("getJobStatus", { id: job.id });
    expect(done).toMatchObject({ status: "success", resource_type: "ticket" });
    expect(stored(done.resource_id)).toMatchObject({ ticketTypeId: seeded.ticketType.id });
  });

  it("is not repeated when the answer is lost, since that could open two tickets", async () => {
    local.intercom.faults.add({ path: "/tickets/enqueue", drop: "after", times: 9 });
    await local.fail("enqueueTicket", filledIn);
    expect(local.requests().filter((each) => each.startsWith("POST"))).toHaveLength(1);
  });

  it("checks the attributes before the request", async () => {
    const error = await local.fail("enqueueTicket", { ...filledIn, ticketAttributes: "{}" });
    expect(error.message).toBe("Title: the ticket type Bug Report needs Title.");
  });
});

describe("Update Ticket", () => {
  const { id } = seeded.ticket;

  it("sends what was filled in, the admin as a number and the assignee as text", async () => {
    const ticket = await local.run("updateTicket", {
      id,
      ticketAttributes: '{"Title":"The engine is silent","affected_users":"0"}',
      ticketStateId: "8483",
      open: "true",
      isShared: "false",
      snoozedUntil: "2031-01-31T09:00:00Z",
      companyId: "667d608d8a68186f43bafd71",
      assigneeId: seeded.otherAdmin.id,
      adminId: seeded.admin.id,
      skipNotifications: true,
    });
    expect(local.requests()).toEqual([
      `GET /tickets/${id}`,
      "GET /ticket_types/147",
      `PUT /tickets/${id}`,
    ]);
    expect(local.lastRequest().json).toEqual({
      ticket_attributes: { _default_title_: "The engine is silent", affected_users: 0 },
      ticket_state_id: "8483",
      open: true,
      is_shared: false,
      snoozed_until: 1927616400,
      company_id: "667d608d8a68186f43bafd71",
      assignee_id: seeded.otherAdmin.id,
      admin_id: Number(seeded.admin.id),
      skip_notifications: true,
    });
    expect(ticket).toMatchObject({
      ticket_state: { id: "8483" },
      admin_assignee_id: Number(seeded.otherAdmin.id),
      ticket_attributes: { _default_title_: "The engine is silent", reproducible: true },
    });
  });

  it("sends nothing of a blank input, and reads no type without attributes", async () => {
    await local.run("updateTicket", { id, ticketStateId: "8484", open: "", companyId: " " });
    expect(local.requests()).toEqual([`PUT /tickets/${id}`]);
    expect(local.lastRequest().json).toEqual({
      ticket_state_id: "8484",
      skip_notifications: false,
    });
  });

  it("unassigns by 0", async () => {
    await local.run("updateTicket", { id, assigneeId: "0" });
    expect(local.lastRequest().json).toMatchObject({ assignee_id: "0" });
    expect(stored(id)).toMatchObject({ adminAssigneeId: null, teamAssigneeId: null });
  });

  it("empties the fields named to be emptied", async () => {
    await local.run("updateTicket", {
      id,
      clearFields: ["company_id", "ticket_attributes.Description"],
    });
    expect(local.lastRequest().json).toEqual({
      ticket_attributes: { _default_description_: null },
      company_id: null,
      skip_notifications: false,
    });
    expect(stored(id)).toMatchObject({ companyId: null });
  });

  it.each([
    ["no change", { adminId: seeded.admin.id }, /^There is nothing to change/],
    ["a null", { ticketAttributes: '{"Title":null}' }, /^Ticket Attributes: "Title" is null\./],
    [
      "a closed ticket that snoozes",
      { open: "false", snoozedUntil: "2031-01-31" },
      /^Snoozed Until: closing a ticket ends its snoozing\./,
    ],
    [
      "a time to snooze until that has passed",
      { snoozedUntil: "2020-01-31T09:00:00Z" },
      /^Snoozed Until: "2020-01-31T09:00:00Z" is in the past\.$/,
    ],
    [
      "an unknown field to empty",
      { clearFields: ["open"] },
      /^Clear Fields: "open" is not one of /,
    ],
    ["an admin by name", { adminId: "Ana" }, /^Admin ID: "Ana" is not the ID of an admin/],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("updateTicket", { id, ...inputs });
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });

  it("refuses an attribute that is given a value and emptied at once", async () => {
    const error = await local.fail("updateTicket", {
      id,
      ticketAttributes: '{"Title":"A"}',
      clearFields: ["ticket_attributes._default_title_"],
    });
    expect(error.message).toBe("Title is filled in and named in Clear Fields too: remove one.");
    expect(local.requests()).not.toContain(`PUT /tickets/${id}`);
  });

  it.each([
    ["the number of the Inbox", { id: seeded.ticket.number }, { code: "ticket_not_found" }],
    ["an unknown state", { ticketStateId: "1" }, { code: "ticket_state_id_invalid" }],
    ["an unknown assignee", { assigneeId: "404" }, { code: "assignee_not_found" }],
    ["an unknown admin", { adminId: "404" }, { code: "assignee_not_found" }],
  ])("passes on what Intercom says about %s", async (_, inputs, details) => {
    const error = await local.fail("updateTicket", { id, ticketStateId: "8484", ...inputs });
    expect(error).toMatchObject({ name: "IntercomError", retryable: false, ...details });
  });
});

describe("Delete Ticket", () => {
  it("deletes for good", async () => {
    const { id } = seeded.ticket;
    expect(await local.run("deleteTicket", { id })).toEqual({
      id,
      object: "ticket",
      deleted: true,
    });
    expect(local.lastRequest()).toMatchObject({ method: "DELETE", path: `/tickets/${id}` });
    expect(stored(id)).toBeUndefined();
  });

  it("fails for the number of the Inbox", async () => {
    const error = await local.fail("deleteTicket", { id: seeded.ticket.number });
    expect(error).toMatchObject({ status: 404, code: "ticket_not_found" });
  });
});

describe("Change Ticket Type", () => {
  const { id } = seeded.ticket;
  const change = { id, ticketTypeId: seeded.otherTicketType.id, ticketStateId: "8482" };

  it("sends the new type with its attributes, and keeps what both types have", async () => {
    const ticket = await local.run("changeTicketType", {
      ...change,
      ticketAttributes: { topic: "Engine" },
    });
    expect(local.requests()).toEqual(["GET /ticket_types/150", `POST /tickets/${id}/change_type`]);
    expect(local.lastRequest().json).toEqual({
      ticket_type_id: seeded.otherTicketType.id,
      ticket_state_id: "8482",
      ticket_attributes: { Topic: "Engine" },
    });
    expect(ticket).toMatchObject({
      ticket_type: { id: seeded.otherTicketType.id },
      ticket_attributes: {
        _default_title_: "The engine stutters",
        affected_users: 9,
        Topic: "Engine",
      },
    });
  });

  it("needs no attributes", async () => {
    await local.run("changeTicketType", change);
    expect(local.requests()).toEqual([`POST /tickets/${id}/change_type`]);
  });

  it.each([
    ["the same type", { ticketTypeId: seeded.ticketType.id }, /same ticket type/],
    ["a type of another category", { ticketTypeId: "148" }, /same category/],
    ["a state of another type", { ticketStateId: "1" }, /doesn't belong to the new ticket type/],
  ])("passes on what Intercom says about %s", async (_, inputs, message) => {
    const error = await local.fail("changeTicketType", { ...change, ...inputs });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
    expect(error.message).toMatch(message);
  });

  it("names the attributes of the new type when one is unknown", async () => {
    const error = await local.fail("changeTicketType", {
      ...change,
      ticketAttributes: '{"priority":"High"}',
    });
    expect(error.message).toBe(
      'Ticket Attributes: "priority" is not an attribute of the ticket type Question. Known: Title, Description, affected_users, Topic.',
    );
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

  it("says which ID is meant when given the number of the Inbox", async () => {
    const error = await local.fail("getTicket", { id: seeded.ticket.number });
    expect(error.message).toBe(
      `Intercom refused Get Ticket: ticket_not_found, "Ticket not found" (HTTP 404, request ${error.requestId}). Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox, which Get Ticket by Number takes.`,
    );
  });
});
