import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { TicketType } from "../../client/types";
import { connection } from "../../inputs/common";
import { ticketTypeExample } from "../../resources/tickets/examples";
import {
  ticketTypeCategory,
  ticketTypeDescription,
  ticketTypeIcon,
  ticketTypeName,
} from "../../resources/tickets/typeInputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/createtickettype
export const createTicketType = action({
  display: {
    label: "Create Ticket Type",
    description: "Creates a ticket type. It begins with a title and a description.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: ticketTypeName,
    description: ticketTypeDescription,
    category: ticketTypeCategory,
    icon: ticketTypeIcon,
  },
  perform: async (context, { connection, ...type }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<TicketType>("/ticket_types", type);
    return { data };
  },
  examplePayload: { data: ticketTypeExample },
});
