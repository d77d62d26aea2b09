import { hasList } from "../client/createClient";
import type { List, TicketType } from "../client/types";
import { picklist } from "../resources/shared/picklist";

export const selectTicketType = picklist<TicketType>({
  label: "Select Ticket Type",
  description: "Lists ticket types by name.",
  pages: async (client) => [
    (await client.get<List<TicketType>>("/ticket_types", { isExpected: hasList("data") })).data,
  ],
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "147", label: "Repair" },
});
