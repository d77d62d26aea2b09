import { fieldPicklist } from "../resources/common/fieldPicklist";
import { readTickets } from "../resources/tickets/access";
import { CLEARED_ATTRIBUTE } from "../resources/tickets/attributes";
import { ticketAttributeFields } from "../resources/tickets/fields";

export const selectTicketFieldToClear = fieldPicklist({
  label: "Select Ticket Field to Clear",
  description: "List the fields and attributes of tickets that can be emptied.",
  access: readTickets,
  fields: ["company_id"],
  attributes: (client) =>
    ticketAttributeFields(client, ({ name }) => `${CLEARED_ATTRIBUTE}${name}`),
  example: { key: "company_id", label: "Company ID" },
});
