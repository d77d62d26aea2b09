import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, selectInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTickets } from "../../resources/tickets/access";
import { ticketTypeAttributeExample } from "../../resources/tickets/examples";
import {
  type TypedSettings,
  typedSettings,
  type Visibility,
  visibility,
} from "../../resources/tickets/ticketTypes";
import {
  attributeName,
  description,
  existingTicketTypeId,
  listItems,
  MULTILINE,
  SEVERAL,
} from "../../resources/tickets/typeInputs";
import type { TicketAttribute } from "../../resources/tickets/types";
import { InputError } from "../../values/inputError";

/**
 * A new attribute as Intercom takes it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/createtickettypeattribute
 * @throws InputError for a list without items, or a setting that the data type does not have
 */
const newTicketTypeAttribute = ({
  name,
  description,
  dataType,
  ...settings
}: { name: string; description: string; dataType: string } & Visibility & TypedSettings) => {
  if (dataType === "list" && settings.listItems.length === 0) {
    throw new InputError("List Items is required for an attribute of the type list.");
  }
  return {
    name,
    description,
    data_type: dataType,
    ...visibility(settings),
    ...typedSettings(dataType, settings),
  };
};

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
    name: textInput({ ...attributeName, required: true }),
    description: textInput({ ...description, required: true }),
    dataType: selectInput({
      label: "Data Type",
      required: true,
      default: "string",
      example: "string",
      choices: [
        { label: "Text", value: "string" },
        { label: "List", value: "list" },
        { label: "Whole number", value: "integer" },
        { label: "Decimal number", value: "decimal" },
        { label: "True or false", value: "boolean" },
        { label: "Date and time", value: "datetime" },
        { label: "Files", value: "files" },
      ],
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
      comments: `When true, the text may have several lines. ${MULTILINE}`,
    }),
    allowMultipleValues: booleanInput({
      label: "Allow Multiple Values",
      comments: `When true, several files can be attached. ${SEVERAL}`,
    }),
  },
  perform: async (context, { connection, ticketTypeId, ...attribute }) => {
    const client = createClient(connection, context, writeTickets);
    const { data } = await client.post<TicketAttribute>(
      path`/ticket_types/${ticketTypeId}/attributes`,
      newTicketTypeAttribute(attribute),
    );
    return { data };
  },
  examplePayload: { data: ticketTypeAttributeExample },
});
