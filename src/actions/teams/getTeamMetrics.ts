import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import { integerInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readAdmins } from "../../resources/admins/access";
import { teamId } from "../../resources/teams/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/team_metric
interface TeamMetric {
  type: string;
  admin_id: string;
  open: number;
  idle: number;
  snoozed: number;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/getteammetrics
export const getTeamMetrics = action({
  display: {
    label: "Get Team Metrics",
    description:
      "Count the open, idle and snoozed conversations that each admin of a team has now. Needs real-time monitoring in the workspace.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    teamId,
    idleThreshold: integerInput({
      label: "Idle Threshold",
      example: "3600",
      min: 1,
      max: 86_400,
      comments:
        "Seconds without a reply after which an open conversation counts as idle, 1 to 86400. Intercom takes 1800 when left blank.",
    }),
  },
  perform: async (context, { connection, teamId, idleThreshold }) => {
    const client = createClient(connection, context, readAdmins);
    const data = await getList<TeamMetric>(client, path`/teams/${teamId}/metrics`, {
      params: { idle_threshold: idleThreshold },
    });
    return { data };
  },
  examplePayload: {
    data: {
      type: "team_metric.list",
      data: [{ type: "team_metric", admin_id: "991267645", open: 5, idle: 2, snoozed: 1 }],
    },
  },
});
