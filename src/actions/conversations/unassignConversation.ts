import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { NOBODY } from "../../conversations/participants";
import { unassignedConversationExample } from "../../examples/conversations";
import { adminId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { conversationId, optionalBody, unassignFrom } from "../../inputs/conversations";
import { path } from "../../path";
import type { Conversation } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const unassignConversation = action({
  display: {
    label: "Unassign Conversation",
    description: "Takes a conversation from its admin or from its team.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId, unassignFrom, body: optionalBody },
  perform: async (context, { connection, id, adminId, unassignFrom, body }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "assignment",
      type: unassignFrom,
      admin_id: adminId,
      assignee_id: NOBODY,
      body,
    });
    return { data };
  },
  examplePayload: { data: unassignedConversationExample },
});
