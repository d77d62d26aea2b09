import { getList } from "../client/getList";
import { readAdmins } from "../resources/admins/access";
import { labelOf, picklist } from "../resources/common/picklist";
import type { Team } from "../resources/teams/types";

export const selectTeam = picklist<Team>({
  label: "Select Team",
  description: "List teams by name.",
  access: readAdmins,
  pages: async (client) => [await getList<Team>(client, "/teams", {}, "teams")],
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "814865", label: "Support" },
});
