import { hasList } from "../client";
import { picker } from "../picker";
import type { AwayStatusReason, List } from "../types";

export const selectAwayStatusReason = picker<AwayStatusReason>({
  label: "Select Away Status Reason",
  description: "Lists reasons for being away that are in use.",
  pages: async (client) => {
    const { data } = await client.get<List<AwayStatusReason>>("/away_status_reasons", {
      answer: hasList("data"),
    });
    // Intercom refuses a deleted reason.
    return [{ data: data.data.filter(({ deleted }) => !deleted) }];
  },
  toElement: ({ id, label, emoji }) => ({ key: id, label: `${emoji} ${label}` }),
  example: { key: "12345", label: "☕ On a break" },
});
