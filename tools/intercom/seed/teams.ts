import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** Two teams of the seeded admins. */
export const seedTeams = (workspace: Workspace) => {
  workspace.addTeam("First line", { id: seeded.team.id, admin_ids: [991_267_645, 991_267_646] });
  workspace.addTeam("Billing", { id: "814866", admin_ids: [991_267_645, 991_267_647] });
};
