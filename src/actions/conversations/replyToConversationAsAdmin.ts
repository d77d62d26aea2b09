import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdminId } from "../../resources/admins/inputs";
import { attachmentFields, attachmentInputs } from "../../resources/common/attachments";
import { writeConversations } from "../../resources/conversations/access";
import { conversationExample } from "../../resources/conversations/examples";
import {
  conversationId,
  createdAt,
  replyBodyOptions,
  skipReplyNotifications,
} from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation
export const replyToConversationAsAdmin = action({
  display: {
    label: "Reply to Conversation as Admin",
    description: "Adds a reply of an admin, which the contact sees.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    adminId: actingAdminId,
    body: textInput({
      ...replyBodyOptions,
      required: true,
      comments: "Text of the reply, in plain text or HTML.",
    }),
    ...attachmentInputs,
    createdAt,
    skipNotifications: skipReplyNotifications,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "comment",
      type: "admin",
      admin_id: reply.adminId,
      body: reply.body,
      ...attachmentFields(reply),
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications || undefined,
    });
    return { data };
  },
  examplePayload: { data: conversationExample },
});
