import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { among, officialSdk, testChanges, testRemovals } from "./official";

// Conversations, the messages that start them, and the admins who answer.
const local = useIntercom();
const { run } = local;
const sdk = () => officialSdk(local.intercom);

const { contact, otherContact, conversation, otherAdmin, awayStatusReason, tag, lead } = seeded;
const { id } = conversation;
const conversation_id = id;
const adminId = seeded.admin.id;
const admin_id = adminId;

const find = (conversation_id: string) => sdk().conversations.find({ conversation_id });

const shown = {
  inComponent: () => run("getConversation", { id }),
  inSdk: () => find(id),
};

/** For an answer whose own ID is that of a message. */
const started = {
  inComponent: (id: string) => run("getConversation", { id }),
  inSdk: find,
};

const startedBy = ({ conversation_id }: { conversation_id?: unknown }) => ({ id: conversation_id });

const withPart = (part: object) => ({ conversation_parts: { conversation_parts: among(part) } });

testChanges([
  {
    ...started,
    what: "a new conversation",
    byComponent: async () => {
      const question = { contactId: contact.id, body: "Is it shiny?" };
      return startedBy(await run("createConversation", question));
    },
    bySdk: async () => {
      const from = { type: "user", id: contact.id } as const;
      return startedBy(await sdk().conversations.create({ from, body: "Is it shiny?" }));
    },
    expected: {
      source: { body: "<p>Is it shiny?</p>", author: { type: "user", id: contact.id } },
      open: true,
    },
  },
  {
    ...started,
    what: "the conversation of a message",
    byComponent: async () => {
      const message = { adminId, contactId: contact.id, body: "We land at noon." };
      return startedBy(await run("sendInAppMessage", { ...message, createConversation: true }));
    },
    bySdk: async () =>
      startedBy(
        await sdk().messages.create({
          message_type: "inapp",
          body: "We land at noon.",
          from: { type: "admin", id: Number(admin_id) },
          to: { type: "user", id: contact.id },
          create_conversation_without_contact_reply: true,
        }),
      ),
    expected: {
      source: { body: "<p>We land at noon.</p>", author: { type: "admin", id: admin_id } },
      contacts: { contacts: [{ id: contact.id }] },
    },
  },
  {
    ...shown,
    what: "title and attributes",
    byComponent: () =>
      run("updateConversation", {
        id,
        title: "Sold out",
        customAttributes: [{ key: "affected_orders", value: "3" }],
      }),
    bySdk: () =>
      sdk().conversations.update({
        conversation_id,
        title: "Sold out",
        custom_attributes: { affected_orders: 3 },
      }),
    expected: { title: "Sold out", custom_attributes: { affected_orders: 3 } },
  },
  {
    ...shown,
    what: "the reply of an admin",
    byComponent: () => run("replyToConversationAsAdmin", { id, adminId, body: "It is." }),
    bySdk: () =>
      sdk().conversations.reply({
        conversation_id,
        body: { message_type: "comment", type: "admin", admin_id, body: "It is." },
      }),
    expected: withPart({ part_type: "comment", body: "<p>It is.</p>" }),
  },
  {
    ...shown,
    what: "the reply of a contact",
    byComponent: () =>
      run("replyToConversationAsContact", { id, contactId: contact.id, body: "Thanks!" }),
    bySdk: () =>
      sdk().conversations.reply({
        conversation_id,
        body: {
          message_type: "comment",
          type: "user",
          intercom_user_id: contact.id,
          body: "Thanks!",
        },
      }),
    expected: withPart({ part_type: "comment", body: "<p>Thanks!</p>" }),
  },
  {
    ...shown,
    what: "a note",
    byComponent: () => run("addNoteToConversation", { id, adminId, body: "A regular" }),
    bySdk: () =>
      sdk().conversations.reply({
        conversation_id,
        body: { message_type: "note", type: "admin", admin_id, body: "A regular" },
      }),
    expected: withPart({ part_type: "note", body: "<p>A regular</p>" }),
  },
  {
    ...shown,
    what: "the admin in charge",
    byComponent: () => run("assignConversationToAdmin", { id, adminId, assigneeId: otherAdmin.id }),
    bySdk: () =>
      sdk().conversations.manage({
        conversation_id,
        body: { message_type: "assignment", type: "admin", admin_id, assignee_id: otherAdmin.id },
      }),
    expected: { admin_assignee_id: Number(otherAdmin.id) },
  },
  {
    ...shown,
    what: "the end of a snooze",
    byComponent: () => run("snoozeConversation", { id, adminId, snoozedUntil: "1924938000" }),
    bySdk: () =>
      sdk().conversations.manage({
        conversation_id,
        body: { message_type: "snoozed", admin_id, snoozed_until: 1_924_938_000 },
      }),
    expected: { state: "snoozed", snoozed_until: 1_924_938_000 },
  },
  {
    ...shown,
    what: "a closed conversation",
    byComponent: () => run("closeConversation", { id, adminId }),
    bySdk: () =>
      sdk().conversations.manage({
        conversation_id,
        body: { message_type: "close", type: "admin", admin_id },
      }),
    expected: { state: "closed", open: false },
  },
  {
    ...shown,
    what: "a tag",
    byComponent: () => run("attachTagToConversation", { id, adminId, tagId: tag.id }),
    bySdk: () => sdk().tags.tagConversation({ conversation_id, id: tag.id, admin_id }),
    expected: { tags: { tags: among({ id: tag.id }) } },
  },
  {
    ...shown,
    what: "a tag taken off",
    byComponent: () => run("detachTagFromConversation", { id, adminId, tagId: "17514" }),
    bySdk: () => sdk().tags.untagConversation({ conversation_id, tag_id: "17514", admin_id }),
    expected: { tags: { tags: [] } },
  },
  {
    ...shown,
    what: "a new participant",
    byComponent: () => run("attachContactToConversation", { id, adminId, contactId: lead.id }),
    bySdk: () =>
      sdk().conversations.attachContactAsAdmin({
        conversation_id,
        admin_id,
        customer: { intercom_user_id: lead.id },
      }),
    expected: { contacts: { contacts: among({ id: lead.id }) } },
  },
  {
    ...shown,
    what: "the participants who stay",
    byComponent: () =>
      run("detachContactFromConversation", { id, adminId, contactId: otherContact.id }),
    bySdk: () =>
      sdk().conversations.detachContactAsAdmin({
        conversation_id,
        contact_id: otherContact.id,
        admin_id,
      }),
    expected: { contacts: { contacts: [{ id: contact.id }] } },
  },
  {
    ...shown,
    what: "a redacted part",
    byComponent: () => run("redactConversationPart", { id, partId: conversation.partId }),
    bySdk: () =>
      sdk().conversations.redactConversationPart({
        type: "conversation_part",
        conversation_id,
        conversation_part_id: conversation.partId,
      }),
    expected: withPart({ id: conversation.partId, redacted: true }),
  },
  {
    what: "the absence of an admin",
    byComponent: () =>
      run("setAdminAway", {
        adminId: otherAdmin.id,
        awayMode: "true",
        awayStatusReasonId: awayStatusReason.id,
      }),
    bySdk: () =>
      sdk().admins.away({
        admin_id: Number(otherAdmin.id),
        away_mode_enabled: true,
        away_mode_reassign: false,
        away_status_reason_id: Number(awayStatusReason.id),
      }),
    inComponent: (adminId) => run("getAdmin", { adminId }),
    inSdk: (admin_id) => sdk().admins.find({ admin_id: Number(admin_id) }),
    expected: {
      away_mode_enabled: true,
      away_mode_reassign: false,
      away_status_reason_id: Number(awayStatusReason.id),
    },
  },
]);

testRemovals([
  {
    what: "a deleted conversation",
    byComponent: () => run("deleteConversation", { id }),
    bySdk: () => sdk().conversations.deleteConversation({ conversation_id: Number(id) }),
    inComponent: () => local.fail("getConversation", { id }),
    inSdk: () => find(id),
  },
]);
