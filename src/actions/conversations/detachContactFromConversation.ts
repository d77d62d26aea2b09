import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminId } from "../../resources/admins/inputs";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId, removedContactId } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/detachcontactfromconversation
export const detachContactFromConversation = action({
  display: {
    label: "Detach Contact from Conversation",
    description:
      "Removes a contact from the participants of a conversation. The last one cannot be removed.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId, contactId: removedContactId },
  perform: async (context, { connection, id, adminId, contactId }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Conversation>(
      path`/conversations/${id}/customers/${contactId}`,
      { data: { admin_id: adminId } },
    );
    return { data };
  },
  examplePayload: { data: conversationExample },
});
