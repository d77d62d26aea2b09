import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import { path } from "../../client/path";
import type { List, TeamMetric } from "../../client/types";
import { connection } from "../../inputs/common";
import { teamId } from "../../resources/admins/inputs";
import { teamMetricsExample } from "../../resources/teams/examples";
import { idleThreshold } from "../../resources/teams/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/getteammetrics
export const getTeamMetrics = action({
  display: {
    label: "Get Team Metrics",
    description:
      "Returns how many open, idle and snoozed conversations each admin of a team has now. Needs real-time monitoring in the workspace.",
  },
  performSafety: "safe",
  inputs: { connection, teamId, idleThreshold },
  perform: async (context, { connection, teamId, idleThreshold }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<List<TeamMetric>>(path`/teams/${teamId}/metrics`, {
      params: { idle_threshold: idleThreshold },
      answer: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: teamMetricsExample },
});
