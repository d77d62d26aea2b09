import { addTicketPart } from "../changes";
import { ApiError, contactNotFound, invalid, missing } from "../errors";
import {
  checkFields,
  email,
  flag,
  integer,
  isObject,
  type Json,
  list,
  oneOf,
  text,
} from "../input";
import type { Contact, Ticket, TicketPart } from "../model";
import { presentAppliedTag, presentLinked, presentTicketPart } from "../present";
import type { Call, Routes } from "../route";
import { needs } from "../route";
import { adminOf, ticketOf, typeOf } from "./tickets";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket

const MOST_ATTACHMENTS = 10;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const isOption = (value: unknown) =>
  isObject(value) && text(value.text) && UUID.test(String(value.uuid));

const attachmentsOf = ({ attachment_urls: urls = [], attachment_files: files = [] }: Json) => {
  if (!Array.isArray(urls) || urls.length > MOST_ATTACHMENTS || !urls.every(text)) {
    throw invalid("attachment_urls is invalid", "attachment_urls");
  }
  if (!Array.isArray(files) || files.length > MOST_ATTACHMENTS || !files.every(isObject)) {
    throw invalid("attachment_files is invalid", "attachment_files");
  }
  const upload = (name: string, content_type: string) => ({
    type: "upload",
    name,
    url: `https://downloads.example.com/${encodeURIComponent(name)}`,
    content_type,
  });
  // Files win where both are given.
  return files.length > 0
    ? files.map(({ name, content_type }) => upload(String(name), String(content_type)))
    : urls.map((url: string) => upload(url.split("/").at(-1) ?? "", "application/octet-stream"));
};

const contactOf = ({ workspace, body }: Call): Contact => {
  const [by, ...others] = ["intercom_user_id", "user_id", "email"].filter((key) => key in body);
  if (!by || others.length > 0) throw invalid("one identifier of the user is needed");
  const contact = workspace
    .activeContacts()
    .find(({ id, external_id, email: address }) =>
      by === "email"
        ? address === String(body.email).toLowerCase()
        : (by === "user_id" ? external_id : id) === body[by],
    );
  if (!contact) throw contactNotFound();
  return contact;
};

const authorOf = (call: Call, ticket: Ticket): TicketPart["author"] => {
  if (call.body.type === "admin") {
    const { id, name, email } = adminOf(call, call.body.admin_id);
    return { type: "admin", id, name, email };
  }
  if (typeOf(call, ticket.ticketTypeId).category === "Back-office") {
    throw new ApiError(
      400,
      "parameter_mismatch",
      "User replies are not allowed on Backoffice tickets",
    );
  }
  const { id, name, email } = contactOf(call);
  return { type: "user", id, name, email: email ?? `${id}@unknown.example` };
};

const reply = (call: Call) => {
  const { workspace, body } = call;
  const ticket = workspace.tickets.get(call.params.id ?? "");
  if (!ticket) throw new ApiError(404, "not_found", "Resource Not Found");
  const isAdmin = body.type === "admin";
  checkFields(body, {
    type: oneOf("admin", "user"),
    message_type: isAdmin ? oneOf("comment", "note", "quick_reply") : oneOf("comment"),
    body: text,
    admin_id: text,
    email,
    created_at: integer,
    reply_options: list,
    skip_notifications: flag,
    cross_post: flag,
  });
  if (body.message_type === undefined) throw missing("message_type is required", "message_type");
  const isQuickReply = body.message_type === "quick_reply";
  if (!isQuickReply && !body.body) throw missing("body is required", "body");
  const options = Array.isArray(body.reply_options) ? body.reply_options : [];
  if (isQuickReply && (options.length === 0 || !options.every(isOption))) {
    throw invalid("reply_options is invalid", "reply_options");
  }
  const part = addTicketPart(workspace, ticket, {
    part_type: body.message_type as TicketPart["part_type"],
    body: typeof body.body === "string" ? `<p>${body.body}</p>` : null,
    created_at: Number(body.created_at ?? workspace.clock.seconds()),
    author: authorOf(call, ticket),
    attachments: attachmentsOf(body),
    skipNotifications: body.skip_notifications === true,
    crossPost: body.cross_post === true,
  });
  return presentTicketPart(part);
};

const tagNotFound = () => new ApiError(404, "tag_not_found", "Tag not found");

const trackerOf = (call: Call, purpose: string): Ticket => {
  const ticket = ticketOf(call);
  if (typeOf(call, ticket.ticketTypeId).category === "Tracker") return ticket;
  throw new ApiError(
    400,
    "invalid_ticket_type",
    `Only tracker tickets support ${purpose} conversations`,
  );
};

// A conversation is known by its form only; a customer ticket counts as one.
const isConversation = ({ workspace }: Call, id: string) => {
  const ticket = workspace.tickets.get(id);
  const type = ticket && workspace.ticketTypes.get(ticket.ticketTypeId);
  return type?.category === "Customer" || /^\d{12}$/.test(id);
};

const trackersOf = ({ workspace }: Call, id: string): Ticket[] =>
  [...workspace.tickets.values()].filter(({ linkedIds }) => linkedIds.has(id));

const presentConversation = (id: string, call: Call) => ({
  type: "conversation",
  id,
  created_at: call.workspace.clock.seconds(),
  updated_at: call.workspace.clock.seconds(),
  open: true,
  state: "open",
  linked_objects: presentLinked(
    trackersOf(call, id).map((ticket) => ticket.id),
    call.workspace,
  ),
});

const link = (call: Call) => {
  const ticket = trackerOf(call, "linking");
  const { conversation_id: id } = call.body;
  if (!text(id)) throw missing("conversation_id is required", "conversation_id");
  const conversationId = String(id);
  if (!isConversation(call, conversationId)) {
    throw new ApiError(404, "conversation_not_found", "Conversation not found");
  }
  if (trackersOf(call, conversationId).length > 0) {
    throw new ApiError(
      400,
      "already_linked_to_tracker",
      "A conversation can only have one tracker ticket",
    );
  }
  ticket.linkedIds.add(conversationId);
  return presentConversation(conversationId, call);
};

const unlink = (call: Call) => {
  const { linkedIds } = trackerOf(call, "unlinking");
  const { conversation_id: id = "" } = call.params;
  if (!linkedIds.delete(id)) {
    throw new ApiError(404, "conversation_not_found", "Conversation is not linked to this ticket");
  }
  return presentConversation(id, call);
};

/** What is said in tickets, and what they are tagged with and linked to. */
export const ticketConversationRoutes: Routes = {
  "POST /tickets/:id/reply": needs("Write tickets", reply),

  "POST /tickets/:id/tags": needs("Write tags", (call) => {
    const ticket = ticketOf(call);
    if (call.body.admin_id === undefined) throw missing("admin_id is required", "admin_id");
    const tag = call.workspace.tags.get(String(call.body.id));
    if (!tag) throw tagNotFound();
    const admin = adminOf(call, call.body.admin_id);
    const appliedAt = ticket.tags.get(tag.id) ?? call.workspace.clock.seconds();
    ticket.tags.set(tag.id, appliedAt);
    return presentAppliedTag(tag, appliedAt, admin.id);
  }),

  "DELETE /tickets/:id/tags/:tag_id": needs("Write tags", (call) => {
    const ticket = ticketOf(call);
    if (call.body.admin_id === undefined) throw missing("admin_id is required", "admin_id");
    const admin = adminOf(call, call.body.admin_id);
    const tag = call.workspace.tags.get(call.params.tag_id ?? "");
    const appliedAt = tag && ticket.tags.get(tag.id);
    if (!tag || appliedAt === undefined) throw tagNotFound();
    ticket.tags.delete(tag.id);
    return presentAppliedTag(tag, appliedAt, admin.id);
  }),

  "POST /tickets/:id/linked_conversations": needs("Write tickets", link),

  "DELETE /tickets/:id/linked_conversations/:conversation_id": needs("Write tickets", unlink),
};
