import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { snoozedConversationExample } from "../../examples/conversations";
import { adminId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { conversationId, snoozedUntil } from "../../inputs/conversations";
import { path } from "../../path";
import type { Conversation } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const snoozeConversation = action({
  display: {
    label: "Snooze Conversation",
    description: "Puts a conversation aside until a given time.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId, snoozedUntil },
  perform: async (context, { connection, id, adminId, snoozedUntil }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "snoozed",
      admin_id: adminId,
      snoozed_until: snoozedUntil,
    });
    return { data };
  },
  examplePayload: { data: snoozedConversationExample },
});
