import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { updatedTicketTypeAttributeExample } from "../../resources/tickets/examples";
import { updateTicketTypeAttribute as update } from "../../resources/tickets/ticketTypes";
import {
  attributeId,
  changedAttributeSettings,
  existingTicketTypeId,
  listItems,
  newTicketAttributeDescription,
  newTicketAttributeName,
} from "../../resources/tickets/typeInputs";

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
