import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readAdmins } from "../../resources/admins/access";
import { teamExample } from "../../resources/teams/examples";
import type { Team } from "../../resources/teams/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/listteams
export const listTeams = action({
  display: {
    label: "List Teams",
    description: "List all teams of the workspace. Returns { teams: […] }.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readAdmins);
    const { data } = await client.get<{ type: string; teams: Team[] }>("/teams", {
      isExpected: hasList("teams"),
    });
    return { data };
  },
  examplePayload: { data: { type: "team.list", teams: [teamExample] } },
});
