/** Everything that a test can change while the local Intercom runs. */
export interface Settings {
  /** IANA zone of the workspace: decides what "a day" is in contact search up to 2.16. */
  timezone: string;
  /** How long search does not see what was created, changed, archived or merged. */
  indexDelaySeconds: number;
  /** Search shows the present state of records that it found by an earlier one. */
  searchShowsPresent: boolean;
  /** The most records on a page of cursor lists, searches, the scroll and articles, whatever is asked for. */
  largestPage: number;
  /** When not 0, contact lists and searches show this many generated contacts and no others. */
  virtualContacts: number;
  /** How many of the latest exchanges are kept. */
  rememberedExchanges: number;
  latencyMs: number;
  /** The address that all requests seem to come from. */
  callerIp: string;
  /** The plan of the workspace allows the export of workflows. */
  exportableWorkflows: boolean;
  /** Where recordings of calls lie: on another host than Intercom's. */
  storageUrl: string;
  /** The version of the Developer Hub: that of webhooks, and of requests that name none. */
  appVersion: string;
  /** How long a webhook may take to answer. */
  webhookTimeLimitMs: number;
  /** Calls allowed per 10 seconds. */
  quota: number;
  /** Seconds by which `X-RateLimit-Reset` lies after the end of a window: 2 to 6 were recorded. */
  resetLagSeconds: number;
  /** Form of `pages.next` in company lists. */
  pagesNext: "object" | "url";
  /** Requests of a newer version are answered in this one. */
  latestVersion: string;
  /** Shift of `Date` and `X-RateLimit-Reset` against the clock of the client. */
  skewMs: number;
  /** The answer to a missing permission; both have been seen in real workspaces. */
  scopeErrors: "401" | "403";
  /** The answer to unarchiving a deleted contact; both were recorded. */
  unarchiveDeletedErrors: 400 | 500;
  /** Names come back HTML-escaped ("R&D" as "R&amp;D"). */
  escapeText: boolean;
  /** Contacts accept UTM fields; otherwise these are silently ignored. */
  writableUtm: boolean;
  /** The workspace still accepts version 1.4 of the users endpoint. */
  legacyUsers: boolean;
  /** Tickets can be searched by the number that the Inbox shows, which no list of the fields names. */
  searchableTicketNumbers: boolean;
  /** Companies without contacts are left out of lists and scrolls. */
  hideEmptyCompanies: boolean;
  /** Languages of the help center, the default one first. */
  helpCenterLocales: string[];
  /** Whose change brings an article to the top of the list, where it has several languages. */
  articleOrder: "any language" | "default language";
  /** Refusals of article drafts: in a form of their own, as they are, or as the description has them. */
  draftErrors: "plain" | "list";
  /** An admin who goes away must say why. */
  awayReasonMandatory: boolean;
  /** A spelling of the type of in-app messages that is refused; both are taken otherwise. */
  refusedMessageType: "inapp" | "in_app" | undefined;
  /** What a list of external pages does with deleted ones: nobody documents it. */
  deletedPages: "gone" | "counted" | "listed";
  /** How long a deleted company is still there. */
  archiveDelaySeconds: number;
  /** How long the email and external_id of a deleted contact stay refused. */
  deletedContactBlockSeconds: number;
  exports: ExportSettings;
}

/** What becomes of exports of message data and of reporting data, from the next one on. */
export interface ExportSettings {
  /** How long a job takes. */
  seconds: number;
  /** How a job ends; with "timeout" its status is answered by a 504. */
  ends: "done" | "no_data" | "failed" | "timeout";
  /** Both spellings of the status are documented. */
  done: "completed" | "complete";
  /** Name of the field with the ID; older versions had the second one. */
  idField: "job_identifier" | "job_identfier";
  /** What files of message data are packed in; without a value, one file that is in no archive. */
  contentFile: "zip" | "gzip" | "csv";
  reportingFile: "csv" | "gzip" | "zip" | "tgz";
  /** Requests about jobs of reporting data need app_id, as the description says. */
  needsAppId: boolean;
  /** How many answers of a finished job of reporting data have no address yet. */
  answersWithoutUrl: number;
}

/** The settings a workspace starts with. */
export const defaultSettings = (): Settings => ({
  timezone: "America/New_York",
  indexDelaySeconds: 0,
  searchShowsPresent: false,
  largestPage: Number.POSITIVE_INFINITY,
  virtualContacts: 0,
  rememberedExchanges: Number.POSITIVE_INFINITY,
  latencyMs: 0,
  callerIp: "203.0.113.10",
  exportableWorkflows: true,
  storageUrl: "https://storage.example",
  appVersion: "2.11",
  webhookTimeLimitMs: 5000,
  quota: Math.floor(10_000 / 6),
  resetLagSeconds: 2,
  pagesNext: "object",
  latestVersion: "2.17",
  skewMs: 0,
  scopeErrors: "401",
  unarchiveDeletedErrors: 400,
  escapeText: true,
  writableUtm: false,
  legacyUsers: true,
  searchableTicketNumbers: false,
  hideEmptyCompanies: true,
  helpCenterLocales: ["en", "fr", "de"],
  articleOrder: "any language",
  draftErrors: "plain",
  awayReasonMandatory: false,
  refusedMessageType: undefined,
  deletedPages: "gone",
  archiveDelaySeconds: 0,
  deletedContactBlockSeconds: 3600,
  exports: {
    seconds: 0,
    ends: "done",
    done: "completed",
    idField: "job_identifier",
    contentFile: "zip",
    reportingFile: "csv",
    needsAppId: false,
    answersWithoutUrl: 0,
  },
});
