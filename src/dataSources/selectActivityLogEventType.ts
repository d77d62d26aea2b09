import { hasList } from "../client/answers";
import { readAdminActivityLogs } from "../resources/admins/access";
import { fieldOf } from "../resources/common/fieldPicklist";
import { picklist } from "../resources/common/picklist";

export const selectActivityLogEventType = picklist<{ key: string; label: string }>({
  label: "Select Activity Log Event Type",
  description: "List the types of activity that the log of admins can hold.",
  access: readAdminActivityLogs,
  pages: async (client) => {
    const { data } = await client.get<{ event_types: string[] }>(
      "/admins/activity_log_event_types",
      { isExpected: hasList("event_types") },
    );
    return [{ data: data.event_types.map(fieldOf) }];
  },
  toElement: (type) => type,
  example: { key: "app_name_change", label: "App Name Change" },
});
