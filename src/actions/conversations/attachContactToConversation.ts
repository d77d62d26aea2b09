import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { participant } from "../../conversations/participants";
import { attachedContactExample } from "../../examples/conversations";
import { adminId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { addedContactId, conversationId } from "../../inputs/conversations";
import { contactIdentifiedBy } from "../../inputs/tickets";
import { path } from "../../path";
import type { Conversation } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/attachcontacttoconversation
export const attachContactToConversation = action({
  display: {
    label: "Attach Contact to Conversation",
    description: "Adds a contact to the participants of a conversation.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    adminId,
    contactId: addedContactId,
    contactIdType: contactIdentifiedBy,
  },
  perform: async (context, { connection, id, adminId, ...contact }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/customers`, {
      admin_id: adminId,
      customer: participant(contact.contactId, contact.contactIdType),
    });
    return { data };
  },
  examplePayload: { data: attachedContactExample },
});
