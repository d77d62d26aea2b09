import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { intercomIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { writeConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/detachcontactfromconversation
export const detachContactFromConversation = action({
  display: {
    label: "Detach Contact from Conversation",
    description:
      "Remove a contact from the participants of a conversation. The last one cannot be removed.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    contactId: intercomIdInput({
      label: "Contact ID",
      required: true,
      example: "6657af026abd0167d9419def",
      dataSource: "selectContact",
      of: "contact",
      form: "24 letters and digits. The last contact cannot be removed.",
    }),
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, contactId }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.delete<Conversation>(
      path`/conversations/${id}/customers/${contactId}`,
      { data: { admin_id: await actingAdmin(client, context, adminId) } },
    );
    return { data };
  },
  examplePayload: { data: conversationExample },
});
