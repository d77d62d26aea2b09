import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { multilineInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { quickRepliesInput, replyOptions } from "../../resources/common/quickReplies";
import { writeConversations } from "../../resources/conversations/access";
import { conversationWithPart, partExample } from "../../resources/conversations/examples";
import {
  conversationId,
  createdAt,
  replyBodyOptions,
  skipReplyNotifications,
} from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
export const replyWithQuickReplies = action({
  display: {
    label: "Reply to Conversation with Quick Replies",
    description:
      "Offer the customer buttons, quick replies, to choose an answer from in a conversation.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    quickReplies: quickRepliesInput({
      label: "Quick Replies",
      example: '[{"key":"Yes","value":"a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb"}]',
      comments:
        "Replies to choose from: the text as the key, a UUID that identifies the choice later as the value. Left blank, the UUID is made up. At least one.",
    }),
    body: multilineInput({
      ...replyBodyOptions,
      comments: "Text above the quick replies.",
    }),
    createdAt,
    skipNotifications: skipReplyNotifications,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "quick_reply",
      type: "admin",
      admin_id: await actingAdmin(client, context, reply.adminId),
      reply_options: replyOptions("Quick Replies", reply.quickReplies),
      body: reply.body,
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications || undefined,
    });
    return { data };
  },
  examplePayload: {
    data: conversationWithPart({
      ...partExample,
      part_type: "quick_reply",
      metadata: {
        quick_reply_options: [{ text: "Yes", uuid: "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb" }],
      },
    }),
  },
});
