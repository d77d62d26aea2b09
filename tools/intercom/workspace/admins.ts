import { randomUUID } from "node:crypto";
import type { Workspace } from "./workspace";

/** The admin every workspace has: the owner of the tokens. */
export const OWNER_ID = "991267645";

export interface Admin {
  id: string;
  name: string;
  email: string;
  job_title?: string;
  team_ids: number[];
  away_mode_enabled?: boolean;
  away_mode_reassign?: boolean;
  away_status_reason_id?: number | null;
}

export interface AwayStatusReason {
  id: string;
  label: string;
  emoji: string;
  order: number;
  deleted: boolean;
  created_at: number;
  updated_at: number;
}

export interface ActivityLog {
  id: string;
  performed_by: { type: "admin"; id: string; email: string; ip: string };
  metadata: Record<string, unknown>;
  created_at: number;
  activity_type: string;
  activity_description: string;
}

/** Adds an admin. */
export const addAdmin = (workspace: Workspace, given: Partial<Admin> & { id: string }): Admin => {
  const admin: Admin = {
    name: "Admin",
    email: `${given.id}@bluesun.example`,
    team_ids: [],
    ...given,
  };
  workspace.admins.set(admin.id, admin);
  return admin;
};

/** Adds a reason that admins can give for being away. */
export const addAwayStatusReason = (
  workspace: Workspace,
  given: Partial<AwayStatusReason> & { id: string },
): AwayStatusReason => {
  const now = workspace.clock.seconds();
  const reason: AwayStatusReason = {
    label: "Away",
    emoji: "🌴",
    order: workspace.awayStatusReasons.size + 1,
    deleted: false,
    created_at: now,
    updated_at: now,
    ...given,
  };
  workspace.awayStatusReasons.set(reason.id, reason);
  return reason;
};

/** Adds an entry to the activity log, by default one of the owner. */
export const logActivity = (
  workspace: Workspace,
  activity_type: string,
  activity_description: string,
  given: Partial<ActivityLog> = {},
): void => {
  workspace.activityLogs.push({
    id: randomUUID(),
    performed_by: {
      type: "admin",
      id: OWNER_ID,
      email: workspace.admins.get(OWNER_ID)?.email ?? "",
      ip: "192.0.2.10",
    },
    metadata: {},
    created_at: workspace.clock.seconds(),
    activity_type,
    activity_description,
    ...given,
  });
};
