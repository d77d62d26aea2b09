import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import type { TicketState } from "../resources/tickets/types";

export const selectTicketState = picklist<TicketState>({
  label: "Select Ticket State",
  description: "List ticket states by the label that teammates see.",
  access: readTickets,
  pages: async (client) => {
    const data = await getList<TicketState>(client, "/ticket_states");
    return [{ ...data, data: data.data.filter(({ archived }) => !archived) }];
  },
  toElement: ({ id, internal_label, category }) => {
    const words = category?.replaceAll("_", " ");
    const isStandard = internal_label?.toLowerCase() === words;
    return { key: id, label: labelOf(internal_label || id, isStandard ? undefined : words) };
  },
  example: { key: "8481", label: "With the mechanic (in progress)" },
});
