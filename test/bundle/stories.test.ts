import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

// What the two audiences of the component do with it, from end to end through the bundle.
const local = useIntercom();

type Answer = Record<string, unknown> & { id: string };

it("support: a new conversation is noted, assigned, tagged, snoozed, made a ticket and closed", async () => {
  const admin = { adminId: seeded.admin.id };
  const message = await local.run<Answer>("createConversation", {
    contactId: seeded.contact.id,
    body: "The compressor makes a noise again.",
  });
  const id = message.conversation_id;
  expect(id).toEqual(expect.any(String));

  await local.run("addNoteToConversation", { id, ...admin, body: "Same part as in May." });
  await local.run("assignConversationToAdmin", { id, ...admin, assigneeId: seeded.otherAdmin.id });
  await local.run("attachTagToConversation", { id, ...admin, tagId: seeded.tag.id });
  await local.run("replyToConversationAsAdmin", { id, ...admin, body: "A new one is on its way." });
  await local.run("snoozeConversation", { id, ...admin, snoozedUntil: "2031-01-31T09:00:00Z" });
  expect(await local.run("getConversation", { id })).toMatchObject({
    state: "snoozed",
    admin_assignee_id: Number(seeded.otherAdmin.id),
    tags: { tags: [expect.objectContaining({ id: seeded.tag.id })] },
    parts_truncated: false,
  });

  await local.run("openConversation", { id, ...admin });
  const ticket = await local.run<Answer>("convertConversationToTicket", {
    id,
    ticketTypeId: seeded.ticketType.id,
    ticketAttributes: { _default_title_: "Noisy compressor" },
  });
  expect(ticket).toMatchObject({
    type: "ticket",
    ticket_attributes: { _default_title_: "Noisy compressor" },
  });

  const other = await local.run<Answer>("createConversation", {
    contactId: seeded.otherContact.id,
    body: "How are you?",
  });
  const closed = { id: other.conversation_id, ...admin };
  await local.run("closeConversation", { ...closed, body: "Fine, thank you." });
  expect(await local.run("getConversation", { id: other.conversation_id })).toMatchObject({
    state: "closed",
    open: false,
  });
});

it("customer data: attributes, events, notes, segments and tags of a customer come together", async () => {
  const defined = await local.run<Answer>("createDataAttribute", {
    name: "loyalty_level",
    model: "contact",
    dataType: "string",
  });
  expect(defined).toMatchObject({ name: "loyalty_level" });

  const user = await local.run<Answer>("createOrUpdateUser", {
    email: "Inara@Example.com",
    name: "Inara Serra",
    companyIds: ["6"],
    customAttributes: [{ key: "loyalty_level", value: "gold" }],
  });
  const { id } = user;
  expect(user).toMatchObject({
    email: "inara@example.com",
    custom_attributes: { loyalty_level: "gold" },
  });

  await local.run("trackEvent", { eventName: "booked-shuttle", id, createdAt: "1769850000" });
  await local.run("createContactNote", {
    id,
    body: "Prefers to be called.",
    adminId: seeded.admin.id,
  });
  await local.run("addTagByEmail", { name: "Companion", email: "inara@example.com" });

  const companies = await local.run<{ data: Answer[] }>("listContactCompanies", { id });
  expect(companies.data.map((company) => company.id)).toEqual([seeded.company.id]);
  const notes = await local.run<{ data: Answer[] }>("listContactNotes", { id });
  expect(notes.data).toHaveLength(1);
  const segments = await local.run<{ data: Answer[] }>("listContactSegments", { id });
  expect(segments.data).toEqual([]);
  const found = await local.run<{ data: Answer[] }>("searchContacts", {
    conditions: [
      { field: "custom_attributes.loyalty_level", operator: "=", value: "gold" },
      { field: "name", operator: "~", value: "inara" },
    ],
  });
  expect(found.data.map((contact) => contact.id)).toEqual([id]);
});
