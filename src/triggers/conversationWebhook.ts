import { conversationEventExample } from "../examples/webhooks";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const conversationWebhook = webhookTrigger({
  label: "Conversation Webhook",
  description:
    "Receives events of conversations: started, replied to, assigned, closed, snoozed, rated, tagged and more.",
  family: "conversations",
  example: conversationEventExample,
});
