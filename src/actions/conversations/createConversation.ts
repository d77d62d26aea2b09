import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput, multilineInput, selectInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { attachmentFields, attachmentUrls } from "../../resources/common/attachments";
import { writeConversations } from "../../resources/conversations/access";
import { createdAt } from "../../resources/conversations/inputs";
import type { Message } from "../../resources/messages/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/createconversation
export const createConversation = action({
  display: {
    label: "Create Conversation",
    description:
      "Start a conversation, a chat, in the name of a contact or customer. Returns the message with the conversation_id; Send In-App Message starts one in the name of an admin.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    contactId: idInput({
      label: "Contact ID",
      required: true,
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      comments:
        "The contact who starts the conversation: the 24-character ID that Intercom gave it. Not the External ID.",
    }),
    contactType: selectInput({
      label: "Contact Type",
      required: true,
      default: "user",
      example: "user",
      choices: [
        { label: "User", value: "user" },
        { label: "Lead", value: "lead" },
        { label: "Visitor", value: "contact" },
      ],
      comments: "Role of the contact. A visitor becomes a lead by starting the conversation.",
    }),
    body: multilineInput({
      label: "Body",
      required: true,
      example: "Is the compressor in stock?",
      comments: "Text of the first message. Plain text: HTML is not supported here.",
    }),
    subject: textInput({
      label: "Subject",
      example: "Compressor in stock",
      comments:
        "Title of the email, for a conversation that is one. Intercom ignores it otherwise.",
    }),
    attachmentUrls,
    createdAt,
    brandId: idInput({
      label: "Brand ID",
      example: "10",
      dataSource: "selectBrand",
      comments: "ID of the brand the conversation belongs to.",
    }),
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Message>("/conversations", {
      from: { type: message.contactType, id: message.contactId },
      body: message.body,
      subject: message.subject,
      ...attachmentFields(message),
      created_at: message.createdAt,
      brand_id: message.brandId,
    });
    return { data };
  },
  examplePayload: {
    data: {
      type: "user_message",
      id: "403918320",
      created_at: 1767168000,
      body: "Is the compressor in stock?",
      message_type: "inapp",
      conversation_id: "215473840001",
    },
  },
});
