import { getList } from "../client/getList";
import { fieldPicklist } from "../resources/common/fieldPicklist";
import { labelOf } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import { attributeLabel, CLEARED_ATTRIBUTE } from "../resources/tickets/attributes";
import type { TicketType } from "../resources/tickets/types";
import { isRecord } from "../values/objects";

const attributesOf = ({ name: type, ticket_type_attributes }: TicketType) =>
  (ticket_type_attributes?.data ?? []).filter(isRecord).map((attribute) => ({
    key: `${CLEARED_ATTRIBUTE}${attribute.name}`,
    label: labelOf(attributeLabel(attribute), type),
  }));

export const selectTicketFieldToClear = fieldPicklist({
  label: "Select Ticket Field to Clear",
  description: "List the fields and attributes of tickets that can be emptied.",
  access: readTickets,
  fields: ["company_id"],
  attributes: async (client) =>
    (await getList<TicketType>(client, "/ticket_types")).data.flatMap(attributesOf),
  example: { key: "company_id", label: "Company ID" },
});
