import { ticketEventExample } from "../examples/webhooks";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const ticketWebhook = webhookTrigger({
  label: "Ticket Webhook",
  description:
    "Receives events of tickets: created, assigned, replied to, changed in state or attributes, closed and more.",
  family: "tickets",
  example: ticketEventExample,
});
