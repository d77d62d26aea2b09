import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { anyIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { contactIdType, participant } from "../../resources/common/contactReference";
import { writeConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/attachcontacttoconversation
export const attachContactToConversation = action({
  display: {
    label: "Attach Contact to Conversation",
    description: "Add a contact, a second person, to the participants of a conversation.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    contactId: anyIdInput({
      label: "Contact ID",
      required: true,
      example: "6657af026abd0167d9419def",
      dataSource: "selectContact",
      comments:
        "The contact to add: the ID that Intercom gave the contact, an email address or an External ID. Intercom creates a lead for an email address it does not know.",
    }),
    contactIdType,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, ...contact }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/customers`, {
      admin_id: await actingAdmin(client, context, adminId),
      customer: participant(contact.contactId, contact.contactIdType),
    });
    return { data };
  },
  examplePayload: {
    data: {
      customers: [{ type: "user", id: "6657af026abd0167d9419def" }],
      ...conversationExample,
      contacts: {
        type: "contact.list",
        contacts: [
          ...conversationExample.contacts.contacts,
          { type: "contact", id: "6657af026abd0167d9419def", external_id: "70" },
        ],
      },
    },
  },
});
