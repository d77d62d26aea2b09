import { ticketItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const ticketStateUpdated = eventTrigger({
  label: "Ticket State Updated",
  description: "Receive a ticket when its state changes.",
  topics: ["ticket.state.updated"],
  item: ticketItem("in_progress"),
});
