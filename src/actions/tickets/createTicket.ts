import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { ticketExample } from "../../resources/tickets/examples";
import { newTicketInputs } from "../../resources/tickets/inputs";
import { newTicket } from "../../resources/tickets/tickets";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket
export const createTicket = action({
  display: {
    label: "Create Ticket",
    description: "Opens a ticket for one contact.",
  },
  performSafety: "notAllowed",
  inputs: { connection, ...newTicketInputs },
  perform: async (context, { connection, ...ticket }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<Ticket>("/tickets", await newTicket(client, ticket));
    return { data };
  },
  examplePayload: {
    /**
     * The documented example of Create Ticket is older than API version 2.16: it has two labels that
     * are now part of the state, and other types for the state and the assignees. What differs in type
     * is null here, so that the example shows nothing false.
     */
    data: {
      ...ticketExample,
      ticket_state: null,
      ticket_state_internal_label: "Submitted",
      ticket_state_external_label: "Submitted",
      admin_assignee_id: null,
      team_assignee_id: null,
    },
  },
});
