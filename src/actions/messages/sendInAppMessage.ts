import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeConversations } from "../../resources/conversations/access";
import { inAppMessageExample } from "../../resources/messages/examples";
import {
  createConversation,
  messageBody,
  messageCreatedAt,
  recipientId,
  recipientRole,
  senderId,
} from "../../resources/messages/inputs";
import { messageFields } from "../../resources/messages/messages";
import type { Message } from "../../resources/messages/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
export const sendInAppMessage = action({
  display: {
    label: "Send In-App Message",
    description: "Sends a message from an admin to a contact, shown in the Messenger.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    adminId: senderId,
    contactId: recipientId,
    contactRole: recipientRole,
    body: messageBody,
    createdAt: messageCreatedAt,
    createConversation,
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Message>("/messages", messageFields("in_app", message));
    return { data };
  },
  examplePayload: { data: inAppMessageExample },
});
