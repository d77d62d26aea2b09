import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { idListInput, integerInput } from "../../inputs/builders";
import { connection, fetchAll, page } from "../../inputs/common";
import { readAdminActivityLogs } from "../../resources/admins/access";
import { activityLogListExample } from "../../resources/admins/examples";
import { createdAfter, createdBefore } from "../../resources/admins/inputs";
import type { ActivityLog, ActivityLogs } from "../../resources/admins/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/searchactivitylogs
export const searchActivityLogs = action({
  display: {
    label: "Search Activity Logs",
    description: "Returns what admins did in a period, limited to some types of activity.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    createdAfter,
    createdBefore,
    eventTypes: idListInput({
      label: "Event Types",
      example: "app_name_change",
      comments:
        "Types of activity to return, one per row, such as app_name_change: List Activity Log Event Types knows them all. Left blank, all types are returned.",
    }),
    fetchAll,
    page,
    perPage: integerInput({
      label: "Per Page",
      example: "50",
      least: 1,
      most: 250,
      comments:
        "Activities per page, 1 to 250. Left blank, Intercom returns 20, and Fetch All uses 250.",
    }),
  },
  perform: async (context, { connection, createdAfter, createdBefore, eventTypes, ...paging }) => {
    const client = createClient(connection, context, readAdminActivityLogs);
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
