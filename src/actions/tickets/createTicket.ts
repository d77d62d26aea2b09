import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { createdTicketExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import { newTicketInputs } from "../../inputs/tickets";
import { newTicket } from "../../tickets";
import type { Ticket } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/createticket
export const createTicket = action({
  display: {
    label: "Create Ticket",
    description: "Opens a ticket for one contact.",
  },
  performSafety: "notAllowed",
  inputs: { connection, ...newTicketInputs },
  perform: async (context, { connection, ...ticket }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Ticket>("/tickets", await newTicket(client, ticket));
    return { data };
  },
  examplePayload: { data: createdTicketExample },
});
