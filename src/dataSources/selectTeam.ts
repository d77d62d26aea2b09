import { hasList } from "../client/createClient";
import type { Team } from "../client/types";
import { picklist } from "../resources/shared/picklist";

export const selectTeam = picklist<Team>({
  label: "Select Team",
  description: "Lists teams by name.",
  pages: async (client) => {
    const { data } = await client.get<{ teams: Team[] }>("/teams", {
      isExpected: hasList("teams"),
    });
    return [{ data: data.teams }];
  },
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "814865", label: "Support" },
});
