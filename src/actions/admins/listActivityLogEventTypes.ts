import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readAdminActivityLogs } from "../../resources/admins/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/listactivitylogeventtypes
export const listActivityLogEventTypes = action({
  display: {
    label: "List Activity Log Event Types",
    description:
      "List the types of activity that the log of admins can hold, for Search Activity Logs.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readAdminActivityLogs);
    const { data } = await client.get<{ type: string; event_types: string[] }>(
      "/admins/activity_log_event_types",
      { isExpected: hasList("event_types") },
    );
    return { data };
  },
  examplePayload: {
    data: {
      type: "activity_log_event_type.list",
      event_types: ["admin_away_mode_change", "app_name_change", "message_state_change"],
    },
  },
});
