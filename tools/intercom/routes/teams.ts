import { presentTeam } from "../present/teams";
import { ApiError } from "../server/errors";
import { needs, queryValue, type Routes } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/listteams

export const teamRoutes: Routes = {
  "GET /teams": needs("Read admins", ({ workspace }) => ({
    type: "team.list",
    teams: [...workspace.teams.values()].map(presentTeam),
  })),

  "GET /teams/:id": needs("Read admins", ({ workspace, params }) => {
    const team = workspace.teams.get(params.id ?? "");
    if (!team) throw new ApiError(404, "team_not_found", "Team not found");
    return presentTeam(team);
  }),

  "GET /teams/:id/metrics": needs("Read admins", ({ workspace, params, query }) => {
    const team = workspace.teams.get(params.id ?? "");
    if (!team) throw new ApiError(404, "team_not_found", "Team not found");
    const threshold = Number(queryValue(query.idle_threshold) ?? 1800);
    return {
      type: "team_metric.list",
      // One of three open conversations waits for an hour.
      data: team.admin_ids.map((id) => ({
        type: "team_metric",
        admin_id: String(id),
        open: 3,
        idle: threshold <= 3600 ? 1 : 0,
        snoozed: 0,
      })),
    };
  }),
};
