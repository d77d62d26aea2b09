import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { WhatsAppStatus } from "../../client/types";
import { connection } from "../../inputs/common";
import { whatsAppStatusExample } from "../../resources/messages/examples";
import { whatsAppMessageId } from "../../resources/messages/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/retrievewhatsappmessagestatus
export const getWhatsAppMessageStatus = action({
  display: {
    label: "Get WhatsApp Message Status",
    description:
      "Returns whether a WhatsApp message was sent, delivered or read, or why it failed.",
  },
  performSafety: "safe",
  inputs: { connection, messageId: whatsAppMessageId },
  perform: async (context, { connection, messageId }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<WhatsAppStatus>("/messages/whatsapp/status", {
      params: { message_id: messageId },
    });
    return { data };
  },
  examplePayload: { data: whatsAppStatusExample },
});
