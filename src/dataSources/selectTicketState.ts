import { hasList } from "../client";
import { labelOf, picker } from "../picker";
import type { List, TicketState } from "../types";

export const selectTicketState = picker<TicketState>({
  label: "Select Ticket State",
  description: "Lists ticket states by the label that teammates see.",
  pages: async (client) => {
    const { data } = await client.get<List<TicketState>>("/ticket_states", {
      answer: hasList("data"),
    });
    return [{ ...data, data: data.data.filter(({ archived }) => !archived) }];
  },
  toElement: ({ id, internal_label, category }) => {
    const words = category.replaceAll("_", " ");
    const isStandard = internal_label.toLowerCase() === words;
    return { key: id, label: labelOf(internal_label, isStandard ? undefined : words) };
  },
  example: { key: "8481", label: "With the mechanic (in progress)" },
});
