import { syncTrigger } from "../changes/syncTrigger";
import { ticketExample } from "../resources/tickets/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const syncTickets = syncTrigger({
  resourceType: "tickets",
  description:
    "Deliver all tickets in batches when an instance is deployed, then those that were created or changed, on a schedule.",
  example: ticketExample,
});
