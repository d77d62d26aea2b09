import { syncTrigger } from "../changeFeed/syncTrigger";
import { ticketExample } from "../examples/tickets";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const syncTickets = syncTrigger({
  resourceType: "tickets",
  description:
    "Hands on all tickets in batches when an instance is deployed, then those that were created or changed, on a schedule.",
  example: ticketExample,
});
