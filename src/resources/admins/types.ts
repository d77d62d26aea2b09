import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/admin
export interface Admin extends Identified {
  type: string;
  name: string;
  email: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/away-status-reasons/away_status_reason
export interface AwayStatusReason extends Identified {
  type: string;
  label: string;
  emoji: string;
  deleted: boolean;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/activity_log
export interface ActivityLog extends Identified {
  activity_type: string;
  created_at: number;
}

/** Activity logs as Intercom answers them: a list under a key of its own. */
export interface ActivityLogs {
  type?: string;
  activity_logs: ActivityLog[];
  pages?: unknown;
}
