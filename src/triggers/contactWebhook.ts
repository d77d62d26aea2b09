import { contactEventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const contactWebhook = webhookTrigger({
  label: "Contact Webhook",
  description:
    "Receive events of contacts: users and leads created, updated, tagged, merged, archived or deleted, and their subscriptions.",
  group: "contacts",
  example: contactEventExample,
});
