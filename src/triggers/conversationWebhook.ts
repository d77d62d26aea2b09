import { listedConversationExample } from "../resources/conversations/examples";
import { eventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const conversationWebhook = webhookTrigger({
  label: "Conversation Webhook",
  description:
    "Receive events of conversations: started, replied to, assigned, closed, snoozed, rated, tagged and more.",
  group: "conversations",
  // Since API version 2.15 notifications carry the text of a conversation without its HTML.
  example: eventExample("conversation.user.created", {
    ...listedConversationExample,
    source: { ...listedConversationExample.source, body: "Is the compressor in stock?" },
    teammates: { type: "admin.list", admins: [] },
    conversation_parts: { type: "conversation_part.list", conversation_parts: [], total_count: 0 },
  }),
});
