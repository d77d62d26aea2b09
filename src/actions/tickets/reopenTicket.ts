import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { changeInputs, changeTicket } from "../../resources/tickets/change";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const reopenTicket = action({
  display: {
    label: "Reopen Ticket",
    description: "Open a closed ticket again. Its state stays: Update Ticket changes it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: {
      ...ticketId,
      comments:
        "ID that the API uses for the ticket, as in the result of List Tickets. Select Ticket offers open tickets only.",
    },
    ...changeInputs,
  },
  perform: async (context, { connection, id, ...change }) => {
    const client = createClient(connection, context, writeTickets);
    return { data: await changeTicket(client, context, id, { open: true }, change) };
  },
  examplePayload: { data: readableTicketExample },
});
