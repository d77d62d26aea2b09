import type { Workspace } from "./workspace";

export interface Team {
  id: string;
  name: string;
  admin_ids: number[];
}

/** Adds a team. */
export const addTeam = (workspace: Workspace, name: string, given: Partial<Team> = {}): Team => {
  const team: Team = { id: workspace.ids.next("team"), name, admin_ids: [], ...given };
  workspace.teams.set(team.id, team);
  return team;
};
