import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { selectInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { complaintTypeExample } from "../../resources/tickets/examples";
import {
  categoryOptions,
  nameOptions,
  ticketTypeDescription,
  ticketTypeIcon,
} from "../../resources/tickets/ticketTypeInputs";
import type { TicketType } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/createtickettype
export const createTicketType = action({
  display: {
    label: "Create Ticket Type",
    description: "Create a ticket type. It begins with a title and a description.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: textInput({ ...nameOptions, required: true }),
    description: ticketTypeDescription,
    category: selectInput({
      ...categoryOptions,
      comments:
        "Customer tickets are shared with customers, back-office tickets are internal, a tracker stands for many conversations. Left blank, Intercom chooses.",
    }),
    icon: ticketTypeIcon,
  },
  perform: async (context, { connection, ...type }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<TicketType>("/ticket_types", type);
    return { data };
  },
  examplePayload: { data: complaintTypeExample(151) },
});
