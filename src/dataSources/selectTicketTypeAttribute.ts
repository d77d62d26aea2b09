import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { path } from "../client/path";
import { connection } from "../inputs/common";
import { choicesOf, labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import { attributeLabel } from "../resources/tickets/attributes";
import { ticketTypeIdFrom } from "../resources/tickets/references";
import { ticketTypeId } from "../resources/tickets/ticketTypeInputs";
import type { TicketType } from "../resources/tickets/types";
import { isRecord } from "../values/objects";

export const selectTicketTypeAttribute = dataSource({
  display: {
    label: "Select Ticket Type Attribute",
    description: "List the attributes of a ticket type by name, archived ones included.",
  },
  dataSourceType: "picklist",
  inputs: { connection, ticketTypeId },
  perform: async (context, { connection, ticketTypeId }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readTickets));
    const { data } = await client.get<TicketType>(
      path`/ticket_types/${await ticketTypeIdFrom(client, ticketTypeId)}`,
    );
    const attributes = (data.ticket_type_attributes?.data ?? []).filter(isRecord);
    return {
      result: choicesOf(
        attributes.map((attribute) => ({
          key: attribute.id,
          label: labelOf(attributeLabel(attribute), attribute.archived ? "archived" : undefined),
        })),
      ),
    };
  },
  examplePayload: { result: [{ key: "388", label: "Title" }] },
});
