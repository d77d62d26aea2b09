import { contactEventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const webhook = webhookTrigger({
  label: "Intercom Webhook",
  description:
    "Receive the events of any topics of an Intercom app, check their signature, and follow the branch of each topic.",
  example: contactEventExample,
});
