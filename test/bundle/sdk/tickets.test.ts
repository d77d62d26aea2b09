import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { among, officialSdk, testChanges, testRemovals } from "./official";

const local = useIntercom();
const { run } = local;
const sdk = () => officialSdk(local.intercom);

const { contact, conversation, otherAdmin, tag, ticket, ticketType, trackerTicketType } = seeded;
const { id } = ticket;
const ticket_id = id;
const ticketTypeId = ticketType.id;
const ticket_type_id = ticketType.id;
const adminId = seeded.admin.id;
const admin_id = adminId;

const get = (ticket_id: string) => sdk().tickets.get({ ticket_id });

const shown = {
  inComponent: (id: string) => run("getTicket", { id }),
  inSdk: get,
};

const replied = {
  inComponent: () => run("getTicket", { id }),
  inSdk: () => get(id),
};

const shownType = {
  inComponent: (id: string) => run("getTicketType", { id }),
  inSdk: (id: string) => sdk().ticketTypes.get({ ticket_type_id: id }),
};

const withPart = (part: object) => ({ ticket_parts: { ticket_parts: among(part) } });

testChanges([
  {
    ...shown,
    what: "a new ticket",
    byComponent: () =>
      run("createTicket", {
        ticketTypeId,
        contactId: contact.id,
        ticketAttributes: { _default_title_: "Printer on fire", affected_users: 2 },
      }),
    expected: {
      contacts: { contacts: [{ id: contact.id }] },
      ticket_attributes: { _default_title_: "Printer on fire", affected_users: 2 },
    },
  },
  {
    // The SDK cannot give a new ticket attributes; this type requires none.
    ...shown,
    what: "a new ticket without attributes",
    byComponent: () =>
      run("createTicket", { ticketTypeId: trackerTicketType.id, contactId: contact.id }),
    bySdk: () =>
      sdk().tickets.create({
        ticket_type_id: trackerTicketType.id,
        contacts: [{ id: contact.id }],
      }),
    expected: { category: "Tracker", contacts: { contacts: [{ id: contact.id }] } },
  },
  {
    what: "the job of a ticket to be made",
    byComponent: () =>
      run("enqueueTicket", { ticketTypeId: trackerTicketType.id, contactId: contact.id }),
    bySdk: () =>
      sdk().tickets.enqueueCreateTicket({
        ticket_type_id: trackerTicketType.id,
        contacts: [{ id: contact.id }],
      }),
    inComponent: (id) => run("getJobStatus", { id }),
    inSdk: (job_id) => sdk().jobs.status({ job_id }),
    expected: { type: "job", resource_type: "ticket" },
  },
  {
    ...shown,
    what: "a changed ticket",
    byComponent: () =>
      run("updateTicket", {
        id,
        ticketAttributes: { affected_users: 3 },
        ticketStateId: "8484",
        adminId,
        assigneeId: otherAdmin.id,
      }),
    bySdk: () =>
      sdk().tickets.update({
        ticket_id,
        ticket_attributes: { affected_users: 3 },
        ticket_state_id: "8484",
        admin_id: Number(admin_id),
        assignee_id: otherAdmin.id,
      }),
    expected: {
      ticket_attributes: { affected_users: 3 },
      ticket_state: { id: "8484" },
      admin_assignee_id: Number(otherAdmin.id),
    },
  },
  {
    ...replied,
    what: "the reply of an admin",
    byComponent: () => run("replyToTicketAsAdmin", { id, adminId, body: "On its way" }),
    bySdk: () =>
      sdk().tickets.reply({
        ticket_id,
        body: { message_type: "comment", type: "admin", admin_id, body: "On its way" },
      }),
    expected: withPart({ part_type: "comment", body: "<p>On its way</p>" }),
  },
  {
    ...replied,
    what: "the reply of a contact",
    byComponent: () => run("replyToTicketAsContact", { id, contactId: contact.id, body: "Shiny" }),
    bySdk: () =>
      sdk().tickets.reply({
        ticket_id,
        body: {
          message_type: "comment",
          type: "user",
          intercom_user_id: contact.id,
          body: "Shiny",
        },
      }),
    expected: withPart({ part_type: "comment", body: "<p>Shiny</p>" }),
  },
  {
    ...replied,
    what: "a note",
    byComponent: () => run("addNoteToTicket", { id, adminId, body: "Again" }),
    bySdk: () =>
      sdk().tickets.reply({
        ticket_id,
        body: { message_type: "note", type: "admin", admin_id, body: "Again" },
      }),
    expected: withPart({ part_type: "note", body: "<p>Again</p>" }),
  },
  {
    ...shown,
    what: "a conversation made a ticket",
    byComponent: () =>
      run("convertConversationToTicket", {
        id: conversation.id,
        ticketTypeId,
        ticketAttributes: { _default_title_: "Compressor" },
      }),
    bySdk: () =>
      sdk().conversations.convertToTicket({
        conversation_id: Number(conversation.id),
        ticket_type_id,
        attributes: { _default_title_: "Compressor" },
      }),
    expected: { ticket_attributes: { _default_title_: "Compressor" } },
  },
  {
    ...shownType,
    what: "a new ticket type",
    byComponent: () => run("createTicketType", { name: "Recall", category: "Back-office" }),
    bySdk: () => sdk().ticketTypes.create({ name: "Recall", category: "Back-office" }),
    expected: { name: "Recall", category: "Back-office" },
  },
  {
    ...shownType,
    what: "a changed ticket type",
    byComponent: () => run("updateTicketType", { id: ticketTypeId, name: "Fault" }),
    bySdk: () => sdk().ticketTypes.update({ ticket_type_id, name: "Fault" }),
    expected: { id: ticketTypeId, name: "Fault" },
  },
  {
    what: "an attribute of a ticket type",
    byComponent: () =>
      run("createTicketTypeAttribute", {
        ticketTypeId,
        name: "Colour",
        description: "Of the ship",
        dataType: "list",
        listItems: ["Red", "Green"],
      }),
    bySdk: () =>
      sdk().unstable.ticketTypeAttributes.createTicketTypeAttribute({
        ticket_type_id,
        name: "Colour",
        description: "Of the ship",
        data_type: "list",
        list_items: "Red,Green",
      }),
    inComponent: () => run("getTicketType", { id: ticketTypeId }),
    inSdk: () => sdk().ticketTypes.get({ ticket_type_id }),
    expected: { ticket_type_attributes: { data: among({ name: "Colour", data_type: "list" }) } },
  },
]);

testRemovals([
  {
    what: "a deleted ticket",
    byComponent: () => run("deleteTicket", { id }),
    bySdk: () => sdk().tickets.deleteTicket({ ticket_id }),
    inComponent: () => local.fail("getTicket", { id }),
    inSdk: () => get(id),
  },
  {
    // A ticket does not show its tags: only taking one off twice tells.
    what: "a tag taken off a ticket",
    byComponent: () => run("detachTagFromTicket", { id, tagId: tag.id, adminId }),
    bySdk: () => sdk().tags.untagTicket({ ticket_id, tag_id: tag.id, admin_id }),
    inComponent: () => local.fail("detachTagFromTicket", { id, tagId: tag.id, adminId }),
    inSdk: () => sdk().tags.untagTicket({ ticket_id, tag_id: tag.id, admin_id }),
  },
]);
