import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminId } from "../../resources/admins/inputs";
import { assignedConversationExample } from "../../resources/conversations/examples";
import { assigneeId, conversationId, optionalBody } from "../../resources/conversations/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const assignConversationToAdmin = action({
  display: {
    label: "Assign Conversation to Admin",
    description: "Assigns a conversation to an admin.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId, assigneeId, body: optionalBody },
  perform: async (context, { connection, id, adminId, assigneeId, body }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "assignment",
      type: "admin",
      admin_id: adminId,
      assignee_id: assigneeId,
      body,
    });
    return { data };
  },
  examplePayload: { data: assignedConversationExample },
});
