import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import type { List } from "../../client/types";
import { connection } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { ticketTypeExample } from "../../resources/tickets/examples";
import type { TicketType } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/listtickettypes
export const listTicketTypes = action({
  display: {
    label: "List Ticket Types",
    description: "Returns all ticket types of the workspace with their attributes.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readTickets);
    const { data } = await client.get<List<TicketType>>("/ticket_types", {
      isExpected: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: { type: "list", data: [ticketTypeExample] } },
});
