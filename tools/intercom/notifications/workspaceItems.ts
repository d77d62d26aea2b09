import { presentContentImportSource } from "../present/aiContent";
import { presentArticleItem } from "../present/articles";
import { presentAudience } from "../present/audiences";
import { presentCall } from "../present/calls";
import { presentContentSnippet } from "../present/contentSnippets";
import { presentExecution } from "../present/dataConnectors";
import { presentAdminItem, presentDataEventItem } from "../present/events";
import { presentJob } from "../present/jobs";
import type { Workspace } from "../workspace/workspace";

/** @throws Error when there is no record that fits */
export const first = <Value>(
  records: { values(): Iterable<Value> },
  what: string,
  fits: (record: Value) => boolean = () => true,
): Value => {
  for (const record of records.values()) if (fits(record)) return record;
  throw new Error(`The workspace has no ${what}: seed it again.`);
};

type ItemOf = (workspace: Workspace) => object;

/** What is told of a record that is gone: its identifiers. */
const gone = ({ type, id }: { type: string; id: unknown }) => ({ type, id, deleted: true });

const article: ItemOf = (workspace) =>
  presentArticleItem(workspace, first(workspace.articles, "article"));
const audience = ({ audiences }: Workspace) => presentAudience(first(audiences, "audience"));
const snippet = ({ contentSnippets }: Workspace) =>
  presentContentSnippet(first(contentSnippets, "content snippet"));
const importSource = ({ contentImportSources }: Workspace) =>
  presentContentImportSource(first(contentImportSources, "content import source"));

/** An error of the other system has another name in notifications, and the connector too. */
const execution: ItemOf = ({ dataConnectorExecutions }) => {
  const { data_connector_id, error_type, http_status, ...shown } = presentExecution(
    first(dataConnectorExecutions, "run of a data connector"),
    false,
  );
  return {
    ...shown,
    action_id: data_connector_id,
    error_type: error_type === "3rd_party_error" ? "third_party_error" : error_type,
    http_status: http_status ?? 0,
  };
};

/**
 * The item of a notification about what is no contact, company, conversation or ticket, from the
 * records of a workspace, by the topic; the first that fits. Of the statistics of content, of
 * procedures, of requests and of the Messenger Intercom describes none.
 */
export const WORKSPACE_ITEMS: [topic: RegExp, itemOf: ItemOf][] = [
  [
    /^admin\.activity_log_event\./,
    ({ activityLogs }) => ({ type: "activity_log", ...first(activityLogs, "activity log") }),
  ],
  [/^admin\./, (workspace) => presentAdminItem(first(workspace.admins, "admin"), workspace)],
  [
    /^article\.deleted$/,
    ({ articles }) => gone({ type: "article", ...first(articles, "article") }),
  ],
  [/^article\./, article],
  [/^audience\.deleted$/, (workspace) => gone(audience(workspace))],
  [/^audience\.(created|updated)$/, audience],
  [
    /^call\.(recording|transcription)_available$/,
    ({ calls }) =>
      presentCall(first(calls, "recorded call", ({ recording }) => recording !== null)),
  ],
  [/^call\./, ({ calls }) => presentCall(first(calls, "call"))],
  [/^content_import_source\.deleted$/, (workspace) => gone(importSource(workspace))],
  [/^content_import_source\./, importSource],
  [/^content_snippet\.deleted$/, (workspace) => gone(snippet(workspace))],
  [/^content_snippet\./, snippet],
  [/^data_connector\./, execution],
  [/^event\./, (workspace) => presentDataEventItem(first(workspace.events, "event"), workspace)],
  [/^job\./, ({ jobs }) => presentJob(first(jobs, "job"), "https://api.intercom.io")],
  [/^ping$/, () => ({ type: "ping", message: "something something interzen" })],
];
