import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { deletedTicketExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import { ticketId } from "../../inputs/tickets";
import { path } from "../../path";
import type { Deleted } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/deleteticket
export const deleteTicket = action({
  display: {
    label: "Delete Ticket",
    description: "Deletes a ticket for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: ticketId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Deleted>(path`/tickets/${id}`);
    return { data };
  },
  examplePayload: { data: deletedTicketExample },
});
