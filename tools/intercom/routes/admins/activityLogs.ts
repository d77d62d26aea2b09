import { checkFields, integer, type Json, list } from "../../server/body";
import { missing } from "../../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../../server/paging";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import type { ActivityLog } from "../../workspace/admins";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/listactivitylogs

const EVENT_TYPES = [
  "admin_away_mode_change",
  "admin_login_success",
  "app_name_change",
  "app_timezone_change",
];

/** The newest activity first, one page of it; the next page is named by its address. */
const answer = ({ workspace, origin, path }: Call, filters: Json) => {
  const { created_at_after, created_at_before, event_types } = filters;
  if (created_at_after === undefined) {
    throw missing("created_at_after is required", "created_at_after");
  }
  const before = Number(created_at_before ?? Number.POSITIVE_INFINITY);
  const found = workspace.activityLogs
    .filter(
      ({ created_at, activity_type }) =>
        created_at > Number(created_at_after) &&
        created_at < before &&
        (!Array.isArray(event_types) || event_types.includes(activity_type)),
    )
    .sort((one: ActivityLog, other: ActivityLog) => other.created_at - one.created_at);
  const perPage = readPerPage(filters.per_page, { default: 20, max: 250 });
  const { items, pages } = numberedPage(found, {
    page: readPage(filters.page),
    perPage,
    next: (page) => nextUrl(origin, path, page, perPage),
  });
  return { type: "activity_log.list", pages, activity_logs: items };
};

export const activityLogRoutes: Routes = {
  "GET /admins/activity_log_event_types": needs("Read admin activity logs", () => ({
    type: "activity_log_event_type.list",
    event_types: EVENT_TYPES,
  })),

  "GET /admins/activity_logs": needs("Read admin activity logs", (call) =>
    answer(
      call,
      Object.fromEntries(
        Object.entries(call.query).map(([name, value]) => [name, queryValue(value)]),
      ),
    ),
  ),

  "POST /admins/activity_logs/search": needs("Read admin activity logs", (call) => {
    checkFields(call.body, {
      created_at_after: integer,
      created_at_before: integer,
      event_types: list,
      page: integer,
      per_page: integer,
    });
    return answer(call, call.body);
  }),
};
