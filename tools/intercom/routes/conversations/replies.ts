import { notifyAboutConversation } from "../../changes/conversations";
import { checkFields, flag, integer, isObject, type Json, text } from "../../server/body";
import { contactNotFound, invalid, missing } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { Contact } from "../../workspace/contacts";
import {
  authorOf,
  type Conversation,
  type ConversationPart,
  paragraph,
} from "../../workspace/conversations";
import { attachmentsOf } from "./attachments";
import {
  actingAdmin,
  contactByIdentifier,
  conversationInPath,
  conversationOf,
  createdAt,
  showConversation,
} from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation

const REPLY_TYPES = ["comment", "note", "quick_reply"];

const quickRepliesOf = ({ reply_options }: Json): ConversationPart["quickReplies"] => {
  if (!Array.isArray(reply_options) || reply_options.length === 0) {
    throw missing("reply_options is required", "reply_options");
  }
  return reply_options.map((option) => {
    if (!isObject(option) || !text(option.text) || !text(option.uuid)) {
      throw invalid("reply_options is invalid", "reply_options");
    }
    return { text: String(option.text), uuid: String(option.uuid) };
  });
};

/** What a contact chose of the quick replies offered. */
const chosenOf = ({ type, reply_options }: Json): string | null => {
  if (type !== "user" || reply_options === undefined) return null;
  return quickRepliesOf({ reply_options })[0]?.uuid ?? null;
};

/** The conversation a reply goes to; "last" is the latest one of the contact. */
const repliedTo = (call: Call, contact: Contact | undefined): Conversation => {
  if (call.params.id !== "last" || !contact) return conversationInPath(call);
  const own = [...call.workspace.conversations.all.values()]
    .filter(({ contactIds }) => contactIds.has(contact.id))
    .sort((one, other) => other.updated_at - one.updated_at);
  return conversationOf(call, own[0]?.id);
};

const reply = (call: Call) => {
  const { workspace, body } = call;
  const { message_type, type } = body;
  if (type !== "admin" && type !== "user") throw invalid("type is invalid", "type");
  if (typeof message_type !== "string" || !REPLY_TYPES.includes(message_type)) {
    throw invalid("message_type is invalid", "message_type");
  }
  if (type === "user" && message_type !== "comment") {
    throw invalid("message_type is invalid", "message_type");
  }
  if (message_type !== "quick_reply" && (typeof body.body !== "string" || body.body === "")) {
    throw missing("body is required", "body");
  }
  checkFields(body, { body: text, created_at: integer, skip_notifications: flag });
  const contact = type === "user" ? contactByIdentifier(call, body) : undefined;
  if (type === "user" && !contact) throw contactNotFound();
  const conversation = repliedTo(call, contact);
  workspace.index.beforeChange(conversation);
  const author = contact ? authorOf(workspace, contact.id) : actingAdmin(call);
  const quickReplies = message_type === "quick_reply" ? quickRepliesOf(body) : [];
  const part = workspace.conversations.addPart(conversation, {
    part_type: message_type,
    author,
    body: body.body === undefined ? null : paragraph(body.body),
    attachments: attachmentsOf(body),
    quickReplies,
    chosenQuickReply: chosenOf(body),
    ...createdAt(body.created_at),
  });
  if (contact) {
    conversation.contactIds.add(contact.id);
    conversation.waiting_since = part.created_at;
    conversation.state = "open";
    conversation.snoozed_until = null;
  } else if (message_type !== "note") {
    conversation.waiting_since = null;
  }
  const isNote = message_type === "note";
  notifyAboutConversation(workspace, conversation, isNote ? "admin.noted" : `${type}.replied`);
  return showConversation(conversation, call);
};

export const conversationReplyRoutes: Routes = {
  "POST /conversations/:id/reply": needs("Write conversations", reply),
};
