import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { intercomIdInput, multilineInput, textInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { readTickets, writeTickets } from "../../resources/tickets/access";
import { ticketTypeAttributeExample } from "../../resources/tickets/examples";
import { ticketTypeIdFrom } from "../../resources/tickets/references";
import { typedSettings, visibility } from "../../resources/tickets/ticketTypeAttributes";
import {
  attributeDescriptionOptions,
  attributeNameOptions,
  FILES_ONLY,
  listItems,
  TEXT_ONLY,
  ticketTypeId,
} from "../../resources/tickets/ticketTypeInputs";
import type { TicketType, TicketTypeAttribute } from "../../resources/tickets/types";
import { InputError } from "../../values/inputError";

const readDataType = async (client: Client, ticketTypeId: string, attributeId: string) => {
  const { data } = await client.get<TicketType>(path`/ticket_types/${ticketTypeId}`, readTickets);
  const attribute = data.ticket_type_attributes?.data.find(({ id }) => id === attributeId);
  if (attribute) return attribute.data_type;
  throw new InputError(
    `Ticket Type Attribute ID: the ticket type ${data.name} has no attribute with the ID "${attributeId}". Select Ticket Type Attribute lists them.`,
  );
};

const STAYS = "Stays as it is unless chosen.";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/updatetickettypeattribute
export const updateTicketTypeAttribute = action({
  display: {
    label: "Update Ticket Type Attribute",
    description: "Change the given settings of an attribute of a ticket type and leave the others.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    ticketTypeId,
    attributeId: intercomIdInput({
      label: "Ticket Type Attribute ID",
      required: true,
      example: "167",
      dataSource: "selectTicketTypeAttribute",
      of: "attribute of the ticket type",
    }),
    name: textInput(attributeNameOptions),
    description: multilineInput(attributeDescriptionOptions),
    listItems,
    requiredToCreate: triStateInput({
      label: "Required to Create",
      comments: `Whether teammates must fill the attribute in to create a ticket. ${STAYS}`,
    }),
    requiredToCreateForContacts: triStateInput({
      label: "Required to Create for Contacts",
      comments: `Whether contacts must fill the attribute in to create a ticket. ${STAYS}`,
    }),
    visibleOnCreate: triStateInput({
      label: "Visible on Create",
      comments: `Whether teammates see the attribute when they create a ticket. ${STAYS}`,
    }),
    visibleToContacts: triStateInput({
      label: "Visible to Contacts",
      comments: `Whether contacts see the attribute when they create a ticket. ${STAYS}`,
    }),
    multiline: triStateInput({
      label: "Multiline",
      comments: `Whether the text may have several lines. ${TEXT_ONLY} ${STAYS}`,
    }),
    allowMultipleValues: triStateInput({
      label: "Allow Multiple Values",
      comments: `Whether several files can be attached. ${FILES_ONLY} ${STAYS}`,
    }),
    archived: triStateInput({
      label: "Archived",
      comments: `Whether new tickets go without the attribute; older ones keep it. ${STAYS}`,
    }),
  },
  perform: async (context, { connection, attributeId, ...inputs }) => {
    const { name, description, archived, ticketTypeId: given, ...settings } = inputs;
    const client = createClient(connection, context, writeTickets);
    const ticketTypeId = await ticketTypeIdFrom(client, given);
    const { multiline, allowMultipleValues, listItems } = settings;
    const isTyped =
      multiline !== undefined || allowMultipleValues !== undefined || listItems.length > 0;
    const typed = isTyped
      ? typedSettings(await readDataType(client, ticketTypeId, attributeId), settings)
      : {};
    const { data } = await client.put<TicketTypeAttribute>(
      path`/ticket_types/${ticketTypeId}/attributes/${attributeId}`,
      updateBody({ name, description, archived, ...visibility(settings), ...typed }, [], null),
    );
    return { data };
  },
  examplePayload: {
    data: {
      ...ticketTypeAttributeExample,
      id: "167",
      data_type: "list",
      input_options: {
        list_options: [
          { id: "de1825a0-0164-4070-8ca6-13e22462fa7e", label: "Slight" },
          { id: "40b0ad28-334b-4b90-b92e-0dd1d1a2c5a5", label: "Severe" },
        ],
      },
    },
  },
});
