import { contactEventExample } from "../examples/webhooks";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const webhook = webhookTrigger({
  label: "Intercom Webhook",
  description:
    "Receives the events of any topics of an Intercom app, checks their signature, and follows the branch of each topic.",
  example: contactEventExample,
});
