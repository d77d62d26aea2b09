import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Ticket } from "../../client/types";
import { connection } from "../../inputs/common";
import { createdTicketExample } from "../../resources/tickets/examples";
import { newTicketInputs } from "../../resources/tickets/inputs";
import { newTicket } from "../../resources/tickets/tickets";

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
