import { hasList } from "../client/answers";
import { readAdmins } from "../resources/admins/access";
import { picklist } from "../resources/shared/picklist";
import type { Team } from "../resources/teams/types";

export const selectTeam = picklist<Team>({
  label: "Select Team",
  description: "Lists teams by name.",
  access: readAdmins,
  pages: async (client) => {
    const { data } = await client.get<{ teams: Team[] }>("/teams", {
      isExpected: hasList("teams"),
    });
    return [{ data: data.teams }];
  },
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "814865", label: "Support" },
});
