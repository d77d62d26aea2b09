import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { updatedTicketTypeAttributeExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import {
  attributeId,
  changedAttributeSettings,
  existingTicketTypeId,
  listItems,
  newTicketAttributeDescription,
  newTicketAttributeName,
} from "../../inputs/ticketTypes";
import { updateTicketTypeAttribute as update } from "../../ticketTypes";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/updatetickettypeattribute
export const updateTicketTypeAttribute = action({
  display: {
    label: "Update Ticket Type Attribute",
    description: "Changes the given settings of an attribute and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    ticketTypeId: existingTicketTypeId,
    attributeId,
    name: newTicketAttributeName,
    description: newTicketAttributeDescription,
    listItems,
    ...changedAttributeSettings,
  },
  perform: async (context, { connection, ticketTypeId, attributeId, ...settings }) => {
    const client = createClient(connection, context);
    return { data: await update(client, ticketTypeId, attributeId, settings) };
  },
  examplePayload: { data: updatedTicketTypeAttributeExample },
});
