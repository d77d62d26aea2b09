import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readAdminActivityLogs } from "../../resources/admins/access";
import { activityLogListExample } from "../../resources/admins/examples";
import { createdAfter, createdBefore } from "../../resources/admins/inputs";
import type { ActivityLog, ActivityLogs } from "../../resources/admins/types";
import { checkPeriod } from "../../resources/common/period";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/listactivitylogs
export const listActivityLogs = action({
  display: {
    label: "List Activity Logs",
    description:
      "List what admins did in the workspace in a period. Search Activity Logs narrows it to some types of activity.",
  },
  performSafety: "safe",
  inputs: { connection, createdAfter, createdBefore, fetchAll, maxRecords, page },
  perform: async (context, { connection, createdAfter, createdBefore, ...paging }) => {
    const client = createClient(connection, context, readAdminActivityLogs);
    checkPeriod(["Created After", createdAfter], ["Created Before", createdBefore]);
    const params = { created_at_after: createdAfter, created_at_before: createdBefore };
    const request = { url: "/admins/activity_logs", params, key: "activity_logs" };
    return { data: await listByNumber<ActivityLog, ActivityLogs>(client, request, paging) };
  },
  examplePayload: { data: activityLogListExample },
});
