import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { selectInput, textInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { writeTickets } from "../../resources/tickets/access";
import { complaintTypeExample } from "../../resources/tickets/examples";
import { ticketTypeIdFrom } from "../../resources/tickets/references";
import {
  categoryOptions,
  nameOptions,
  ticketTypeDescription,
  ticketTypeIcon,
  ticketTypeId,
} from "../../resources/tickets/ticketTypeInputs";
import type { TicketType } from "../../resources/tickets/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/updatetickettype
export const updateTicketType = action({
  display: {
    label: "Update Ticket Type",
    description: "Change the given fields of a ticket type and leave the others.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketTypeId,
    name: textInput(nameOptions),
    description: ticketTypeDescription,
    category: selectInput({
      ...categoryOptions,
      comments: "New category of the ticket type. Stays as it is unless chosen.",
    }),
    icon: ticketTypeIcon,
    archived: triStateInput({
      label: "Archived",
      comments: "Yes archives the ticket type, No restores it. Stays as it is unless chosen.",
    }),
  },
  perform: async (context, { connection, id, ...type }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.put<TicketType>(
      path`/ticket_types/${await ticketTypeIdFrom(client, id)}`,
      updateBody(type, [], null),
    );
    return { data };
  },
  examplePayload: { data: complaintTypeExample(147) },
});
