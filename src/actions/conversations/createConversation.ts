import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Message } from "../../client/types";
import { connection } from "../../inputs/common";
import { createdConversationExample } from "../../resources/conversations/examples";
import {
  brandId,
  fromContactId,
  fromType,
  messageBody,
  sentAt,
} from "../../resources/conversations/inputs";
import { attachmentUrls } from "../../resources/shared/attachmentInputs";
import { attachmentFields } from "../../resources/shared/attachments";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/createconversation
export const createConversation = action({
  display: {
    label: "Create Conversation",
    description:
      "Starts a conversation in the name of a contact. Returns the message with the ID of the conversation.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    contactId: fromContactId,
    contactType: fromType,
    body: messageBody,
    attachmentUrls,
    createdAt: sentAt,
    brandId,
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Message>("/conversations", {
      from: { type: message.contactType, id: message.contactId },
      body: message.body,
      ...attachmentFields({ ...message, attachmentFiles: {} }),
      created_at: message.createdAt,
      brand_id: message.brandId,
    });
    return { data };
  },
  examplePayload: { data: createdConversationExample },
});
