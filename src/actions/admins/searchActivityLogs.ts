import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination";
import type { ActivityLog, ActivityLogs } from "../../client/types";
import { connection, fetchAll, page } from "../../inputs/common";
import { activityLogListExample } from "../../resources/admins/examples";
import {
  activityLogsPerPage,
  createdAfter,
  createdBefore,
  eventTypes,
} from "../../resources/admins/inputs";

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
    eventTypes,
    fetchAll,
    page,
    perPage: activityLogsPerPage,
  },
  perform: async (context, { connection, createdAfter, createdBefore, eventTypes, ...paging }) => {
    const client = createClient(connection, context);
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
