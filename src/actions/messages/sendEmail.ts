import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Message } from "../../client/types";
import { connection } from "../../inputs/common";
import { emailMessageExample } from "../../resources/messages/examples";
import {
  bcc,
  cc,
  createConversation,
  messageBody,
  messageCreatedAt,
  recipientId,
  recipientRole,
  senderId,
  subject,
  template,
} from "../../resources/messages/inputs";
import { outgoing, users } from "../../resources/messages/messages";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
export const sendEmail = action({
  display: {
    label: "Send Email",
    description: "Sends an email from an admin to a contact.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    adminId: senderId,
    contactId: recipientId,
    contactRole: recipientRole,
    subject,
    body: messageBody,
    template,
    cc,
    bcc,
    createdAt: messageCreatedAt,
    createConversation,
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Message>("/messages", {
      ...outgoing("email", message),
      subject: message.subject,
      template: message.template,
      cc: users(message.cc),
      bcc: users(message.bcc),
    });
    return { data };
  },
  examplePayload: { data: emailMessageExample },
});
