import { notifyAboutConversation } from "../../changes/conversations";
import { isObject } from "../../server/body";
import { ApiError, contactNotFound, missing } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { createContactFromBody } from "../contacts/save";
import {
  actingAdmin,
  contactByIdentifier,
  conversationToChange,
  setUpdatedNow,
  showConversation,
} from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/attachcontacttoconversation

const attachContact = (call: Call) => {
  const { workspace, body, version } = call;
  const conversation = conversationToChange(call);
  actingAdmin(call);
  if (!isObject(body.customer)) throw missing("customer is required", "customer");
  const known = contactByIdentifier(call, body.customer);
  const newEmail = known ? undefined : body.customer.email;
  if (!known && newEmail === undefined) throw contactNotFound();
  const contact =
    known ?? createContactFromBody(workspace, { role: "lead", email: newEmail }, version);
  conversation.contactIds.add(contact.id);
  setUpdatedNow(conversation, call);
  notifyAboutConversation(workspace, conversation, "contact.attached");
  return {
    customers: [...conversation.contactIds].map((id) => ({
      type: workspace.contacts.get(id)?.role,
      id,
    })),
    ...showConversation(conversation, call),
  };
};

const detachContact = (call: Call) => {
  const conversation = conversationToChange(call);
  actingAdmin(call);
  const id = call.params.contact_id ?? "";
  if (!conversation.contactIds.has(id)) throw contactNotFound();
  if (conversation.contactIds.size === 1) {
    throw new ApiError(422, "parameter_invalid", "Removing the last customer is not allowed");
  }
  conversation.contactIds.delete(id);
  setUpdatedNow(conversation, call);
  notifyAboutConversation(call.workspace, conversation, "contact.detached");
  return showConversation(conversation, call);
};

export const conversationContactRoutes: Routes = {
  "POST /conversations/:id/customers": needs("Write conversations", attachContact),

  "DELETE /conversations/:id/customers/:contact_id": needs("Write conversations", detachContact),
};
