import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const sender = { adminId: seeded.admin.id };
const mail = {
  ...sender,
  contactId: seeded.contact.id,
  subject: "Thanks",
  body: "<p>Hello</p>",
};
const from = { type: "admin", id: 991267645 };

describe("Send Email", () => {
  it("sends the admin as a number and the contact with its role", async () => {
    const message = await local.run("sendEmail", mail);
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/messages",
      query: {},
      json: {
        message_type: "email",
        subject: "Thanks",
        body: "<p>Hello</p>",
        template: "plain",
        from,
        to: { type: "user", id: seeded.contact.id },
        create_conversation_without_contact_reply: false,
      },
    });
    expect(message).toMatchObject({ type: "admin_message", message_type: "email" });
    expect(message).not.toHaveProperty("conversation_id");
  });

  it("sends copies, a time and the wish for a conversation", async () => {
    const message = await local.run("sendEmail", {
      ...mail,
      template: "personal",
      cc: [seeded.otherContact.id],
      bcc: ["6762f0f51bb69f9f2193bb10", ""],
      createdAt: "2026-01-31T09:00:00Z",
      createConversation: true,
    });
    expect(local.lastRequest().json).toMatchObject({
      template: "personal",
      cc: [{ type: "user", id: seeded.otherContact.id }],
      bcc: [{ type: "user", id: "6762f0f51bb69f9f2193bb10" }],
      created_at: 1769850000,
      create_conversation_without_contact_reply: true,
    });
    expect(message).toHaveProperty("conversation_id");
  });

  it("does not find a lead as a user", async () => {
    const lead = { ...mail, contactId: seeded.lead.id };
    expect(await local.fail("sendEmail", lead)).toMatchObject({ status: 404, code: "not_found" });
    await local.run("sendEmail", { ...lead, contactRole: "lead" });
    expect(local.lastRequest().json).toMatchObject({ to: { type: "lead", id: seeded.lead.id } });
  });

  it("sends to further users and leads, each with its role", async () => {
    const furtherUserIds = [seeded.otherContact.id, ""];
    const furtherLeadIds = [seeded.lead.id];
    const message = await local.run("sendEmail", { ...mail, furtherUserIds, furtherLeadIds });
    const recipients = [
      { type: "user", id: seeded.contact.id },
      { type: "user", id: seeded.otherContact.id },
      { type: "lead", id: seeded.lead.id },
    ];
    expect(local.lastRequest().json).toMatchObject({ to: recipients });
    expect(local.intercom.workspace.messages.get(String(message.id))?.contactIds).toEqual(
      recipients.map(({ id }) => id),
    );
  });

  it.each([
    [
      { furtherUserIds: ["joe@bloggs.com"] },
      'Further User IDs: "joe@bloggs.com" is an email address; the ID of a user is 24 letters and digits. Find Contact looks up by email.',
    ],
    [{ subject: " " }, "Subject is required and was left blank."],
    [{ body: "" }, "Body is required and was left blank."],
    [
      { adminId: "zoe" },
      'Admin ID: "zoe" is not the ID of an admin, a whole number. Select Admin lists them.',
    ],
    [{ template: "company" }, 'Template: "company" is not one of Plain, Personal.'],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("sendEmail", { ...mail, ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("is not sent twice when the answer is lost", async () => {
    local.intercom.faults.add({ path: "/messages", drop: "after" });
    await local.fail("sendEmail", mail);
    expect(local.intercom.workspace.messages.size).toBe(1);
  });

  it("names the missing permission", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read conversations"]),
    });
    const error = await local.fail("sendEmail", mail);
    expect(error.message).toContain('lacks the permission "Write conversations"');
  });
});

describe("Send In-App Message", () => {
  const message = { ...sender, contactId: seeded.contact.id, body: "Hello" };

  it("sends the message", async () => {
    expect(await local.run("sendInAppMessage", message)).toMatchObject({ message_type: "inapp" });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/messages",
      query: {},
      json: {
        message_type: "inapp",
        body: "Hello",
        from,
        to: { type: "user", id: seeded.contact.id },
        create_conversation_without_contact_reply: false,
      },
    });
  });

  const types = () => local.intercom.traffic.map(({ json }) => Object(json).message_type);

  it.each([
    ["in its field", {}],
    [
      "in its words only",
      { status: 422, body: { errors: [{ code: "invalid", message: "Unknown type: inapp" }] } },
    ],
    ["without an error list", { status: 400, body: "message_type is not one of in_app" }],
  ])("is sent by the other name once where Intercom refuses the type %s", async (_, fault) => {
    if ("status" in fault) local.intercom.faults.add(fault);
    else local.intercom.settings.refusedMessageType = "inapp";
    expect(await local.run("sendInAppMessage", message)).toMatchObject({ message_type: "inapp" });
    expect(types()).toEqual(["inapp", "in_app"]);
    expect(local.intercom.workspace.messages.size).toBe(1);
  });

  it("is sent by the usual name where Intercom refuses the other", async () => {
    local.intercom.settings.refusedMessageType = "in_app";
    await local.run("sendInAppMessage", message);
    expect(types()).toEqual(["inapp"]);
  });

  it.each([
    [400, "Body is required", ["inapp"]],
    [404, "message_type not found", ["inapp"]],
    [400, "message_type is invalid", ["inapp", "in_app"]],
  ])("fails after a %i that says %j every time", async (status, said, sent) => {
    local.intercom.faults.add({ status, message: said, times: 9 });
    const error = await local.fail("sendInAppMessage", message);
    expect(error).toMatchObject({ name: "IntercomError", status });
    expect(error.message).toContain(said);
    expect(types()).toEqual(sent);
  });

  it("fails for an unknown admin", async () => {
    const error = await local.fail("sendInAppMessage", { ...message, adminId: "1" });
    expect(error).toMatchObject({ status: 404, code: "admin_not_found" });
  });

  it("is not sent twice when the answer is lost", async () => {
    local.intercom.faults.add({ path: "/messages", drop: "after" });
    await local.fail("sendInAppMessage", message);
    expect(local.intercom.workspace.messages.size).toBe(1);
  });
});

describe("Send WhatsApp Message", () => {
  const message = { ...sender, phone: "+353871234567", template: "appointment_reminder" };

  it("sends the texts for the placeholders as a component", async () => {
    await local.run("sendWhatsAppMessage", {
      ...message,
      name: "Wash",
      bodyParameters: ["Friday", "nine"],
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/messages",
      query: {},
      json: {
        message_type: "whatsapp",
        from,
        to: { phone: "+353871234567", name: "Wash" },
        template: "appointment_reminder",
        locale: "en",
        components: [
          {
            type: "BODY",
            parameters: [
              { type: "text", text: "Friday" },
              { type: "text", text: "nine" },
            ],
          },
        ],
      },
    });
  });

  it("sends components as given, and none for a template without placeholders", async () => {
    const components = [{ type: "BUTTON", sub_type: "url", index: 0, parameters: [] }];
    await local.run("sendWhatsAppMessage", { ...message, components: JSON.stringify(components) });
    expect(local.lastRequest().json).toMatchObject({ components });
    await local.run("sendWhatsAppMessage", message);
    expect(local.lastRequest().json).toMatchObject({ components: [] });
  });

  it.each([
    [
      { components: "[]", bodyParameters: ["a"] },
      "Components: they take the place of Body Parameters. Fill in one of them.",
    ],
    [{ components: '"x"' }, 'Components: ""x"" is not a JSON list.'],
    [{ phone: "" }, "Phone is required and was left blank."],
  ])("refuses %j before any request", async (inputs, text) => {
    const error = await local.fail("sendWhatsAppMessage", { ...message, ...inputs });
    expect(error.message).toBe(text);
    expect(local.requests()).toEqual([]);
  });

  it("says that the plan has no such messages", async () => {
    local.intercom.faults.add({ status: 403, code: "api_plan_restricted" });
    expect(await local.fail("sendWhatsAppMessage", message)).toMatchObject({ status: 403 });
  });
});

describe("Get WhatsApp Message Status", () => {
  it("returns the status", async () => {
    expect(
      await local.run("getWhatsAppMessageStatus", { messageId: "wamid_abc124" }),
    ).toMatchObject({ status: "failed", error: { details: "Recipient not on WhatsApp" } });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/messages/whatsapp/status",
      query: { message_id: "wamid_abc124" },
      json: undefined,
    });
  });

  it("fails for an unknown message", async () => {
    const error = await local.fail("getWhatsAppMessageStatus", { messageId: "none" });
    expect(error).toMatchObject({ status: 404, code: "whatsapp_message_not_found" });
  });
});

describe("List Message Statuses", () => {
  interface Statuses {
    events: { id: string }[];
    pages: { next?: { starting_after: string } | null };
  }
  const add = (count: number) => {
    for (let number = 0; number < count; number += 1) {
      local.intercom.workspace.addMessageStatus({ rulesetId: "7" });
    }
  };

  it("returns one page, and goes on by cursor", async () => {
    add(3);
    const first = await local.run<Statuses>("listMessageStatuses", {
      rulesetId: "7",
      perPage: "2",
    });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/messages/status",
      query: { ruleset_id: "7", per_page: "2" },
      json: undefined,
    });
    const second = await local.run<Statuses>("listMessageStatuses", {
      rulesetId: "7",
      perPage: "2",
      startingAfter: first.pages.next?.starting_after,
    });
    expect([...first.events, ...second.events].map(({ id }) => id).sort()).toEqual([
      "event_3",
      "event_4",
      "event_5",
    ]);
  });

  it("fetches everything in pages as large as Intercom allows", async () => {
    add(205);
    const { events } = await local.run<Statuses>("listMessageStatuses", {
      rulesetId: "7",
      fetchAll: "true",
    });
    expect(new Set(events.map(({ id }) => id)).size).toBe(205);
    expect(local.intercom.traffic.map(({ query }) => query.per_page)).toEqual([
      "100",
      "100",
      "100",
    ]);
  });

  it("refuses more than Intercom allows", async () => {
    const error = await local.fail("listMessageStatuses", { rulesetId: "7", perPage: "101" });
    expect(error.message).toBe('Per Page: "101" is not a whole number from 1 to 100.');
    expect(local.requests()).toEqual([]);
  });

  it("fails like any other", async () => {
    local.intercom.faults.add({ status: 403, code: "api_plan_restricted" });
    expect(await local.fail("listMessageStatuses", { rulesetId: "7" })).toMatchObject({
      status: 403,
    });
  });
});
