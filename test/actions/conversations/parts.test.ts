import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, partId, sourceId } = seeded.conversation;
const adminId = seeded.admin.id;
const UNKNOWN = "215473849999";
const stored = (conversationId: string = id) =>
  local.intercom.workspace.conversations.all.get(conversationId);

const REPLY = `/conversations/${id}/reply`;
const PARTS = `/conversations/${id}/parts`;
const YES = "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb";

type Case = [key: string, inputs: object, path: string, json: object, answer: object];

/** What was written; a definition may have been read before. */
const writes = () => local.requests().filter((request) => !request.startsWith("GET "));

const lastPart = (part: object) => ({
  conversation_parts: {
    conversation_parts: expect.arrayContaining([expect.objectContaining(part)]),
  },
});

const cases: Case[] = [
  [
    "replyToConversationAsAdmin",
    {
      adminId,
      body: "In stock.",
      attachmentUrls: ["https://example.com/manual.pdf"],
      attachmentFiles: [{ key: "notes.txt", value: "Hello" }],
      createdAt: "2026-01-31T09:00:00Z",
      skipNotifications: true,
    },
    REPLY,
    {
      message_type: "comment",
      type: "admin",
      admin_id: adminId,
      body: "In stock.",
      attachment_urls: ["https://example.com/manual.pdf"],
      attachment_files: [
        { name: "notes.txt", content_type: "application/octet-stream", data: "SGVsbG8=" },
      ],
      created_at: 1769850000,
      skip_notifications: true,
    },
    lastPart({ part_type: "comment", body: "<p>In stock.</p>", created_at: 1769850000 }),
  ],
  [
    "replyToConversationAsContact",
    { contactId: seeded.contact.id, body: "We take two." },
    REPLY,
    {
      message_type: "comment",
      type: "user",
      intercom_user_id: seeded.contact.id,
      body: "We take two.",
    },
    lastPart({ author: expect.objectContaining({ id: seeded.contact.id, type: "user" }) }),
  ],
  [
    "addNoteToConversation",
    { adminId, body: "<b>Ask</b> first." },
    REPLY,
    { message_type: "note", type: "admin", admin_id: adminId, body: "<b>Ask</b> first." },
    lastPart({ part_type: "note", body: "<b>Ask</b> first." }),
  ],
  [
    "replyWithQuickReplies",
    { adminId, quickReplies: [{ key: "Yes", value: YES }], body: "Two?" },
    REPLY,
    {
      message_type: "quick_reply",
      type: "admin",
      admin_id: adminId,
      reply_options: [{ text: "Yes", uuid: YES }],
      body: "Two?",
    },
    lastPart({ metadata: { quick_reply_options: [{ text: "Yes", uuid: YES }] } }),
  ],
  [
    "closeConversation",
    { adminId, body: "Bye." },
    PARTS,
    { message_type: "close", type: "admin", admin_id: adminId, body: "Bye." },
    { state: "closed", open: false, ...lastPart({ part_type: "close", body: "<p>Bye.</p>" }) },
  ],
  [
    "openConversation",
    { adminId },
    PARTS,
    { message_type: "open", admin_id: adminId },
    { state: "open", open: true },
  ],
  [
    "snoozeConversation",
    { adminId, snoozedUntil: "2030-12-31T07:00:00Z" },
    PARTS,
    { message_type: "snoozed", admin_id: adminId, snoozed_until: 1924930800 },
    { state: "snoozed", snoozed_until: 1924930800 },
  ],
  [
    "assignConversationToAdmin",
    { adminId, assigneeId: seeded.otherAdmin.id },
    PARTS,
    {
      message_type: "assignment",
      type: "admin",
      admin_id: adminId,
      assignee_id: seeded.otherAdmin.id,
    },
    { admin_assignee_id: 991267646, team_assignee_id: 814865 },
  ],
  [
    "assignConversationToTeam",
    { adminId, assigneeId: "814866", body: "Yours." },
    PARTS,
    {
      message_type: "assignment",
      type: "team",
      admin_id: adminId,
      assignee_id: "814866",
      body: "Yours.",
    },
    { admin_assignee_id: 991267645, team_assignee_id: 814866 },
  ],
  [
    "unassignConversation",
    { adminId },
    PARTS,
    { message_type: "assignment", type: "admin", admin_id: adminId, assignee_id: "0" },
    { admin_assignee_id: 0, team_assignee_id: 814865 },
  ],
  [
    "unassignConversation",
    { adminId, unassignFrom: "team" },
    PARTS,
    { message_type: "assignment", type: "team", admin_id: adminId, assignee_id: "0" },
    { admin_assignee_id: 991267645, team_assignee_id: 0 },
  ],
  [
    "attachContactToConversation",
    { adminId, contactId: seeded.lead.id },
    `/conversations/${id}/customers`,
    { admin_id: adminId, customer: { intercom_user_id: seeded.lead.id } },
    { customers: expect.arrayContaining([{ type: "lead", id: seeded.lead.id }]) },
  ],
  [
    "attachTagToConversation",
    { adminId, tagId: seeded.tag.id },
    `/conversations/${id}/tags`,
    { id: seeded.tag.id, admin_id: adminId },
    { type: "tag", id: seeded.tag.id, applied_by: { type: "admin", id: adminId } },
  ],
  [
    "redactConversationPart",
    { partId },
    "/conversations/redact",
    { type: "conversation_part", conversation_id: id, conversation_part_id: partId },
    lastPart({ id: partId, redacted: true, body: "<p><i>This message was deleted</i></p>" }),
  ],
  [
    "redactConversationSource",
    { sourceId },
    "/conversations/redact",
    { type: "source", conversation_id: id, source_id: sourceId },
    { source: expect.objectContaining({ redacted: true }) },
  ],
  [
    "mergeConversations",
    { mergeIntoConversationId: seeded.otherConversation.id },
    `/conversations/${id}/merge`,
    { merge_into_conversation_id: Number(seeded.otherConversation.id) },
    { id: seeded.otherConversation.id },
  ],
  [
    "convertConversationToTicket",
    {
      ticketTypeId: seeded.ticketType.id,
      ticketStateId: "8482",
      ticketAttributes: '{"Title":"Compressor","affected_users":0}',
    },
    `/conversations/${id}/convert`,
    {
      ticket_type_id: seeded.ticketType.id,
      ticket_state_id: "8482",
      attributes: { _default_title_: "Compressor", affected_users: 0 },
    },
    { type: "ticket", id, category: "Customer" },
  ],
];

describe.each(cases)("%s", (key, inputs, path, json, answer) => {
  it(`sends ${JSON.stringify(json).slice(0, 60)} once and returns the answer`, async () => {
    const result = await local.run(key, { id, ...inputs });
    expect(local.lastRequest()).toEqual({ method: "POST", path, query: {}, json });
    expect(writes()).toHaveLength(1);
    expect(result).toMatchObject(answer);
  });
});

describe.each([...new Set(cases.map(([key]) => key))])("%s", (key) => {
  const inputs = { ...cases.find(([each]) => each === key)?.[1], id: UNKNOWN };

  it("fails for an unknown conversation", async () => {
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 404, code: "not_found", retryable: false });
    expect(error.message).not.toContain(
      "The conversation does not have this tag, or no tag has this Tag ID",
    );
  });
});

describe.each([
  "replyToConversationAsAdmin",
  "replyToConversationAsContact",
  "addNoteToConversation",
  "replyWithQuickReplies",
  "closeConversation",
  "convertConversationToTicket",
])("%s", (key) => {
  it("is never repeated, since that could write it twice", async () => {
    const inputs = { id, ...cases.find(([each]) => each === key)?.[1] };
    local.intercom.faults.add({ status: 503, times: 9, method: "POST" });
    const error = await local.fail(key, inputs);
    expect(error.message).toContain("it was not repeated");
    expect(writes()).toHaveLength(1);
  });
});

it.each([
  ["replyToConversationAsAdmin", { body: "In stock." }, "Write conversations"],
  ["attachTagToConversation", { tagId: seeded.tag.id }, "Write tags"],
])("%s names the permission it lacks", async (key, inputs, permission) => {
  const permissions = new Set(["Read conversations"] as const);
  local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions });
  const error = await local.fail(key, { id, adminId, ...inputs });
  expect(error.message).toContain(`lacks the permission "${permission}"`);
});

it("Attach Tag to Conversation is repeated: a conversation has a tag once", async () => {
  local.intercom.faults.add({ status: 503 });
  await local.run("attachTagToConversation", { id, adminId, tagId: seeded.tag.id });
  expect(local.requests()).toHaveLength(2);
});

describe("Reply to Conversation as Contact", () => {
  const reply = { id, body: "We take two." };

  it.each([
    [seeded.contact.email, "detect", { email: seeded.contact.email }],
    [seeded.contact.externalId, "detect", { user_id: seeded.contact.externalId }],
    [seeded.contact.externalId, "external_id", { user_id: seeded.contact.externalId }],
    [seeded.contact.id, "id", { intercom_user_id: seeded.contact.id }],
  ])("names the contact %s, %s", async (contactId, contactIdType, named) => {
    await local.run("replyToConversationAsContact", { ...reply, contactId, contactIdType });
    expect(local.lastRequest().json).toEqual({
      message_type: "comment",
      type: "user",
      ...named,
      body: "We take two.",
    });
  });

  it("goes to the latest conversation of the contact", async () => {
    const conversation = await local.run("replyToConversationAsContact", {
      ...reply,
      id: "last",
      contactId: seeded.lead.id,
    });
    expect(local.lastRequest().path).toBe("/conversations/last/reply");
    expect(conversation).toMatchObject({ id: "215473840003", state: "open" });
  });
});

describe("Reply to Conversation as Admin", () => {
  const reply = { id, adminId, body: "In stock." };

  it("refuses more than ten attachments of a kind before any request", async () => {
    const attachmentUrls = Array.from({ length: 11 }, (_, n) => `https://example.com/${n}.png`);
    const error = await local.fail("replyToConversationAsAdmin", { ...reply, attachmentUrls });
    expect(error.message).toBe("Attachment URLs: 11 are more than 10.");
    expect(local.requests()).toEqual([]);
  });

  it("sends the bytes of a previous step in Base64", async () => {
    const data = Buffer.from([0xff, 0xfe, 0x00]);
    const value = { data, contentType: "image/png" };
    await local.run("replyToConversationAsAdmin", {
      ...reply,
      attachmentFiles: [{ key: "photo.png", value }],
    });
    expect(local.lastRequest().json).toMatchObject({
      attachment_files: [{ name: "photo.png", content_type: "image/png", data: "//4A" }],
    });
  });

  it("refuses a blank body before any request", async () => {
    const error = await local.fail("replyToConversationAsAdmin", { ...reply, body: " " });
    expect(error.message).toBe("Body is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("fails for an unknown admin", async () => {
    const error = await local.fail("replyToConversationAsAdmin", { ...reply, adminId: "1" });
    expect(error).toMatchObject({ status: 404, code: "admin_not_found" });
  });
});

describe("Reply to Conversation with Quick Replies", () => {
  it("makes up the IDs that were left blank", async () => {
    const quickReplies = [
      { key: "Yes", value: "" },
      { key: "No", value: YES },
    ];
    await local.run("replyWithQuickReplies", { id, adminId, quickReplies });
    expect(local.lastRequest().json).toEqual({
      message_type: "quick_reply",
      type: "admin",
      admin_id: adminId,
      reply_options: [
        { text: "Yes", uuid: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) },
        { text: "No", uuid: YES },
      ],
    });
  });

  it.each([
    [[], "Quick Replies is required and was left blank."],
    [[{ key: "Yes", value: "yes" }], 'Quick Replies "Yes": "yes" is not a UUID.'],
  ])("refuses %j before any request", async (quickReplies, message) => {
    const error = await local.fail("replyWithQuickReplies", { id, adminId, quickReplies });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Open Conversation", () => {
  it("ends a snooze", async () => {
    await local.run("snoozeConversation", { id, adminId, snoozedUntil: "1924938000" });
    expect(await local.run("openConversation", { id, adminId })).toMatchObject({
      state: "open",
      snoozed_until: null,
    });
  });
});

describe("Assign Conversation to Admin", () => {
  it("fails for a team", async () => {
    const inputs = { id, adminId, assigneeId: seeded.team.id };
    const error = await local.fail("assignConversationToAdmin", inputs);
    expect(error).toMatchObject({ status: 404, code: "assignee_not_found" });
  });
});

describe("Attach Contact to Conversation", () => {
  it("creates a lead for an email address that Intercom does not know", async () => {
    await local.run("attachContactToConversation", {
      id,
      adminId,
      contactId: "river@example.com",
      contactIdType: "email",
    });
    expect(local.lastRequest().json).toEqual({
      admin_id: adminId,
      customer: { email: "river@example.com" },
    });
    const added = local.intercom.workspace
      .activeContacts()
      .find(({ email }) => email === "river@example.com");
    expect(added?.role).toBe("lead");
    expect(stored()?.contactIds).toContain(added?.id);
  });
});

describe("Detach Contact from Conversation", () => {
  const contactId = seeded.otherContact.id;

  it("sends the admin in the body of the DELETE", async () => {
    const result = await local.run("detachContactFromConversation", { id, adminId, contactId });
    expect(local.lastRequest()).toEqual({
      method: "DELETE",
      path: `/conversations/${id}/customers/${contactId}`,
      query: {},
      json: { admin_id: adminId },
    });
    expect(result).toMatchObject({ contacts: { contacts: [{ id: seeded.contact.id }] } });
  });

  it("fails for the last contact", async () => {
    const error = await local.fail("detachContactFromConversation", {
      id: seeded.otherConversation.id,
      adminId,
      contactId,
    });
    expect(error).toMatchObject({ status: 422, code: "parameter_invalid" });
    expect(error.message).toContain("Removing the last customer is not allowed");
  });
});

describe("Detach Tag from Conversation", () => {
  it("sends the admin in the body of the DELETE", async () => {
    const tag = await local.run("detachTagFromConversation", { id, adminId, tagId: "17514" });
    expect(local.lastRequest()).toEqual({
      method: "DELETE",
      path: `/conversations/${id}/tags/17514`,
      query: {},
      json: { admin_id: adminId },
    });
    expect(tag).toMatchObject({ type: "tag", id: "17514", name: "VIP" });
    expect(stored()?.tags.size).toBe(0);
  });

  it("fails for a tag that the conversation does not have", async () => {
    const inputs = { id, adminId, tagId: seeded.tag.id };
    const error = await local.fail("detachTagFromConversation", inputs);
    expect(error).toMatchObject({ status: 404, code: "tag_not_found" });
    expect(error.message).toContain(
      "The conversation does not have this tag, or no tag has this Tag ID",
    );
  });
});

describe("what cannot be redacted", () => {
  it("is a part without a body", async () => {
    await local.run("openConversation", { id, adminId });
    const part = stored()?.parts.at(-1);
    const error = await local.fail("redactConversationPart", { id, partId: part?.id });
    expect(error).toMatchObject({ code: "conversation_part_not_redactable" });
  });

  it("is a first message that an admin wrote", async () => {
    const source = stored()?.source;
    if (source) source.author = { type: "admin", id: adminId, name: null, email: null };
    const error = await local.fail("redactConversationSource", { id, sourceId });
    expect(error).toMatchObject({ code: "conversation_part_not_redactable" });
  });
});

describe("Merge Conversations", () => {
  it.each([
    [id, "Cannot merge a conversation into itself"],
    [UNKNOWN, "Primary conversation not found"],
  ])("fails to merge into %s", async (mergeIntoConversationId, message) => {
    const error = await local.fail("mergeConversations", { id, mergeIntoConversationId });
    expect(error).toMatchObject({ status: 422, code: "merge_failed" });
    expect(error.message).toContain(message);
  });

  it("refuses an ID that is no number before any request", async () => {
    const error = await local.fail("mergeConversations", { id, mergeIntoConversationId: "abc" });
    expect(error.message).toBe(
      'Merge Into Conversation ID: "abc" is not the ID of a conversation, a whole number. It stands in the address of the Inbox. Select Conversation lists them.',
    );
    expect(local.requests()).toEqual([]);
  });

  it("closes the secondary conversation", async () => {
    const mergeIntoConversationId = seeded.otherConversation.id;
    await local.run("mergeConversations", { id, mergeIntoConversationId });
    expect(stored()).toMatchObject({ state: "closed", mergedInto: mergeIntoConversationId });
  });
});

describe("Convert Conversation to Ticket", () => {
  it("fails for a ticket type that is not for customers", async () => {
    const ticketTypeId = seeded.backOfficeTicketType.id;
    const error = await local.fail("convertConversationToTicket", { id, ticketTypeId });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
    expect(error.message).toContain("Ticket type is not a customer ticket type");
  });

  it.each([
    ["by the names that people see", { Title: "Compressor", Description: "It fails." }],
    ["by Intercom's names", { _default_title_: "Compressor", _default_description_: "It fails." }],
  ])("gives the ticket its title and description %s", async (_, ticketAttributes) => {
    const ticketTypeId = seeded.ticketType.id;
    const inputs = { id, ticketTypeId, ticketAttributes: JSON.stringify(ticketAttributes) };
    expect(await local.run("convertConversationToTicket", inputs)).toMatchObject({
      ticket_attributes: { _default_title_: "Compressor", _default_description_: "It fails." },
    });
  });

  it("refuses an attribute that the ticket type does not have", async () => {
    const ticketTypeId = seeded.ticketType.id;
    const inputs = { id, ticketTypeId, ticketAttributes: '{"Titel":"Compressor"}' };
    const error = await local.fail("convertConversationToTicket", inputs);
    expect(error).toMatchObject({
      name: "InputError",
      message: expect.stringContaining('"Titel"'),
    });
    expect(local.requests()).not.toContain(`POST /conversations/${id}/convert`);
  });
});

describe("Snooze Conversation", () => {
  it.each([
    ["2020-01-31T09:00:00Z", "2020-01-31T09:00:00Z"],
    ["1580461200", "2020-01-31T09:00:00Z"],
    ["1580461200000", "2020-01-31T09:00:00Z"],
    ["0", "1970-01-01T00:00:00Z"],
  ])("refuses %s, which has passed, before any request", async (snoozedUntil, _shown) => {
    const error = await local.fail("snoozeConversation", {
      id,
      adminId,
      snoozedUntil,
    });
    expect(error).toMatchObject({
      name: "InputError",
      message: `Snoozed Until: "${snoozedUntil}" is in the past.`,
    });
    expect(local.requests()).toEqual([]);
  });

  it("takes a time some minutes ahead", async () => {
    const snoozedUntil = String(Math.floor(Date.now() / 1000) + 600);
    const conversation = await local.run("snoozeConversation", {
      id,
      adminId,
      snoozedUntil,
    });
    expect(conversation).toMatchObject({ state: "snoozed", snoozed_until: Number(snoozedUntil) });
  });

  it("counts hours from now", async () => {
    const before = Math.floor(Date.now() / 1000);
    await local.run("snoozeConversation", { id, adminId, hours: "24" });
    const { snoozed_until } = local.lastRequest().json as { snoozed_until: number };
    expect(snoozed_until).toBeGreaterThanOrEqual(before + 86_400);
    expect(snoozed_until).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 86_400);
  });

  it.each([
    ["neither", {}],
    ["both", { snoozedUntil: "1924938000", hours: "24" }],
  ])("refuses %s of a time and hours before any request", async (_, inputs) => {
    const error = await local.fail("snoozeConversation", { id, ...inputs });
    expect(error).toMatchObject({
      name: "InputError",
      message: "Fill in exactly one of Snoozed Until and Snooze for Hours.",
    });
    expect(local.requests()).toEqual([]);
  });

  it.each(["0", "-1", "1.5"])("refuses %s hours", async (hours) => {
    const { message } = await local.fail("snoozeConversation", { id, hours });
    expect(message).toBe(`Snooze for Hours: "${hours}" is not a whole number, 1 or more.`);
  });
});
