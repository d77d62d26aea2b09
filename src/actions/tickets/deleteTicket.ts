import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { ticketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/deleteticket
export const deleteTicket = action({
  display: {
    label: "Delete Ticket",
    description: "Delete a ticket for good. Close Ticket keeps it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: ticketId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.delete<Deleted>(path`/tickets/${id}`);
    return { data };
  },
  examplePayload: { data: { id: "773", object: "ticket", deleted: true } },
});
