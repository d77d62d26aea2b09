import type { Macro } from "../workspace/macros";

/** A macro. */
export const presentMacro = ({ teamIds, created_at, updated_at, ...macro }: Macro) => ({
  type: "macro",
  ...macro,
  created_at: new Date(created_at * 1000).toISOString(),
  updated_at: new Date(updated_at * 1000).toISOString(),
  visible_to: teamIds.length > 0 ? "specific_teams" : "everyone",
  visible_to_team_ids: teamIds,
  available_on: ["inbox", "messenger"],
});
