import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Conversation } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminId } from "../../resources/admins/inputs";
import { quickReplyExample } from "../../resources/conversations/examples";
import {
  conversationId,
  quickReplies,
  quickReplyBody,
  sentAt,
  skipReplyNotifications,
} from "../../resources/conversations/inputs";
import { replyOptions } from "../../resources/shared/quickReplies";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
export const replyWithQuickReplies = action({
  display: {
    label: "Reply to Conversation with Quick Replies",
    description: "Offers the contact replies to choose from, in the name of an admin.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    adminId,
    quickReplies,
    body: quickReplyBody,
    createdAt: sentAt,
    skipNotifications: skipReplyNotifications,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "quick_reply",
      type: "admin",
      admin_id: reply.adminId,
      reply_options: replyOptions("Quick Replies", reply.quickReplies),
      body: reply.body,
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications || undefined,
    });
    return { data };
  },
  examplePayload: { data: quickReplyExample },
});
