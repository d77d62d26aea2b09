import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { multilineInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
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
    description:
      "Reply to the customer in a conversation, in the name of an admin: tell the contact something. Add Note to Conversation writes for teammates only.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    body: multilineInput({
      ...replyBodyOptions,
      required: true,
      comments: "Text of the reply, in plain text or HTML.",
    }),
    ...attachmentInputs,
    createdAt,
    skipNotifications: skipReplyNotifications,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, ...reply }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/reply`, {
      message_type: "comment",
      type: "admin",
      admin_id: await actingAdmin(client, context, reply.adminId),
      body: reply.body,
      ...attachmentFields(reply),
      created_at: reply.createdAt,
      skip_notifications: reply.skipNotifications || undefined,
    });
    return { data };
  },
  examplePayload: { data: conversationExample },
});
