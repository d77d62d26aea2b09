import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { writeConversations } from "../../resources/conversations/access";
import { conversationWithPart, partWithoutBody } from "../../resources/conversations/examples";
import { conversationId, optionalBody } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const closeConversation = action({
  display: {
    label: "Close Conversation",
    description:
      "Close a conversation, with a last message where one is given. Open Conversation reopens it; a ticket is closed with Close Ticket.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, body: optionalBody, adminId: actingAdminId },
  perform: async (context, { connection, id, adminId, body }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "close",
      type: "admin",
      admin_id: await actingAdmin(client, context, adminId),
      body,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...conversationWithPart({ ...partWithoutBody, part_type: "close" }),
      open: false,
      state: "closed",
    },
  },
});
