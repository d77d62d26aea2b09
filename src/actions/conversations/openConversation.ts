import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { writeConversations } from "../../resources/conversations/access";
import { conversationWithPart, partWithoutBody } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const openConversation = action({
  display: {
    label: "Open Conversation",
    description: "Open a closed or snoozed conversation again: reopen it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId: actingAdminId },
  perform: async (context, { connection, id, adminId }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "open",
      admin_id: await actingAdmin(client, context, adminId),
    });
    return { data };
  },
  examplePayload: { data: conversationWithPart({ ...partWithoutBody, part_type: "open" }) },
});
