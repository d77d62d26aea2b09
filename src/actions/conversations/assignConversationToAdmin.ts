import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { assignedConversationExample } from "../../examples/conversations";
import { adminId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { assigneeId, conversationId, optionalBody } from "../../inputs/conversations";
import { path } from "../../path";
import type { Conversation } from "../../types";

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
