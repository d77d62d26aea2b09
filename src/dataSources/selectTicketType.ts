import { hasList } from "../client";
import { picker } from "../picker";
import type { List, TicketType } from "../types";

export const selectTicketType = picker<TicketType>({
  label: "Select Ticket Type",
  description: "Lists ticket types by name.",
  pages: async (client) => [
    (await client.get<List<TicketType>>("/ticket_types", { answer: hasList("data") })).data,
  ],
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "147", label: "Repair" },
});
