import { getList } from "../client/getList";
import { readAdmins } from "../resources/admins/access";
import type { AwayStatusReason } from "../resources/admins/types";
import { labelOf, picklist } from "../resources/common/picklist";

export const selectAwayStatusReason = picklist<AwayStatusReason>({
  label: "Select Away Status Reason",
  description: "List reasons for being away that are in use.",
  access: readAdmins,
  pages: async (client) => {
    const data = await getList<AwayStatusReason>(client, "/away_status_reasons");
    // Intercom refuses a deleted reason.
    return [{ data: data.data.filter(({ deleted }) => !deleted) }];
  },
  toElement: ({ id, label, emoji }) => ({
    key: id,
    label: labelOf([emoji, label].filter(Boolean).join(" ")),
  }),
  example: { key: "12345", label: "☕ On a break" },
});
