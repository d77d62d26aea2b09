import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { ticketTypeExample } from "../../resources/tickets/examples";
import type { TicketType } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/listtickettypes
export const listTicketTypes = action({
  display: {
    label: "List Ticket Types",
    description: "List which ticket types there are in the workspace, with their attributes.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readTickets);
    const data = await getList<TicketType>(client, "/ticket_types");
    return { data };
  },
  examplePayload: { data: { type: "list", data: [ticketTypeExample] } },
});
