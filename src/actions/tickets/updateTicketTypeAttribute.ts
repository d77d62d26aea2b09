import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { intercomIdInput, textInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/shared/updateBody";
import { readTickets, writeTickets } from "../../resources/tickets/access";
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
import type { TicketAttribute, TicketType } from "../../resources/tickets/types";
import { InputError } from "../../values/inputError";

/** The data type of an attribute, read only when a setting depends on it. */
const dataTypeOf = async (client: Client, ticketTypeId: string, attributeId: string) => {
  const { data } = await client.get<TicketType>(path`/ticket_types/${ticketTypeId}`, readTickets);
  const attribute = data.ticket_type_attributes?.data.find(({ id }) => id === attributeId);
  if (attribute) return attribute.data_type;
  throw new InputError(
    `Attribute ID: the ticket type ${data.name} has no attribute with the ID "${attributeId}".`,
  );
};

/**
 * Changes the given settings of an attribute.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/updatetickettypeattribute
 * @throws InputError when nothing would change, or for a setting that the data type does not have
 */
const update = async (
  client: Client,
  ticketTypeId: string,
  attributeId: string,
  {
    name,
    description,
    archived,
    ...settings
  }: { name?: string; description?: string; archived?: boolean } & Visibility & TypedSettings,
): Promise<TicketAttribute> => {
  const { multiline, allowMultipleValues, listItems } = settings;
  const isTyped =
    multiline !== undefined || allowMultipleValues !== undefined || listItems.length > 0;
  const typed = isTyped
    ? typedSettings(await dataTypeOf(client, ticketTypeId, attributeId), settings)
    : {};
  const { data } = await client.put<TicketAttribute>(
    path`/ticket_types/${ticketTypeId}/attributes/${attributeId}`,
    updateBody({ name, description, archived, ...visibility(settings), ...typed }, [], null),
  );
  return data;
};

const STAYS = "Stays as it is unless chosen.";

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
    attributeId: intercomIdInput({
      label: "Attribute ID",
      required: true,
      example: "167",
      dataSource: "selectTicketTypeAttribute",
      of: "attribute of the ticket type",
    }),
    name: textInput(attributeName),
    description: textInput(description),
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
      comments: `Whether the text may have several lines. ${MULTILINE} ${STAYS}`,
    }),
    allowMultipleValues: triStateInput({
      label: "Allow Multiple Values",
      comments: `Whether several files can be attached. ${SEVERAL} ${STAYS}`,
    }),
    archived: triStateInput({
      label: "Archived",
      comments: `Whether new tickets go without the attribute; older ones keep it. ${STAYS}`,
    }),
  },
  perform: async (context, { connection, ticketTypeId, attributeId, ...settings }) => {
    const client = createClient(connection, context, writeTickets);
    return { data: await update(client, ticketTypeId, attributeId, settings) };
  },
  examplePayload: { data: { ...ticketTypeAttributeExample, id: "167" } },
});
