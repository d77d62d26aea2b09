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
import { sendInApp } from "../../resources/messages/messages";

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
    return { data: await sendInApp(client, message) };
  },
  examplePayload: { data: inAppMessageExample },
});
