import { action } from "@prismatic-io/spectral";
import { connection } from "../../inputs/common";
import { externalConversationId, messageInputs } from "../../resources/finAgent/inputs";
import { sendToFin } from "../../resources/finAgent/send";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/fin-agent/replytofin
export const replyToFin = action({
  display: {
    label: "Reply to Fin",
    description:
      "Send the next message of a user to Fin, in a conversation that Start Fin Conversation began. Returns that Fin is thinking; its replies come through Fin Agent Webhook.",
  },
  performSafety: "notAllowed",
  inputs: { connection, conversationId: externalConversationId("chat-1042"), ...messageInputs },
  perform: async (context, { connection, ...message }) => ({
    data: await sendToFin(context, connection, "/fin/reply", message),
  }),
  examplePayload: {
    data: {
      conversation_id: "chat-1042",
      user_id: "25",
      status: "thinking",
      created_at_ms: "2026-01-31T09:00:00.123Z",
    },
  },
});
