import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { TicketAttribute } from "../../client/types";
import { connection } from "../../inputs/common";
import { ticketTypeAttributeExample } from "../../resources/tickets/examples";
import { newTicketTypeAttribute } from "../../resources/tickets/ticketTypes";
import {
  dataType,
  existingTicketTypeId,
  listItems,
  newAttributeSettings,
  ticketAttributeDescription,
  ticketAttributeName,
} from "../../resources/tickets/typeInputs";

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
