import { getList } from "../client/getList";
import { fieldPicklist } from "../resources/common/fieldPicklist";
import { labelOf } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import { attributeLabel } from "../resources/tickets/attributes";
import { TICKET_SEARCH_FIELDS } from "../resources/tickets/lists";
import type { TicketType } from "../resources/tickets/types";
import { isRecord } from "../values/objects";

const attributesOf = ({ name, ticket_type_attributes }: TicketType) =>
  (ticket_type_attributes?.data ?? []).filter(isRecord).map((attribute) => ({
    key: `ticket_attribute.${attribute.id}`,
    label: labelOf(attributeLabel(attribute), name),
  }));

export const selectTicketSearchField = fieldPicklist({
  label: "Select Ticket Search Field",
  description: "List the fields and ticket attributes that tickets can be searched by.",
  access: readTickets,
  fields: TICKET_SEARCH_FIELDS,
  attributes: async (client) =>
    (await getList<TicketType>(client, "/ticket_types")).data.flatMap(attributesOf),
  example: { key: "ticket_type_id", label: "Ticket Type ID" },
});
