import { ticketExample } from "../resources/tickets/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const ticketCreated = eventTrigger({
  label: "Ticket Created",
  description: "Receive a ticket when it is created.",
  topics: ["ticket.created"],
  item: ticketExample,
});
