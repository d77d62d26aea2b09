import { hasList } from "../client";
import { picker } from "../picker";
import type { Team } from "../types";

export const selectTeam = picker<Team>({
  label: "Select Team",
  description: "Lists teams by name.",
  pages: async (client) => {
    const { data } = await client.get<{ teams: Team[] }>("/teams", { answer: hasList("teams") });
    return [{ data: data.teams }];
  },
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "814865", label: "Support" },
});
