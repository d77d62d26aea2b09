import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
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
    description:
      "Show a contact a message in the app: send it to the Messenger in the name of an admin.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    contactId: recipientId,
    contactRole: recipientRole,
    body: messageBody,
    createdAt: messageCreatedAt,
    createConversation,
    adminId: senderId,
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context, writeConversations);
    const adminId = Number(await actingAdmin(client, context, message.adminId));
    return { data: await sendInApp(client, { ...message, adminId }) };
  },
  examplePayload: { data: inAppMessageExample },
});
