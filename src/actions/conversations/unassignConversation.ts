import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminId } from "../../resources/admins/inputs";
import { unassignedConversationExample } from "../../resources/conversations/examples";
import { conversationId, optionalBody, unassignFrom } from "../../resources/conversations/inputs";
import { NOBODY } from "../../resources/conversations/participants";

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
