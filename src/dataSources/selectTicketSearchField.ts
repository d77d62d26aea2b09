import { fieldPicklist } from "../resources/common/fieldPicklist";
import { readTickets } from "../resources/tickets/access";
import { ticketAttributeFields } from "../resources/tickets/fields";
import { TICKET_SEARCH_FIELDS } from "../resources/tickets/lists";

export const selectTicketSearchField = fieldPicklist({
  label: "Select Ticket Search Field",
  description: "List the fields and ticket attributes that tickets can be searched by.",
  access: readTickets,
  fields: TICKET_SEARCH_FIELDS,
  attributes: (client) => ticketAttributeFields(client, ({ id }) => `ticket_attribute.${id}`),
  example: { key: "ticket_type_id", label: "Ticket Type ID" },
});
