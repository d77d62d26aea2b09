import { createConversation } from "../changes/conversations";
import { presentMessageEvent, presentMessageStatus } from "../present/messages";
import {
  checkFields,
  either,
  flag,
  integer,
  isObject,
  type Json,
  list,
  oneOf,
  text,
} from "../server/body";
import { ApiError, contactNotFound, invalid, missing } from "../server/errors";
import { cursorPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import type { Contact } from "../workspace/contacts";
import { authorOf, paragraph } from "../workspace/conversations";
import type { Message } from "../workspace/messages";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage

const TYPES: Record<string, Message["message_type"]> = {
  email: "email",
  in_app: "inapp",
  // The description of the API spells it both ways; what is known to have worked sends this one.
  inapp: "inapp",
  whatsapp: "whatsapp",
};

const senderOf = ({ workspace, body }: Call) => {
  if (!isObject(body.from)) throw missing("From is required", "from");
  // Described as a number, which the ID of an admin is nowhere else; Intercom takes both.
  checkFields(body.from, { type: oneOf("admin"), id: either(integer, text) });
  const admin = workspace.admins.get(String(body.from.id));
  if (!admin) throw new ApiError(404, "admin_not_found", "Admin not found");
  return admin;
};

/** The contacts a recipient field names, each by its role and ID. */
const recipientsOf = ({ workspace, body }: Call, field: "to" | "cc" | "bcc"): Contact[] => {
  const given = body[field] ?? [];
  return (Array.isArray(given) ? given : [given]).map((recipient: Json) => {
    const contact = workspace.activeContact(String(recipient.id));
    const named = recipient.type === "contact" || recipient.type === contact?.role;
    if (!contact || !named) throw contactNotFound();
    return contact;
  });
};

const phoneHolders = (workspace: Workspace, to: unknown): Contact[] => {
  if (!isObject(to) || typeof to.phone !== "string") throw missing("Phone is required", "to");
  return workspace.activeContacts().filter(({ phone }) => phone === to.phone);
};

const checkContent = (body: Json) => {
  if (body.message_type === "whatsapp") {
    if (typeof body.template !== "string") throw missing("Template is required", "template");
    if (!list(body.components)) throw missing("Components are required", "components");
    return;
  }
  if (typeof body.body !== "string" || body.body === "") throw invalid("Body is required");
  if (body.message_type !== "email") return;
  if (typeof body.subject !== "string") {
    throw new ApiError(422, "parameter_not_found", "No subject supplied for email message");
  }
  checkFields(body, { template: oneOf("plain", "personal") });
};

/** A message in the app has no subject of its own: its text is shown as one. */
const subjectOf = ({ subject, body }: Json, type: Message["message_type"]): string =>
  String((type === "inapp" ? body : subject) ?? "");

const send = (call: Call) => {
  const { workspace, body } = call;
  const type = TYPES[String(body.message_type)];
  if (!type || body.message_type === workspace.settings.refusedMessageType)
    throw invalid("message_type is invalid", "message_type");
  checkContent(body);
  checkFields(body, { created_at: integer, create_conversation_without_contact_reply: flag });
  const admin = senderOf(call);
  const contacts =
    type === "whatsapp" ? phoneHolders(workspace, body.to) : recipientsOf(call, "to");
  if (type !== "whatsapp" && contacts.length === 0) throw missing("To is required", "to");
  const copies = [...recipientsOf(call, "cc"), ...recipientsOf(call, "bcc")];
  const [first] = contacts;
  const id = workspace.ids.next("message");
  const conversation =
    first && body.create_conversation_without_contact_reply === true
      ? createConversation(workspace, {
          contactId: first.id,
          author: authorOf(workspace, admin.id),
          body: paragraph(String(body.body ?? "")),
          sourceId: id,
        })
      : null;
  const message = workspace.addMessage({
    id,
    ...(typeof body.created_at === "number" && { created_at: body.created_at }),
    subject: subjectOf(body, type),
    body: String(body.body ?? ""),
    message_type: type,
    adminId: admin.id,
    contactIds: [...contacts, ...copies].map(({ id }) => id),
    conversationId: conversation?.id ?? null,
  });
  return {
    type: "admin_message",
    id: message.id,
    created_at: message.created_at,
    subject: message.subject,
    body: message.body,
    message_type: type,
    ...(message.conversationId && { conversation_id: message.conversationId }),
    owner: { type: "admin", id: admin.id, name: admin.name, email: admin.email },
  };
};

export const messageRoutes: Routes = {
  "POST /messages": needs("Write conversations", send),

  "GET /messages/whatsapp/status": needs("Read conversations", ({ workspace, query }) => {
    const id = queryValue(query.message_id);
    if (!id) throw missing("message_id is required", "message_id");
    const event = [...workspace.messageStatuses.values()].find(
      ({ whatsapp_message_id }) => whatsapp_message_id === id,
    );
    if (!event) {
      throw new ApiError(404, "whatsapp_message_not_found", "Whatsapp message not found");
    }
    return presentMessageStatus(event);
  }),

  "GET /messages/status": needs("Read conversations", ({ workspace, query }) => {
    const rulesetId = queryValue(query.ruleset_id);
    if (!rulesetId) throw missing("ruleset_id is required", "ruleset_id");
    const { items, ...rest } = cursorPage(
      [...workspace.messageStatuses.values()].filter((event) => event.rulesetId === rulesetId),
      { value: ({ created_at }) => created_at, descending: true },
      {
        scope: `messages/status ${rulesetId}`,
        perPage: readPerPage(queryValue(query.per_page), { default: 50, max: 100 }),
        largestPage: workspace.settings.largestPage,
        startingAfter: queryValue(query.starting_after),
      },
    );
    return { type: "list", ruleset_id: rulesetId, events: items.map(presentMessageEvent), ...rest };
  }),
};
