import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import type { TicketType } from "../resources/tickets/types";

export const selectTicketType = picklist<TicketType>({
  label: "Select Ticket Type",
  description: "List ticket types by name.",
  access: readTickets,
  pages: async (client) => [await getList<TicketType>(client, "/ticket_types")],
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "147", label: "Repair" },
});
