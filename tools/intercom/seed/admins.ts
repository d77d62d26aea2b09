import { OWNER_ID } from "../workspace/admins";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** The admins; the first one owns the tokens. */
export const seedAdmins = (workspace: Workspace) => {
  const teams = [814_865, 814_866];
  workspace.addAdmin({
    id: OWNER_ID,
    name: "Ana Okafor",
    email: "ana@bluesun.example",
    job_title: "Head of Support",
    team_ids: teams,
  });
  workspace.addAdmin({
    id: seeded.otherAdmin.id,
    name: "Tomás Lindqvist",
    email: "tomas@bluesun.example",
    job_title: "Support",
    team_ids: [814_865],
  });
  workspace.addAdmin({
    id: "991267647",
    name: "Mei Tanaka",
    email: "mei@bluesun.example",
    job_title: "Billing",
    team_ids: [814_866],
  });
};

/** The reasons admins give for being away, and what they did lately. */
export const seedActivityLogs = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addAwayStatusReason({
    id: seeded.awayStatusReason.id,
    label: "On a break",
    emoji: "☕",
  });
  workspace.addAwayStatusReason({ id: "12346", label: "In a meeting", emoji: "📅" });
  workspace.addAwayStatusReason({ id: "12347", label: "On strike", emoji: "🪧", deleted: true });
  workspace.logActivity("app_name_change", "Ana Okafor changed the name of the app.", {
    created_at: now - 9 * DAY_SECONDS,
    metadata: { before: "Blue Sun", after: "Blue Sun Support" },
  });
  workspace.logActivity("app_timezone_change", "Ana Okafor changed the time zone.", {
    created_at: now - 8 * DAY_SECONDS,
  });
  workspace.logActivity("admin_login_success", "Ana Okafor signed in.", {
    created_at: now - DAY_SECONDS,
    metadata: { sign_in_method: "email_password" },
  });
};
