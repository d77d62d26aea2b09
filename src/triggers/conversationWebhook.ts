import { conversationItem, eventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const conversationWebhook = webhookTrigger({
  label: "Conversation Webhook",
  description:
    "Receive events of conversations: started, replied to, assigned, closed, snoozed, rated, tagged and more.",
  group: "conversations",
  example: eventExample(
    "conversation.user.created",
    conversationItem(undefined, { teammates: { type: "admin.list", admins: [] } }),
  ),
});
