export { getTeam } from "./getTeam";
export { getTeamMetrics } from "./getTeamMetrics";
export { listTeams } from "./listTeams";
