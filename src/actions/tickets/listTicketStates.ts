import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { ticketExample, ticketTypeExample } from "../../resources/tickets/examples";
import type { TicketState } from "../../resources/tickets/types";

const { ticket_type_attributes, ticket_states, ...ticketTypeSummary } = ticketTypeExample;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-states/listticketstates
export const listTicketStates = action({
  display: {
    label: "List Ticket States",
    description: "List all ticket states of the workspace with their ticket types.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readTickets);
    const data = await getList<TicketState>(client, "/ticket_states");
    return { data };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [
        {
          ...ticketExample.ticket_state,
          archived: false,
          ticket_types: { type: "list", data: [ticketTypeSummary] },
        },
      ],
    },
  },
});
