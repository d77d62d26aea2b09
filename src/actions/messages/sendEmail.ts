import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idListInput, selectInput, textInput } from "../../inputs/builders";
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
import { messageFields } from "../../resources/messages/messages";
import type { Message } from "../../resources/messages/types";

/** Users by ID, as recipients of a copy. @returns undefined when there are none */
const recipients = (ids: string[]) =>
  ids.length > 0 ? ids.map((id) => ({ type: "user", id })) : undefined;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
export const sendEmail = action({
  display: {
    label: "Send Email",
    description:
      "Send an email to one or more contacts in the name of an admin. Answers arrive as conversations.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    contactId: recipientId,
    contactRole: recipientRole,
    subject: textInput({
      label: "Subject",
      required: true,
      example: "Thanks for everything",
      comments: "Subject of the email.",
    }),
    body: messageBody,
    template: selectInput({
      label: "Template",
      required: true,
      default: "plain",
      example: "personal",
      choices: [
        { label: "Plain", value: "plain" },
        { label: "Personal", value: "personal" },
      ],
      comments: "Style of the email.",
    }),
    cc: idListInput({
      label: "CC",
      example: "6657af026abd0167d9419def",
      dataSource: "selectContact",
      comments: "IDs that Intercom gave further users who get a copy, one per row.",
    }),
    bcc: idListInput({
      label: "BCC",
      example: "6657af026abd0167d9419def",
      dataSource: "selectContact",
      comments: "IDs that Intercom gave users who get a copy unseen by the others, one per row.",
    }),
    createdAt: messageCreatedAt,
    createConversation,
    adminId: senderId,
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context, writeConversations);
    const adminId = Number(await actingAdmin(client, context, message.adminId));
    const { data } = await client.post<Message>("/messages", {
      ...messageFields("email", { ...message, adminId }),
      subject: message.subject,
      template: message.template,
      cc: recipients(message.cc),
      bcc: recipients(message.bcc),
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...inAppMessageExample,
      id: "403918397",
      subject: "Thanks for everything",
      message_type: "email",
    },
  },
});
