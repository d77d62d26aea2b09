import { ApiError } from "../errors";
import { presentAdmin, presentTeam } from "../present";
import type { Routes } from "../route";
import { OWNER_ID } from "../workspace";

export const adminRoutes: Routes = {
  "GET /me": ({ workspace }) => {
    const owner = workspace.admins.get(OWNER_ID);
    return {
      type: "admin",
      ...owner,
      away_mode_enabled: false,
      away_mode_reassign: false,
      has_inbox_seat: true,
      avatar: { type: "avatar", image_url: "https://static.example.com/avatars/admin.png" },
      email_verified: true,
      app: {
        type: "app",
        ...workspace.app,
        secure: false,
        identity_verification: false,
        timezone: workspace.settings.timezone,
      },
    };
  },

  "GET /admins": ({ workspace }) => ({
    type: "admin.list",
    admins: [...workspace.admins.values()].map(presentAdmin),
  }),

  "GET /admins/:id": ({ workspace, params }) => {
    const admin = workspace.admins.get(params.id ?? "");
    if (!admin) throw new ApiError(404, "admin_not_found", "Admin not found");
    return presentAdmin(admin);
  },

  "GET /teams": ({ workspace }) => ({
    type: "team.list",
    teams: [...workspace.teams.values()].map(presentTeam),
  }),

  "GET /teams/:id": ({ workspace, params }) => {
    const team = workspace.teams.get(params.id ?? "");
    if (!team) throw new ApiError(404, "team_not_found", "Team not found");
    return presentTeam(team);
  },
};
