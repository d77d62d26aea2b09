import { seeded } from "../../emulator";
import { useIntercom } from "../../support/intercom";
import { among, type Crossing, crosses, officialSdk, type Removal, withPart } from "./official";

// What the component writes, the official SDK reads.
const local = useIntercom();
const { run } = local;
const sdk = () => officialSdk(local.intercom);

const { contact, otherContact, company, visitor, tag, conversation, ticket, ticketType } = seeded;
const admin = { adminId: seeded.admin.id };

describe("contacts", () => {
  const read = (id: string) => sdk().contacts.find({ contact_id: id });
  it.each<Crossing>([
    {
      what: "a new contact",
      write: () =>
        run("createContact", {
          role: "user",
          email: "Inara@Serenity.io",
          name: "Inara Serra",
          signed_up_at: "2026-01-31T09:00:00+01:00",
        }),
      read,
      expected: {
        email: "inara@serenity.io",
        name: "Inara Serra",
        signed_up_at: Date.UTC(2026, 0, 31, 8) / 1000,
      },
    },
    {
      what: "a changed contact",
      write: () =>
        run("updateContact", {
          id: contact.id,
          phone: "+353871234000",
          customAttributes: [{ key: "team_mates", value: "11" }],
          clearFields: ["name"],
        }),
      read,
      expected: { name: null, phone: "+353871234000", custom_attributes: { team_mates: 11 } },
    },
    {
      what: "an upserted contact, by the caller's own ID",
      write: () =>
        run("upsertContact", {
          matchBy: "external_id",
          external_id: contact.externalId,
          name: "Wash",
        }),
      read: () => sdk().contacts.showContactByExternalId({ external_id: contact.externalId }),
      expected: { id: contact.id, name: "Wash" },
    },
    {
      what: "a user, by search",
      write: () => run("createOrUpdateUser", { email: "inara@serenity.io", userId: "1047" }),
      read: async (id) => {
        const query = { field: "id", operator: "=", value: id } as const;
        return (await sdk().contacts.search({ query })).data;
      },
      expected: [{ external_id: "1047", role: "user", email: "inara@serenity.io" }],
    },
    {
      what: "an unarchived contact",
      write: () => run("unarchiveContact", { id: seeded.archivedContact.id }),
      read,
      expected: { external_id: seeded.archivedContact.externalId },
    },
    {
      what: "a changed visitor",
      write: () => run("updateVisitor", { userId: visitor.userId, name: "Saffron" }),
      read: () => sdk().visitors.find({ user_id: visitor.userId }),
      expected: { name: "Saffron" },
    },
    {
      what: "a converted visitor",
      write: () => run("convertVisitor", { visitorUserId: visitor.userId, externalId: "1047" }),
      read,
      expected: { role: "user", external_id: "1047" },
    },
    {
      what: "a note",
      write: () => run("createContactNote", { id: contact.id, body: "Likes dinosaurs." }),
      read: (id) => sdk().notes.find({ note_id: Number(id) }),
      expected: { contact: { id: contact.id }, body: "Likes dinosaurs." },
    },
    {
      what: "a subscription",
      write: () =>
        run("unsubscribeContact", {
          id: contact.id,
          subscriptionTypeId: seeded.optInSubscription.id,
        }),
      read: () => sdk().contacts.listAttachedSubscriptions({ contact_id: contact.id }),
      expected: { data: [] },
    },
    {
      what: "a data attribute",
      write: () =>
        run("createDataAttribute", { name: "ship", model: "company", dataType: "string" }),
      read: () => sdk().dataAttributes.list({ model: "company" }),
      expected: { data: among({ name: "ship", data_type: "string", custom: true }) },
    },
    {
      what: "an event",
      write: () =>
        run("trackEvent", {
          id: contact.id,
          eventName: "booked-shuttle",
          createdAt: String(local.intercom.clock.seconds()),
          metadata: { price: { amount: 1999, currency: "eur" } },
        }),
      read: () => sdk().events.list({ type: "user", intercom_user_id: contact.id }),
      expected: {
        events: among({
          event_name: "booked-shuttle",
          metadata: { price: { amount: 1999, currency: "eur" } },
        }),
      },
    },
    {
      what: "a summary of events",
      write: () =>
        run("createEventSummary", {
          userId: contact.externalId,
          eventName: "booked-shuttle",
          count: "3",
          first: "1767171600",
          last: "1769850000",
        }),
      read: () => sdk().events.list({ type: "user", user_id: contact.externalId, summary: true }),
      expected: { events: among({ name: "booked-shuttle", count: 3 }) },
    },
  ])("$what", crosses);
});

describe("companies and tags", () => {
  it.each<Crossing>([
    {
      what: "a new company",
      write: () => run("createCompany", { company_id: "guild", name: "The Guild", size: "12" }),
      read: (id) => sdk().companies.find({ company_id: id }),
      expected: { company_id: "guild", name: "The Guild", size: 12 },
    },
    {
      what: "a changed company, by the caller's own ID",
      write: () => run("updateCompany", { company_id: company.companyId, plan: "Basic" }),
      read: () => sdk().companies.retrieve({ company_id: company.companyId }),
      expected: { id: company.id, plan: { name: "Basic" } },
    },
    {
      what: "a member of a company",
      write: () => run("attachCompany", { id: seeded.lead.id, companyId: company.id }),
      read: () => sdk().companies.listAttachedContacts({ company_id: company.id }),
      expected: { data: among({ id: seeded.lead.id }) },
    },
    {
      what: "a note about a company",
      write: () => run("createCompanyNote", { id: company.id, body: "Owns everything." }),
      read: () => sdk().unstable.notes.listCompanyNotes({ id: company.id }),
      expected: { data: among({ body: "Owns everything." }) },
    },
    {
      what: "a new tag",
      write: () => run("createTag", { name: "Browncoat" }),
      read: (id) => sdk().tags.find({ tag_id: id }),
      expected: { type: "tag", name: "Browncoat" },
    },
    {
      what: "a renamed tag",
      write: () => run("updateTag", { id: tag.id, name: "Browncoat" }),
      read: () => sdk().tags.list(),
      expected: { data: among({ id: tag.id, name: "Browncoat" }) },
    },
    {
      what: "a tag of a contact",
      write: () => run("addTagByEmail", { name: tag.name, email: otherContact.email }),
      read: () => sdk().contacts.listAttachedTags({ contact_id: otherContact.id }),
      expected: { data: [{ id: tag.id, name: tag.name }] },
    },
    {
      what: "a tag taken off a contact",
      write: () => run("detachTag", { id: contact.id, tagId: tag.id }),
      read: () => sdk().contacts.listAttachedTags({ contact_id: contact.id }),
      expected: { data: [{ name: "VIP" }] },
    },
    {
      what: "a tag of companies",
      write: () => run("tagCompanies", { name: "Browncoat", companyIds: ["7", "8"] }),
      read: (id) => sdk().companies.retrieve({ tag_id: id }),
      expected: { data: [{ company_id: "7" }, { company_id: "8" }] },
    },
  ])("$what", crosses);
});

describe("conversations", () => {
  const { id } = conversation;
  const read = () => sdk().conversations.find({ conversation_id: id });
  it.each<Crossing>([
    {
      what: "a new conversation",
      write: async () => {
        const question = { contactId: contact.id, body: "Is it shiny?" };
        return { id: (await run("createConversation", question)).conversation_id };
      },
      read: (id) => sdk().conversations.find({ conversation_id: id }),
      expected: { source: { body: expect.stringContaining("Is it shiny?") }, open: true },
    },
    {
      what: "title and attributes",
      write: () =>
        run("updateConversation", {
          id,
          title: "Sold out",
          customAttributes: [{ key: "affected_orders", value: "3" }],
        }),
      read,
      expected: { title: "Sold out", custom_attributes: { affected_orders: 3 } },
    },
    {
      what: "a reply of an admin",
      write: () => run("replyToConversationAsAdmin", { id, ...admin, body: "It is." }),
      read,
      expected: withPart("conversation_parts", { part_type: "comment", body: "<p>It is.</p>" }),
    },
    {
      what: "a reply of the contact",
      write: () =>
        run("replyToConversationAsContact", { id, contactId: contact.id, body: "Thanks!" }),
      read,
      expected: withPart("conversation_parts", { part_type: "comment", body: "<p>Thanks!</p>" }),
    },
    {
      what: "a note",
      write: () => run("addNoteToConversation", { id, ...admin, body: "Regular customer" }),
      read,
      expected: withPart("conversation_parts", {
        part_type: "note",
        body: "<p>Regular customer</p>",
      }),
    },
    {
      what: "a new assignee",
      write: () =>
        run("assignConversationToAdmin", { id, ...admin, assigneeId: seeded.otherAdmin.id }),
      read,
      expected: { admin_assignee_id: Number(seeded.otherAdmin.id) },
    },
    {
      what: "a snoozed conversation",
      write: () => run("snoozeConversation", { id, ...admin, snoozedUntil: "1924938000" }),
      read,
      expected: { state: "snoozed", snoozed_until: 1_924_938_000 },
    },
    {
      what: "a closed conversation",
      write: () => run("closeConversation", { id, ...admin }),
      read,
      expected: { state: "closed", open: false },
    },
    {
      what: "a tag",
      write: () => run("attachTagToConversation", { id, ...admin, tagId: tag.id }),
      read,
      expected: { tags: { tags: among({ id: tag.id }) } },
    },
    {
      what: "a participant less",
      write: () =>
        run("detachContactFromConversation", { id, ...admin, contactId: otherContact.id }),
      read,
      expected: { contacts: { contacts: [{ id: contact.id }] } },
    },
    {
      what: "a redacted part",
      write: () => run("redactConversationPart", { id, partId: conversation.partId }),
      read,
      expected: withPart("conversation_parts", { id: conversation.partId, redacted: true }),
    },
  ])("$what", crosses);
});

describe("tickets", () => {
  const { id } = ticket;
  const readTicket = (id: string) => sdk().tickets.get({ ticket_id: id });
  const readType = () => sdk().ticketTypes.get({ ticket_type_id: ticketType.id });
  it.each<Crossing>([
    {
      what: "a new ticket",
      write: () =>
        run("createTicket", {
          ticketTypeId: ticketType.id,
          contactId: otherContact.id,
          ticketAttributes: { _default_title_: "Printer on fire", affected_users: 2 },
        }),
      read: readTicket,
      expected: {
        contacts: { contacts: [{ id: otherContact.id }] },
        ticket_attributes: { _default_title_: "Printer on fire", affected_users: 2 },
      },
    },
    {
      what: "a ticket to be made later",
      write: () =>
        run("enqueueTicket", {
          ticketTypeId: ticketType.id,
          contactId: otherContact.id,
          ticketAttributes: { Title: "Printer on fire" },
        }),
      read: (job_id) => sdk().jobs.status({ job_id }),
      expected: { type: "job", resource_type: "ticket" },
    },
    {
      what: "a changed ticket",
      write: () =>
        run("updateTicket", {
          id,
          ticketAttributes: { affected_users: 3 },
          ticketStateId: "8484",
          isShared: "true",
        }),
      read: readTicket,
      expected: {
        ticket_attributes: { affected_users: 3 },
        ticket_state: { id: "8484" },
        is_shared: true,
      },
    },
    {
      what: "a reply",
      write: () => run("replyToTicketAsAdmin", { id, ...admin, body: "On its way" }),
      read: () => readTicket(id),
      expected: withPart("ticket_parts", { part_type: "comment", body: "<p>On its way</p>" }),
    },
    {
      what: "a note",
      write: () => run("addNoteToTicket", { id, ...admin, body: "Again" }),
      read: () => readTicket(id),
      expected: withPart("ticket_parts", { part_type: "note", body: "<p>Again</p>" }),
    },
    {
      what: "a conversation made a ticket",
      write: () =>
        run("convertConversationToTicket", {
          id: conversation.id,
          ticketTypeId: ticketType.id,
          ticketAttributes: { _default_title_: "Compressor" },
        }),
      read: readTicket,
      expected: { ticket_attributes: { _default_title_: "Compressor" } },
    },
    {
      what: "a new ticket type",
      write: () => run("createTicketType", { name: "Recall", category: "Back-office" }),
      read: (id) => sdk().ticketTypes.get({ ticket_type_id: id }),
      expected: { name: "Recall", category: "Back-office" },
    },
    {
      what: "a changed ticket type",
      write: () => run("updateTicketType", { id: ticketType.id, name: "Fault" }),
      read: readType,
      expected: { name: "Fault" },
    },
    {
      what: "an attribute of a ticket type",
      write: () =>
        run("createTicketTypeAttribute", {
          ticketTypeId: ticketType.id,
          name: "Colour",
          description: "Of the ship",
          dataType: "list",
          listItems: ["Red", "Green"],
        }),
      read: readType,
      expected: { ticket_type_attributes: { data: among({ name: "Colour", data_type: "list" }) } },
    },
  ])("$what", crosses);
});

describe("what it takes away is gone", () => {
  const ticketTag = { ticket_id: ticket.id, tag_id: tag.id, admin_id: seeded.admin.id };
  const find = (id: string) => () => sdk().contacts.find({ contact_id: id });
  it.each<Removal>([
    {
      what: "a deleted contact",
      remove: () => run("deleteContact", { id: contact.id }),
      read: find(contact.id),
    },
    {
      what: "an archived contact",
      remove: () => run("archiveContact", { id: contact.id }),
      read: find(contact.id),
    },
    {
      what: "a blocked contact",
      remove: () => run("blockContact", { id: contact.id }),
      read: find(contact.id),
    },
    {
      what: "a merged lead",
      remove: () =>
        run("mergeContacts", {
          from: seeded.lead.id,
          into: contact.id,
          skipDuplicateValidation: true,
        }),
      read: find(seeded.lead.id),
      status: 410,
    },
    {
      what: "a company",
      remove: () => run("deleteCompany", { id: company.id }),
      read: () => sdk().companies.find({ company_id: company.id }),
    },
    {
      what: "a tag",
      remove: () => run("deleteTag", { id: "17515" }),
      read: () => sdk().tags.find({ tag_id: "17515" }),
    },
    {
      what: "a conversation",
      remove: () => run("deleteConversation", { id: conversation.id }),
      read: () => sdk().conversations.find({ conversation_id: conversation.id }),
    },
    {
      what: "a ticket",
      remove: () => run("deleteTicket", { id: ticket.id }),
      read: () => sdk().tickets.get({ ticket_id: ticket.id }),
    },
    {
      what: "a tag of a ticket",
      remove: () => run("detachTagFromTicket", { id: ticket.id, tagId: tag.id, ...admin }),
      read: () => sdk().tags.untagTicket(ticketTag),
    },
  ])("$what", async ({ remove, read, status = 404 }) => {
    await remove();
    await expect(read()).rejects.toMatchObject({ statusCode: status });
  });
});

it("an absence", async () => {
  const { id } = seeded.otherAdmin;
  await run("setAdminAway", {
    adminId: id,
    awayMode: "true",
    awayStatusReasonId: seeded.awayStatusReason.id,
  });
  expect(await sdk().admins.find({ admin_id: Number(id) })).toMatchObject({
    away_mode_enabled: true,
    away_status_reason_id: Number(seeded.awayStatusReason.id),
  });
});

it("a message that starts a conversation", async () => {
  const { conversation_id } = await run("sendInAppMessage", {
    ...admin,
    contactId: contact.id,
    body: "We land at noon.",
    createConversation: true,
  });
  expect(
    await sdk().conversations.find({ conversation_id: String(conversation_id) }),
  ).toMatchObject({ contacts: { contacts: [{ id: contact.id }] } });
});
