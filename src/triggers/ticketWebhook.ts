import { ticketExample } from "../resources/tickets/examples";
import { eventExample } from "../webhooks/examples";
import { webhookTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const ticketWebhook = webhookTrigger({
  label: "Ticket Webhook",
  description:
    "Receive events of tickets: created, assigned, replied to, changed in state or attributes, closed and more.",
  group: "tickets",
  example: eventExample("ticket.created", ticketExample),
});
