import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { changeInputs, changeTicket } from "../../resources/tickets/change";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const closeTicket = action({
  display: {
    label: "Close Ticket",
    description:
      "Close a ticket, which also ends its snoozing; Reopen Ticket opens it again. Its state stays: Update Ticket makes it one such as Resolved.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: ticketId, ...changeInputs },
  perform: async (context, { connection, id, ...change }) => {
    const client = createClient(connection, context, writeTickets);
    return { data: await changeTicket(client, context, id, { open: false }, change) };
  },
  examplePayload: { data: { ...readableTicketExample, open: false } },
});
