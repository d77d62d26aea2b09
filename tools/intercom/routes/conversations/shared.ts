import { presentConversation } from "../../present/conversations";
import { checkFields, type Json, text } from "../../server/body";
import { ApiError, missing } from "../../server/errors";
import { type Call, queryValue } from "../../server/route";
import type { Contact } from "../../workspace/contacts";
import { type Author, authorOf, type Conversation } from "../../workspace/conversations";

/** The conversation with an id. */
export const conversationOf = ({ workspace }: Call, id: unknown): Conversation => {
  const conversation = workspace.conversations.all.get(String(id));
  if (!conversation) throw new ApiError(404, "not_found", "Resource Not Found");
  return conversation;
};

/** The conversation that a path names. */
export const conversationInPath = (call: Call) => conversationOf(call, call.params.id);

/** The conversation that a path names, about to be changed. */
export const conversationToChange = (call: Call) => {
  const conversation = conversationInPath(call);
  call.workspace.index.beforeChange(conversation);
  return conversation;
};

/** How a conversation is to be shown. */
export const displayOptions = ({ query, version }: Call) => ({
  version,
  plaintext: queryValue(query.display_as) === "plaintext",
});

/** A conversation as the call asks for it. */
export const showConversation = (conversation: Conversation, call: Call) =>
  presentConversation(conversation, call.workspace, displayOptions(call));

/** Sets the time of the last change. */
export const setUpdatedNow = (conversation: Conversation, { workspace }: Call) => {
  conversation.updated_at = workspace.clock.seconds();
};

/** The admin who acts, as an author. */
export const actingAdmin = ({ workspace, body }: Call): Author => {
  checkFields(body, { admin_id: text });
  if (body.admin_id === undefined) throw missing("admin_id is required", "admin_id");
  const admin = workspace.admins.get(String(body.admin_id));
  if (!admin) throw new ApiError(404, "admin_not_found", "Admin not found");
  return authorOf(workspace, admin.id);
};

/** The contact with one of its identifiers. */
export const contactByIdentifier = ({ workspace }: Call, fields: Json): Contact | undefined => {
  if (fields.intercom_user_id !== undefined) {
    return workspace.activeContact(String(fields.intercom_user_id));
  }
  const email = typeof fields.email === "string" ? fields.email.toLowerCase() : undefined;
  return workspace
    .activeContacts()
    .find((contact) =>
      email === undefined
        ? fields.user_id !== undefined && contact.external_id === fields.user_id
        : contact.email === email,
    );
};

/** The field created_at as a request gives it, or no field. */
export const createdAt = (value: unknown) =>
  typeof value === "number" ? { created_at: value } : {};
