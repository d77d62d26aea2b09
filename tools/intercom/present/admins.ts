import type { Admin } from "../workspace/admins";

/** An admin. */
export const presentAdmin = (admin: Admin) => ({
  type: "admin",
  away_mode_enabled: false,
  away_mode_reassign: false,
  away_status_reason_id: null,
  has_inbox_seat: true,
  team_priority_level: {},
  ...admin,
});
