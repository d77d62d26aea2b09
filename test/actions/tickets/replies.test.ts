import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id } = seeded.ticket;

const adminId = seeded.admin.id;

const parts = (ticketId: string = id) => local.intercom.workspace.tickets.get(ticketId)?.parts;

const ACTIONS = [
  ["replyToTicketAsAdmin", { id, adminId, body: "On its way." }],
  ["replyToTicketAsContact", { id, contactId: seeded.contact.id, body: "Thanks." }],
  ["addNoteToTicket", { id, adminId, body: "Ordered." }],
  ["sendQuickReplyToTicket", { id, adminId, quickReplyOptions: [{ key: "Yes", value: "" }] }],
] as const;

describe.each(ACTIONS)("%s", (key, inputs) => {
  it("is not repeated when the answer is lost, since that could say it twice", async () => {
    local.intercom.faults.add({ drop: "after", times: 9 });
    await local.fail(key, inputs);
    expect(local.requests()).toEqual([`POST /tickets/${id}/reply`]);
    expect(parts()).toHaveLength(1);
  });

  it("fails for the number of the Inbox", async () => {
    const error = await local.fail(key, { ...inputs, id: seeded.ticket.number });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("Reply to Ticket as Admin", () => {
  it("sends the reply with its attachments and returns the part", async () => {
    const part = await local.run("replyToTicketAsAdmin", {
      id,
      adminId: 991267645,
      body: "On its way.",
      attachmentFiles: [{ key: "a.txt", value: "Hello" }],
      createdAt: "2026-01-31T09:00:00Z",
      skipNotifications: true,
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: `/tickets/${id}/reply`,
      query: {},
      json: {
        message_type: "comment",
        type: "admin",
        admin_id: adminId,
        body: "On its way.",
        attachment_files: [
          { name: "a.txt", content_type: "application/octet-stream", data: "SGVsbG8=" },
        ],
        created_at: 1769850000,
        skip_notifications: true,
      },
    });
    expect(part).toMatchObject({
      type: "ticket_part",
      part_type: "comment",
      created_at: 1769850000,
    });
    expect(parts()).toMatchObject([{ author: { type: "admin", id: adminId } }]);
  });

  it("takes back-office tickets too", async () => {
    const ticketId = seeded.backOfficeTicket.id;
    await local.run("replyToTicketAsAdmin", { id: ticketId, adminId, body: "Done." });
    expect(parts(ticketId)).toHaveLength(1);
  });

  it.each([
    [
      "URLs and files at once",
      {
        attachmentUrls: ["https://example.com/a.pdf"],
        attachmentFiles: [{ key: "a.txt", value: "Hello" }],
      },
      /^Attachment URLs and Attachment Files cannot be combined/,
    ],
    [
      "more URLs than Intercom takes",
      {
        attachmentUrls: Array.from({ length: 11 }, (_, number) => `https://example.com/${number}`),
      },
      /^Attachment URLs: 11 are more than 10\.$/,
    ],
    ["no text", { body: "" }, /^Body is required/],
  ])("refuses %s before any request", async (_, inputs, message) => {
    const error = await local.fail("replyToTicketAsAdmin", { id, adminId, body: "A", ...inputs });
    expect(error).toMatchObject({ name: "InputError" });
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Reply to Ticket as Contact", () => {
  it.each([
    ["the ID of Intercom", seeded.contact.id, "", { intercom_user_id: seeded.contact.id }],
    ["an email", "wash@example.com", "", { email: "wash@example.com" }],
    ["an External ID", "25", "", { user_id: "25" }],
    ["an External ID of another form", "25@erp", "external_id", { user_id: "25@erp" }],
  ])("names the contact by %s", async (_, contactId, contactIdType, author) => {
    local.intercom.workspace.addContact({ external_id: "25@erp" });
    await local.run("replyToTicketAsContact", { id, contactId, contactIdType, body: "Thanks." });
    expect(local.lastRequest().json).toEqual({
      message_type: "comment",
      type: "user",
      ...author,
      body: "Thanks.",
      skip_notifications: false,
    });
    expect(parts()).toMatchObject([{ author: { type: "user" } }]);
  });

  it("passes on that back-office tickets take no replies of users", async () => {
    const error = await local.fail("replyToTicketAsContact", {
      id: seeded.backOfficeTicket.id,
      contactId: "25",
      body: "Thanks.",
    });
    expect(error).toMatchObject({ status: 400, code: "parameter_mismatch", retryable: false });
    expect(error.message).toContain("User replies are not allowed on Backoffice tickets");
  });
});

describe("Add Internal Note to Ticket", () => {
  it("sends a note, cross-posted only when asked for", async () => {
    const note = { id: seeded.backOfficeTicket.id, adminId, body: "<b>Ordered.</b>" };
    await local.run("addNoteToTicket", note);
    const json = {
      message_type: "note",
      type: "admin",
      admin_id: adminId,
      body: "<b>Ordered.</b>",
      skip_notifications: false,
    };
    expect(local.lastRequest().json).toEqual(json);
    await local.run("addNoteToTicket", { ...note, crossPost: true });
    expect(local.lastRequest().json).toEqual({ ...json, cross_post: true });
  });
});

describe("Send Quick Reply to Ticket", () => {
  it("sends the options, with a UUID for each that has none", async () => {
    const uuid = "4f0b5145-4193-4b4f-8cad-ce19478a3938";
    await local.run("sendQuickReplyToTicket", {
      id,
      adminId,
      quickReplyOptions: [
        { key: "Yes", value: uuid },
        { key: "No", value: "" },
      ],
    });
    expect(local.lastRequest().json).toEqual({
      message_type: "quick_reply",
      type: "admin",
      admin_id: adminId,
      reply_options: [
        { text: "Yes", uuid },
        { text: "No", uuid: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) },
      ],
      skip_notifications: false,
    });
  });

  it.each([
    ["no options", [], "Quick Reply Options is required and was left blank."],
    [
      "another kind of ID",
      [{ key: "Yes", value: "1" }],
      'Quick Reply Options "Yes": "1" is not a UUID.',
    ],
  ])("refuses %s before any request", async (_, quickReplyOptions, message) => {
    const error = await local.fail("sendQuickReplyToTicket", { id, adminId, quickReplyOptions });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});
