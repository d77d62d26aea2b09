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

const recipients = (type: string, ids: string[]) => ids.map((id) => ({ type, id }));

/** Users by ID, as recipients of a copy. @returns undefined when there are none */
const copies = (ids: string[]) => (ids.length > 0 ? recipients("user", ids) : undefined);

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
    furtherUserIds: idListInput({
      label: "Further User IDs",
      example: "6657af026abd0167d9419def",
      dataSource: "selectUser",
      comments: "IDs that Intercom gave further users to send the email to, one per row.",
    }),
    furtherLeadIds: idListInput({
      label: "Further Lead IDs",
      example: "6762f0f51bb69f9f2193bb01",
      dataSource: "selectLead",
      comments: "IDs that Intercom gave further leads to send the email to, one per row.",
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
    const fields = messageFields("email", { ...message, adminId });
    const further = [
      ...recipients("user", message.furtherUserIds),
      ...recipients("lead", message.furtherLeadIds),
    ];
    const { data } = await client.post<Message>("/messages", {
      ...fields,
      to: further.length > 0 ? [fields.to, ...further] : fields.to,
      subject: message.subject,
      template: message.template,
      cc: copies(message.cc),
      bcc: copies(message.bcc),
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
