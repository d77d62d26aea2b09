import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Message } from "../../client/types";
import { connection } from "../../inputs/common";
import { inAppMessageExample } from "../../resources/messages/examples";
import {
  bodyParameters,
  recipientName,
  recipientPhone,
  senderId,
  whatsAppComponents,
  whatsAppLocale,
  whatsAppTemplate,
} from "../../resources/messages/inputs";
import { whatsAppMessage } from "../../resources/messages/messages";

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
