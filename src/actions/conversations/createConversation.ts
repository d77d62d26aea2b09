import { action } from "@prismatic-io/spectral";
import { attachmentFields } from "../../attachments";
import { createClient } from "../../client";
import { createdConversationExample } from "../../examples/conversations";
import { attachmentUrls } from "../../inputs/attachments";
import { connection } from "../../inputs/common";
import { brandId, fromContactId, fromType, messageBody, sentAt } from "../../inputs/conversations";
import type { Message } from "../../types";

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
