import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { inAppMessageExample } from "../../examples/messages";
import { connection } from "../../inputs/common";
import {
  bodyParameters,
  recipientName,
  recipientPhone,
  senderId,
  whatsAppComponents,
  whatsAppLocale,
  whatsAppTemplate,
} from "../../inputs/messages";
import { whatsAppMessage } from "../../messages";
import type { Message } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/createmessage
export const sendWhatsAppMessage = action({
  display: {
    label: "Send WhatsApp Message",
    description: "Sends an approved WhatsApp template from an admin to a phone number.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    adminId: senderId,
    phone: recipientPhone,
    name: recipientName,
    template: whatsAppTemplate,
    locale: whatsAppLocale,
    bodyParameters,
    components: whatsAppComponents,
  },
  perform: async (context, { connection, ...message }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Message>("/messages", whatsAppMessage(message));
    return { data };
  },
  examplePayload: { data: inAppMessageExample },
});
