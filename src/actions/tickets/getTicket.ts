import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";
import { withReadableAttributes } from "../../resources/tickets/readable";
import type { Ticket } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/getticket
export const getTicket = action({
  display: {
    label: "Get Ticket",
    description:
      "Get one ticket by ID, with its messages and notes. Get Ticket by Number takes the number that the Inbox shows.",
  },
  performSafety: "safe",
  inputs: { connection, id: ticketId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readTickets);
    const { data } = await client.get<Ticket>(path`/tickets/${id}`);
    return { data: withReadableAttributes(data) };
  },
  examplePayload: { data: readableTicketExample },
});
