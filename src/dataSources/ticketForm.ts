import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { path } from "../client/path";
import { connection } from "../inputs/common";
import { labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import { attributeLabel, attributesOf, optionsOf } from "../resources/tickets/attributes";
import { ticketTypeExample } from "../resources/tickets/examples";
import { ticketTypeIdFrom } from "../resources/tickets/references";
import { ticketTypeId } from "../resources/tickets/ticketTypeInputs";
import type { TicketType, TicketTypeAttribute } from "../resources/tickets/types";
import { isRecord } from "../values/objects";

const TYPES: Record<string, object> = {
  string: { type: "string" },
  integer: { type: "integer" },
  decimal: { type: "number" },
  boolean: { type: "boolean" },
  datetime: { type: "string", format: "date-time" },
};

// A form would store a value of "a.b" as b within a: such an attribute is named by its ID.
const keyOf = ({ id, name }: TicketTypeAttribute): string => (/[./[\]~%]/.test(name) ? id : name);

const fieldOf = (attribute: TicketTypeAttribute): object => {
  const choices = [...new Set(optionsOf(attribute).map(({ label }) => label))];
  return {
    title: labelOf(attributeLabel(attribute)) || attribute.id,
    ...(attribute.description && { description: attribute.description }),
    ...(choices.length > 0 ? { type: "string", enum: choices } : TYPES[attribute.data_type]),
  };
};

const controlOf = (attribute: TicketTypeAttribute) => ({
  type: "Control",
  scope: `#/properties/${keyOf(attribute)}`,
  ...(attribute.input_options?.multiline && { options: { multi: true } }),
});

/**
 * A form of the attributes of a ticket type; files cannot be filled in. Its result is an object of
 * attribute names and values. https://jsonforms.io/docs/uischema
 */
const formOf = (type: TicketType) => {
  const known = type.ticket_type_attributes?.data?.filter(isRecord) ?? [];
  const attributes = attributesOf({ ...type, ticket_type_attributes: { data: known } }).filter(
    (attribute) => attribute.data_type in TYPES || optionsOf(attribute).length > 0,
  );
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(attributes.map((each) => [keyOf(each), fieldOf(each)])),
      required: attributes.filter((each) => each.required_to_create).map(keyOf),
    },
    uiSchema: { type: "VerticalLayout", elements: attributes.map(controlOf) },
  };
};

export const ticketForm = dataSource({
  display: {
    label: "Select Ticket Attributes",
    description:
      "Build a form of the attributes of a ticket type. What is filled in goes into Ticket Attributes as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection, ticketTypeId },
  perform: async (context, { connection, ticketTypeId }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readTickets));
    const { data } = await client.get<TicketType>(
      path`/ticket_types/${await ticketTypeIdFrom(client, ticketTypeId)}`,
    );
    return { result: formOf(data) };
  },
  examplePayload: { result: formOf(ticketTypeExample) },
});
