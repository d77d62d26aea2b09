import { ticketItem } from "../webhooks/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const ticketClosed = eventTrigger({
  label: "Ticket Closed",
  description:
    "Receive a ticket when it is closed, under item.ticket since API version 2.15 of the app.",
  topics: ["ticket.closed"],
  item: { ticket: ticketItem("resolved", { open: false }) },
});
