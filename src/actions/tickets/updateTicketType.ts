import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { TicketType } from "../../client/types";
import { connection } from "../../inputs/common";
import { changes } from "../../resources/shared/updateBody";
import { ticketTypeExample } from "../../resources/tickets/examples";
import {
  existingTicketTypeId,
  newTicketTypeCategory,
  newTicketTypeName,
  ticketTypeArchived,
  ticketTypeDescription,
  ticketTypeIcon,
} from "../../resources/tickets/typeInputs";

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
