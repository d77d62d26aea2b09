import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readTickets } from "../../resources/tickets/access";
import { ticketTypeExample } from "../../resources/tickets/examples";
import { ticketTypeIdFrom } from "../../resources/tickets/references";
import { ticketTypeId } from "../../resources/tickets/ticketTypeInputs";
import type { TicketType } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/gettickettype
export const getTicketType = action({
  display: {
    label: "Get Ticket Type",
    description: "Get one ticket type with its attributes and states.",
  },
  performSafety: "safe",
  inputs: { connection, id: ticketTypeId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readTickets);
    const { data } = await client.get<TicketType>(
      path`/ticket_types/${await ticketTypeIdFrom(client, id)}`,
    );
    return { data };
  },
  examplePayload: { data: ticketTypeExample },
});
