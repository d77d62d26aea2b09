import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readAdmins } from "../../resources/admins/access";
import { teamExample } from "../../resources/teams/examples";
import { teamId } from "../../resources/teams/inputs";
import type { Team } from "../../resources/teams/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/retrieveteam
export const getTeam = action({
  display: {
    label: "Get Team",
    description:
      "Get one team with the IDs of the admins who are on it, such as the support team. List Teams finds its ID by name.",
  },
  performSafety: "safe",
  inputs: { connection, teamId },
  perform: async (context, { connection, teamId }) => {
    const client = createClient(connection, context, readAdmins);
    const { data } = await client.get<Team>(path`/teams/${teamId}`);
    return { data };
  },
  examplePayload: { data: teamExample },
});
