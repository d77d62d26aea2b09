import { action } from "@prismatic-io/spectral";
import { changes } from "../../changes";
import { createClient } from "../../client";
import { ticketTypeExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import {
  existingTicketTypeId,
  newTicketTypeCategory,
  newTicketTypeName,
  ticketTypeArchived,
  ticketTypeDescription,
  ticketTypeIcon,
} from "../../inputs/ticketTypes";
import { path } from "../../path";
import type { TicketType } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/updatetickettype
export const updateTicketType = action({
  display: {
    label: "Update Ticket Type",
    description: "Changes the given fields of a ticket type and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: existingTicketTypeId,
    name: newTicketTypeName,
    description: ticketTypeDescription,
    category: newTicketTypeCategory,
    icon: ticketTypeIcon,
    archived: ticketTypeArchived,
  },
  perform: async (context, { connection, id, ...type }) => {
    const client = createClient(connection, context);
    const { data } = await client.put<TicketType>(
      path`/ticket_types/${id}`,
      changes(type, [], null),
    );
    return { data };
  },
  examplePayload: { data: ticketTypeExample },
});
