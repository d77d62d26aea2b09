import type { Team } from "../workspace/teams";

/** A team. */
export const presentTeam = (team: Team) => ({
  type: "team",
  ...team,
  assignment_limit: null,
  distribution_method: "round_robin",
});
