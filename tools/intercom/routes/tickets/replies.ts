import { addTicketPart } from "../../changes/tickets";
import { presentTicketPart } from "../../present/tickets";
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
} from "../../server/body";
import { ApiError, contactNotFound, invalid, missing } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { Contact } from "../../workspace/contacts";
import type { Ticket, TicketPart } from "../../workspace/tickets";
import { adminById, ticketTypeOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/replyticket

const MAX_ATTACHMENTS = 10;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const isOption = (value: unknown) =>
  isObject(value) && text(value.text) && UUID.test(String(value.uuid));

const attachmentsOf = ({ attachment_urls: urls = [], attachment_files: files = [] }: Json) => {
  if (!Array.isArray(urls) || urls.length > MAX_ATTACHMENTS || !urls.every(text)) {
    throw invalid("attachment_urls is invalid", "attachment_urls");
  }
  if (!Array.isArray(files) || files.length > MAX_ATTACHMENTS || !files.every(isObject)) {
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

const replyingContact = ({ workspace, body }: Call): Contact => {
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
    const { id, name, email } = adminById(call, call.body.admin_id);
    return { type: "admin", id, name, email };
  }
  if (ticketTypeOf(call, ticket.ticketTypeId).category === "Back-office") {
    throw new ApiError(
      400,
      "parameter_mismatch",
      "User replies are not allowed on Backoffice tickets",
    );
  }
  const { id, name, email } = replyingContact(call);
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
  if ((isQuickReply && options.length === 0) || !options.every(isOption)) {
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

export const ticketReplyRoutes: Routes = {
  "POST /tickets/:id/reply": needs("Write tickets", reply),
};
