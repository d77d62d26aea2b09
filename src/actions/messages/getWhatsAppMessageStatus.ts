import { action } from "@prismatic-io/spectral";
import { hasField } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { messageStatusExample } from "../../resources/messages/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/whatsapp_message_status
interface WhatsAppStatus {
  status: string;
  message_id: string;
  error?: { message: string; details: string } | null;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/retrievewhatsappmessagestatus
export const getWhatsAppMessageStatus = action({
  display: {
    label: "Get WhatsApp Message Status",
    description: "Get whether a WhatsApp message was sent, delivered or read, or why it failed.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    messageId: idInput({
      of: "WhatsApp message",
      label: "Message ID",
      required: true,
      example: "wamid_abc123",
      comments: "ID that WhatsApp gave the message, as in the result of Send WhatsApp Message.",
    }),
  },
  perform: async (context, { connection, messageId }) => {
    const client = createClient(connection, context, readConversations);
    const { data } = await client.get<WhatsAppStatus>("/messages/whatsapp/status", {
      params: { message_id: messageId },
      isExpected: hasField("status"),
    });
    return { data };
  },
  examplePayload: { data: { ...messageStatusExample, message_id: "wamid_abc123" } },
});
