import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client";
import { connection } from "../inputs/common";
import { existingTicketTypeId } from "../inputs/ticketTypes";
import { path } from "../path";
import { labelOf } from "../picker";
import { attributeLabel } from "../ticketAttributes";
import type { TicketType } from "../types";

export const selectTicketTypeAttribute = dataSource({
  display: {
    label: "Select Ticket Type Attribute",
    description: "Lists the attributes of a ticket type by name, archived ones included.",
  },
  dataSourceType: "picklist",
  inputs: { connection, ticketTypeId: existingTicketTypeId },
  perform: async (context, { connection, ticketTypeId }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<TicketType>(path`/ticket_types/${ticketTypeId}`);
    const attributes = data.ticket_type_attributes?.data ?? [];
    return {
      result: attributes.map((attribute) => ({
        key: attribute.id,
        label: labelOf(attributeLabel(attribute), attribute.archived ? "archived" : undefined),
      })),
    };
  },
  examplePayload: { result: [{ key: "388", label: "Title" }] },
});
