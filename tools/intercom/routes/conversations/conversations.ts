import { createConversation, deleteConversation } from "../../changes/conversations";
import { checkFields, flag, integer, isObject, nullable, oneOf, text } from "../../server/body";
import { companyNotFound, contactNotFound, invalid, missing } from "../../server/errors";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { authorOf, paragraph } from "../../workspace/conversations";
import { conversationReference } from "../../workspace/customObjects";
import { keptReferences } from "../common/customAttributes";
import { attachmentsOf } from "./attachments";
import { checkAttributes } from "./attributes";
import {
  conversationInPath,
  conversationToChange,
  createdAt,
  setUpdatedNow,
  showConversation,
} from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations

const create = (call: Call) => {
  const { workspace, body } = call;
  const from = isObject(body.from) ? body.from : {};
  if (!oneOf("user", "lead", "contact")(from.type)) throw invalid("from is invalid", "from");
  if (typeof body.body !== "string" || body.body === "") throw missing("body is required", "body");
  // The subject is that of an email, which this is not.
  checkFields(body, { created_at: integer, brand_id: text, subject: text });
  const contact = workspace.activeContact(String(from.id));
  if (!contact) throw contactNotFound();
  const conversation = createConversation(workspace, {
    contactId: contact.id,
    author: authorOf(workspace, contact.id),
    body: paragraph(body.body),
    attachments: attachmentsOf(body),
    brandId: typeof body.brand_id === "string" ? body.brand_id : null,
    ...createdAt(body.created_at),
  });
  return {
    type: "user_message",
    id: conversation.source.id,
    created_at: conversation.created_at,
    body: body.body,
    message_type: "inapp",
    conversation_id: conversation.id,
  };
};

const update = (call: Call) => {
  const { workspace, body } = call;
  const conversation = conversationToChange(call);
  checkFields(body, {
    read: flag,
    title: text,
    company_id: nullable(text),
    custom_attributes: isObject,
  });
  if (typeof body.company_id === "string" && !workspace.liveCompany(body.company_id)) {
    throw companyNotFound();
  }
  const attributes = isObject(body.custom_attributes) ? body.custom_attributes : {};
  checkAttributes(call, attributes);
  if (typeof body.read === "boolean") conversation.read = body.read;
  if (typeof body.title === "string") conversation.title = body.title;
  if (body.company_id !== undefined) {
    conversation.companyId = body.company_id === null ? null : String(body.company_id);
  }
  const merged = { ...conversation.custom_attributes, ...attributes };
  for (const [name, value] of Object.entries(attributes)) {
    const reference = conversationReference(workspace, name);
    if (reference) merged[name] = keptReferences(workspace, reference, name, value);
  }
  conversation.custom_attributes = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null),
  );
  setUpdatedNow(conversation, call);
  return showConversation(conversation, call);
};

export const conversationRoutes: Routes = {
  "POST /conversations": needs("Write conversations", create),

  "GET /conversations/:id": needs("Read conversations", (call) =>
    showConversation(conversationInPath(call), call),
  ),

  "PUT /conversations/:id": needs("Write conversations", update),

  "DELETE /conversations/:id": needs("Write conversations", (call) => {
    const { workspace, query } = call;
    const conversation = conversationInPath(call);
    deleteConversation(workspace, conversation, queryValue(query.retain_metrics) !== "false");
    return { id: conversation.id, object: "conversation", deleted: true };
  }),
};
