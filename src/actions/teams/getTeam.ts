import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { teamExample } from "../../examples/teams";
import { teamId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { path } from "../../path";
import type { Team } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/retrieveteam
export const getTeam = action({
  display: {
    label: "Get Team",
    description: "Returns one team with the IDs of its admins.",
  },
  performSafety: "safe",
  inputs: { connection, teamId },
  perform: async (context, { connection, teamId }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Team>(path`/teams/${teamId}`);
    return { data };
  },
  examplePayload: { data: teamExample },
});
