import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { idListInput, perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { readAdminActivityLogs } from "../../resources/admins/access";
import { activityLogListExample } from "../../resources/admins/examples";
import { createdAfter, createdBefore } from "../../resources/admins/inputs";
import type { ActivityLog, ActivityLogs } from "../../resources/admins/types";
import { checkPeriod } from "../../resources/common/period";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/searchactivitylogs
export const searchActivityLogs = action({
  display: {
    label: "Search Activity Logs",
    description:
      "Find what admins did in a period by the type of activity. List Activity Logs returns all of it.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    createdAfter,
    createdBefore,
    eventTypes: idListInput({
      label: "Event Types",
      example: "app_name_change",
      dataSource: "selectActivityLogEventType",
      comments:
        "Types of activity to return, one per row, such as app_name_change. All types when left blank.",
    }),
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Activities", max: 250, usual: 20, example: "50" }),
  },
  perform: async (context, { connection, createdAfter, createdBefore, eventTypes, ...paging }) => {
    const client = createClient(connection, context, readAdminActivityLogs);
    checkPeriod(["Created After", createdAfter], ["Created Before", createdBefore]);
    const body = {
      created_at_after: createdAfter,
      created_at_before: createdBefore,
      event_types: eventTypes.length > 0 ? eventTypes : undefined,
    };
    const request = {
      url: "/admins/activity_logs/search",
      body,
      key: "activity_logs",
      largestPage: 250,
    };
    return { data: await listByNumber<ActivityLog, ActivityLogs>(client, request, paging) };
  },
  examplePayload: { data: activityLogListExample },
});
