import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { ticketTypeAttributeExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import {
  dataType,
  existingTicketTypeId,
  listItems,
  newAttributeSettings,
  ticketAttributeDescription,
  ticketAttributeName,
} from "../../inputs/ticketTypes";
import { path } from "../../path";
import { newTicketTypeAttribute } from "../../ticketTypes";
import type { TicketAttribute } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/createtickettypeattribute
export const createTicketTypeAttribute = action({
  display: {
    label: "Create Ticket Type Attribute",
    description: "Adds an attribute to a ticket type.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    ticketTypeId: existingTicketTypeId,
    name: ticketAttributeName,
    description: ticketAttributeDescription,
    dataType,
    listItems,
    ...newAttributeSettings,
  },
  perform: async (context, { connection, ticketTypeId, ...attribute }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<TicketAttribute>(
      path`/ticket_types/${ticketTypeId}/attributes`,
      newTicketTypeAttribute(attribute),
    );
    return { data };
  },
  examplePayload: { data: ticketTypeAttributeExample },
});
