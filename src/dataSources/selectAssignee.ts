import { getList } from "../client/getList";
import { readAdmins } from "../resources/admins/access";
import type { Admin } from "../resources/admins/types";
import { labelOf, picklist } from "../resources/common/picklist";
import type { Team } from "../resources/teams/types";

/** The assignee of a ticket that is assigned to none. */
const NOBODY = { id: "0", name: "Nobody", type: "unassigns the ticket" };

export const selectAssignee = picklist<Admin | Team | typeof NOBODY>({
  label: "Select Assignee",
  description: "List the teams and admins that a ticket can be assigned to, and nobody.",
  access: readAdmins,
  pages: async (client) => [
    { data: [NOBODY] },
    await getList<Team>(client, "/teams", {}, "teams"),
    await getList<Admin>(client, "/admins", {}, "admins"),
  ],
  toElement: ({ id, name, type }) => ({ key: id, label: labelOf(name, type) }),
  example: { key: "991267645", label: "Zoe Washburne (admin)" },
});
