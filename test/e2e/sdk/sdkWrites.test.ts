import { seeded } from "../../emulator";
import { useIntercom } from "../../support/intercom";
import { among, type Crossing, crosses, officialSdk, type Removal, withPart } from "./official";

// What the official SDK writes, the component reads.
const local = useIntercom();
const { run } = local;
const sdk = () => officialSdk(local.intercom);

const { contact, otherContact, company, visitor, tag, conversation, ticket, ticketType } = seeded;
const admin_id = seeded.admin.id;
const contact_id = contact.id;

describe("contacts", () => {
  const read = (id: string) => run("getContact", { id });
  it.each<Crossing>([
    {
      what: "a new contact",
      write: () =>
        sdk().contacts.create({
          external_id: "1047",
          name: "Inara Serra",
          custom_attributes: { team_mates: 11 },
        }),
      read: () => run("getContactByExternalId", { externalId: "1047" }),
      expected: { role: "user", name: "Inara Serra", custom_attributes: { team_mates: 11 } },
    },
    {
      what: "a changed contact",
      write: () => sdk().contacts.update({ contact_id, phone: "+353871234000" }),
      read,
      expected: { phone: "+353871234000" },
    },
    {
      what: "an unarchived contact",
      write: () => sdk().contacts.unarchive({ contact_id: seeded.archivedContact.id }),
      read: (id) => run("findContact", { findBy: "id", value: id }),
      expected: { external_id: seeded.archivedContact.externalId },
    },
    {
      what: "a changed visitor",
      write: () => sdk().visitors.update({ user_id: visitor.userId, name: "Saffron" }),
      read: () => run("getVisitor", { userId: visitor.userId }),
      expected: { name: "Saffron" },
    },
    {
      what: "a converted visitor",
      write: () =>
        sdk().visitors.mergeToContact({
          type: "user",
          user: { user_id: "1047" },
          visitor: { user_id: visitor.userId },
        }),
      read,
      expected: { role: "user", external_id: "1047" },
    },
    {
      what: "a note",
      write: () => sdk().notes.create({ contact_id, body: "Likes dinosaurs.", admin_id }),
      read: (id) => run("getNote", { id }),
      expected: { contact: { id: contact_id }, body: "Likes dinosaurs." },
    },
    {
      what: "a subscription",
      write: () =>
        sdk().contacts.attachSubscription({
          contact_id,
          id: seeded.optOutSubscription.id,
          consent_type: "opt_out",
        }),
      read: () => run("listContactSubscriptions", { id: contact_id }),
      expected: { data: among({ id: seeded.optOutSubscription.id }) },
    },
    {
      what: "a data attribute",
      write: () =>
        sdk().dataAttributes.update({
          data_attribute_id: Number(seeded.listDataAttribute.id),
          body: { options: [{ value: "Small" }, { value: "Large" }] },
        }),
      read: () => run("listDataAttributes", { model: "contact" }),
      expected: { data: among({ name: "crew_size", options: ["Small", "Large"] }) },
    },
    {
      what: "an event",
      write: () =>
        sdk().events.create({
          email: contact.email,
          event_name: "booked-shuttle",
          created_at: local.intercom.clock.seconds(),
          metadata: { shuttle: "2" },
        }),
      read: () => run("listEvents", { id: contact_id }),
      expected: { events: among({ event_name: "booked-shuttle", metadata: { shuttle: "2" } }) },
    },
    {
      what: "a summary of events",
      write: () =>
        sdk().events.summaries({
          user_id: contact.externalId,
          event_summaries: { event_name: "booked-shuttle", count: 3, first: 1, last: 2 },
        }),
      read: () => run("getEventSummary", { id: contact_id }),
      expected: { events: among({ name: "booked-shuttle", count: 3 }) },
    },
  ])("$what", crosses);

  it("page by page", async () => {
    for (let number = 0; number < 12; number += 1) {
      await sdk().contacts.create({ email: `crew-${number}@serenity.io` });
    }
    const all = await run<{ data: { email: string }[] }>("listContacts", {
      fetchAll: true,
      perPage: "5",
    });
    const crew = all.data.filter(({ email }) => email?.startsWith("crew-"));
    expect(new Set(crew.map(({ email }) => email)).size).toBe(12);
  });
});

describe("companies and tags", () => {
  it.each<Crossing>([
    {
      what: "a new company, by the caller's own ID",
      write: () => sdk().companies.createOrUpdate({ company_id: "alliance", name: "Alliance" }),
      read: () => run("listCompanies", { companyId: "alliance" }),
      expected: { data: [{ company_id: "alliance", name: "Alliance" }] },
    },
    {
      what: "a changed company",
      write: () => sdk().companies.update({ company_id: company.id, body: { size: 12 } }),
      read: (id) => run("getCompany", { id }),
      expected: { company_id: company.companyId, size: 12 },
    },
    {
      what: "a company of a contact",
      write: () => sdk().companies.attachContact({ contact_id: otherContact.id, id: company.id }),
      read: () => run("listContactCompanies", { id: otherContact.id }),
      expected: { data: [{ id: company.id }] },
    },
    {
      what: "a company less",
      write: () => sdk().companies.detachContact({ contact_id, company_id: company.id }),
      read: () => run("listContactCompanies", { id: contact_id }),
      expected: { data: [{ company_id: "7" }] },
    },
    {
      what: "a new tag",
      write: () => sdk().tags.create({ name: "Browncoat" }),
      read: (id) => run("getTag", { id }),
      expected: { name: "Browncoat" },
    },
    {
      what: "a tag of a contact",
      write: () => sdk().tags.tagContact({ contact_id: otherContact.id, id: tag.id }),
      read: () => run("listContactTags", { id: otherContact.id }),
      expected: { data: [{ id: tag.id }] },
    },
    {
      what: "a tag taken off a contact",
      write: () => sdk().tags.untagContact({ contact_id, tag_id: tag.id }),
      read: () => run("listContactTags", { id: contact_id }),
      expected: { data: [{ name: "VIP" }] },
    },
    {
      what: "a tag of companies",
      write: () => sdk().tags.create({ name: "Browncoat", companies: [{ company_id: "7" }] }),
      read: (tagId) => run("listCompanies", { tagId }),
      expected: { data: [{ company_id: "7" }] },
    },
  ])("$what", crosses);
});

describe("conversations", () => {
  const conversation_id = conversation.id;
  const read = () => run("getConversation", { id: conversation_id });
  it.each<Crossing>([
    {
      what: "a new conversation",
      write: async () => {
        const from = { type: "user", id: contact_id } as const;
        const message = await sdk().conversations.create({ from, body: "Is it shiny?" });
        return { id: message.conversation_id };
      },
      read: (id) => run("getConversation", { id, plainText: true }),
      expected: { source: { body: "Is it shiny?" }, open: true },
    },
    {
      what: "title and attributes",
      write: () =>
        sdk().conversations.update({
          conversation_id,
          title: "Sold out",
          custom_attributes: { affected_orders: 3 },
        }),
      read,
      expected: { title: "Sold out", custom_attributes: { affected_orders: 3 } },
    },
    {
      what: "a reply of an admin",
      write: () =>
        sdk().conversations.reply({
          conversation_id,
          body: { message_type: "comment", type: "admin", admin_id, body: "It is." },
        }),
      read,
      expected: withPart("conversation_parts", { part_type: "comment", body: "<p>It is.</p>" }),
    },
    {
      what: "a reply of the contact",
      write: () =>
        sdk().conversations.reply({
          conversation_id,
          body: {
            message_type: "comment",
            type: "user",
            intercom_user_id: contact_id,
            body: "Thanks!",
          },
        }),
      read,
      expected: withPart("conversation_parts", { part_type: "comment", body: "<p>Thanks!</p>" }),
    },
    {
      what: "a new assignee",
      write: () =>
        sdk().conversations.manage({
          conversation_id,
          body: { message_type: "assignment", type: "team", admin_id, assignee_id: "814866" },
        }),
      read,
      expected: { team_assignee_id: 814_866 },
    },
    {
      what: "a snoozed conversation",
      write: () =>
        sdk().conversations.manage({
          conversation_id,
          body: { message_type: "snoozed", admin_id, snoozed_until: 1_924_938_000 },
        }),
      read,
      expected: { state: "snoozed", snoozed_until: 1_924_938_000 },
    },
    {
      what: "a closed conversation",
      write: () =>
        sdk().conversations.manage({
          conversation_id,
          body: { message_type: "close", type: "admin", admin_id },
        }),
      read,
      expected: { state: "closed", open: false },
    },
    {
      what: "a tag less",
      write: () => sdk().tags.untagConversation({ conversation_id, tag_id: "17514", admin_id }),
      read,
      expected: { tags: { tags: [] } },
    },
    {
      what: "a participant more",
      write: () =>
        sdk().conversations.attachContactAsAdmin({
          conversation_id,
          admin_id,
          customer: { intercom_user_id: seeded.lead.id },
        }),
      read,
      expected: { contacts: { contacts: among({ id: seeded.lead.id }) } },
    },
    {
      what: "a redacted part",
      write: () =>
        sdk().conversations.redactConversationPart({
          type: "conversation_part",
          conversation_id,
          conversation_part_id: conversation.partId,
        }),
      read,
      expected: withPart("conversation_parts", { id: conversation.partId, redacted: true }),
    },
    {
      what: "a message that starts a conversation",
      write: async () => {
        const message = await sdk().messages.create({
          message_type: "inapp",
          body: "We land at noon.",
          from: { type: "admin", id: Number(admin_id) },
          to: { type: "user", id: contact_id },
          create_conversation_without_contact_reply: true,
        });
        return { id: message.conversation_id };
      },
      read: (id) => run("getConversation", { id }),
      expected: { source: { body: "<p>We land at noon.</p>", author: { id: admin_id } } },
    },
  ])("$what", crosses);
});

describe("tickets", () => {
  const ticket_id = ticket.id;
  const ticket_type_id = ticketType.id;
  const contacts = [{ id: contact_id }];
  const read = () => run("getTicket", { id: ticket_id });
  it.each<Crossing>([
    {
      what: "a new ticket",
      // The SDK cannot give a new ticket attributes, and this type requires none.
      write: () => sdk().tickets.create({ ticket_type_id: seeded.trackerTicketType.id, contacts }),
      read: (id) => run("getTicket", { id }),
      expected: { category: "Tracker", contacts: { contacts } },
    },
    {
      what: "a ticket to be made later",
      write: () =>
        sdk().tickets.enqueueCreateTicket({
          ticket_type_id: seeded.trackerTicketType.id,
          contacts,
        }),
      read: (id) => run("getJobStatus", { id }),
      expected: { type: "job", resource_type: "ticket" },
    },
    {
      what: "a changed ticket",
      write: () =>
        sdk().tickets.update({
          ticket_id,
          ticket_attributes: { affected_users: 3 },
          ticket_state_id: "8484",
          admin_id: Number(admin_id),
          assignee_id: seeded.otherAdmin.id,
        }),
      read,
      expected: {
        ticket_attributes: { affected_users: 3 },
        ticket_state: { id: "8484" },
        admin_assignee_id: Number(seeded.otherAdmin.id),
      },
    },
    {
      what: "a reply",
      write: () =>
        sdk().tickets.reply({
          ticket_id,
          body: { message_type: "comment", type: "admin", admin_id, body: "On its way" },
        }),
      read,
      expected: withPart("ticket_parts", { part_type: "comment", body: "<p>On its way</p>" }),
    },
    {
      what: "a conversation made a ticket",
      write: () =>
        sdk().conversations.convertToTicket({
          conversation_id: Number(conversation.id),
          ticket_type_id,
          attributes: { _default_title_: "Compressor" },
        }),
      read: (id) => run("getTicket", { id }),
      expected: { ticket_attributes: { _default_title_: "Compressor" } },
    },
    {
      what: "a new ticket type",
      write: () => sdk().ticketTypes.create({ name: "Recall", category: "Back-office" }),
      read: (id) => run("getTicketType", { id }),
      expected: { name: "Recall", category: "Back-office" },
    },
    {
      what: "a changed ticket type",
      write: () => sdk().ticketTypes.update({ ticket_type_id, name: "Fault" }),
      read: () => run("listTicketTypes"),
      expected: { data: among({ id: ticket_type_id, name: "Fault" }) },
    },
    {
      what: "an attribute of a ticket type",
      write: () =>
        sdk().unstable.ticketTypeAttributes.createTicketTypeAttribute({
          ticket_type_id,
          name: "Colour",
          description: "Of the ship",
          data_type: "list",
          list_items: "Red,Green",
        }),
      read: () => run("getTicketType", { id: ticket_type_id }),
      expected: { ticket_type_attributes: { data: among({ name: "Colour", data_type: "list" }) } },
    },
  ])("$what", crosses);
});

describe("what it takes away is gone", () => {
  const get = (id: string) => () => local.fail("getContact", { id });
  const ticketTag = { id: ticket.id, tagId: tag.id, adminId: admin_id };
  it.each<Removal>([
    {
      what: "a deleted contact",
      remove: () => sdk().contacts.delete({ contact_id }),
      read: get(contact_id),
    },
    {
      what: "an archived contact",
      remove: () => sdk().contacts.archive({ contact_id }),
      read: get(contact_id),
    },
    {
      what: "a blocked contact",
      remove: () => sdk().contacts.blockContact({ contact_id }),
      read: get(contact_id),
    },
    {
      what: "a company",
      remove: () => sdk().companies.delete({ company_id: company.id }),
      read: () => local.fail("getCompany", { id: company.id }),
    },
    {
      what: "a tag",
      remove: () => sdk().tags.delete({ tag_id: "17515" }),
      read: () => local.fail("getTag", { id: "17515" }),
    },
    {
      what: "a conversation",
      remove: () =>
        sdk().conversations.deleteConversation({ conversation_id: Number(conversation.id) }),
      read: () => local.fail("getConversation", { id: conversation.id }),
    },
    {
      what: "a ticket",
      remove: () => sdk().tickets.deleteTicket({ ticket_id: ticket.id }),
      read: () => local.fail("getTicket", { id: ticket.id }),
    },
    {
      what: "a tag of a ticket",
      remove: () => sdk().tags.untagTicket({ ticket_id: ticket.id, tag_id: tag.id, admin_id }),
      read: () => local.fail("detachTagFromTicket", ticketTag),
    },
  ])("$what", async ({ remove, read }) => {
    await remove();
    expect(await read()).toMatchObject({ status: 404 });
  });
});

it("an absence", async () => {
  const { id } = seeded.otherAdmin;
  await sdk().admins.away({
    admin_id: Number(id),
    away_mode_enabled: true,
    away_mode_reassign: true,
    away_status_reason_id: Number(seeded.awayStatusReason.id),
  });
  expect(await run("getAdmin", { adminId: id })).toMatchObject({
    away_mode_enabled: true,
    away_mode_reassign: true,
  });
});
