import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, multilineInput, selectInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { ticketTypeAttributeExample } from "../../resources/tickets/examples";
import { ticketTypeIdFrom } from "../../resources/tickets/references";
import {
  ATTRIBUTE_TYPES,
  typedSettings,
  visibility,
} from "../../resources/tickets/ticketTypeAttributes";
import {
  attributeDescriptionOptions,
  attributeNameOptions,
  FILES_ONLY,
  listItems,
  TEXT_ONLY,
  ticketTypeId,
} from "../../resources/tickets/ticketTypeInputs";
import type { TicketTypeAttribute } from "../../resources/tickets/types";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/createtickettypeattribute
export const createTicketTypeAttribute = action({
  display: {
    label: "Create Ticket Type Attribute",
    description: "Add an attribute, a field, to a ticket type.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    ticketTypeId,
    name: textInput({ ...attributeNameOptions, required: true }),
    description: multilineInput({ ...attributeDescriptionOptions, required: true }),
    dataType: selectInput({
      label: "Data Type",
      required: true,
      default: "string",
      example: "string",
      choices: ATTRIBUTE_TYPES,
      comments: "What the attribute holds. It cannot be changed later.",
    }),
    listItems,
    requiredToCreate: booleanInput({
      label: "Required to Create",
      comments: "When true, teammates must fill the attribute in to create a ticket.",
    }),
    requiredToCreateForContacts: booleanInput({
      label: "Required to Create for Contacts",
      comments: "When true, contacts must fill the attribute in to create a ticket.",
    }),
    visibleOnCreate: booleanInput({
      label: "Visible on Create",
      default: "true",
      example: "false",
      comments: "When true, teammates see the attribute when they create a ticket.",
    }),
    visibleToContacts: booleanInput({
      label: "Visible to Contacts",
      default: "true",
      example: "false",
      comments: "When true, contacts see the attribute when they create a ticket.",
    }),
    multiline: booleanInput({
      label: "Multiline",
      comments: `When true, the text may have several lines. ${TEXT_ONLY}`,
    }),
    allowMultipleValues: booleanInput({
      label: "Allow Multiple Values",
      comments: `When true, several files can be attached. ${FILES_ONLY}`,
    }),
  },
  perform: async (context, { connection, ticketTypeId, dataType, ...attribute }) => {
    const client = createClient(connection, context, writeTickets);
    if (dataType === "list" && attribute.listItems.length === 0) {
      throw new InputError("List Items is required for an attribute of the type List.");
    }
    const { data } = await client.post<TicketTypeAttribute>(
      path`/ticket_types/${await ticketTypeIdFrom(client, ticketTypeId)}/attributes`,
      {
        name: attribute.name,
        description: attribute.description,
        data_type: dataType,
        ...visibility(attribute),
        // An untouched input is false.
        ...typedSettings(dataType, {
          listItems: attribute.listItems,
          multiline: attribute.multiline || undefined,
          allowMultipleValues: attribute.allowMultipleValues || undefined,
        }),
      },
    );
    return { data };
  },
  examplePayload: { data: ticketTypeAttributeExample },
});
