/** What a run of a part takes and reports; nothing in here needs Node, so that a page can read it. */

export type Kind = "action" | "trigger" | "dataSource";

/** How a trigger is started. */
export type TriggerKind = "webhook" | "poll" | "sync";

export type RunMode = "run" | "preview" | "deploy" | "initial";

/** What is kept between two runs of a trigger. */
export interface TriggerState {
  instanceState: Record<string, unknown>;
  /** Of a sync: what the next page begins with; null when there is none. */
  paginationState: Record<string, unknown> | null;
}

export type Signing = "right" | "wrong" | "none";

export interface Notification {
  body: string;
  header: string;
  signing: Signing;
  isSimulated?: boolean;
}

export interface RequestSummary {
  index: number;
  method: string;
  host: string;
  path: string;
  /** 0 while unanswered, and when there was no answer. */
  status: number;
  /** Milliseconds since the run began. */
  startedMs: number;
  /** Undefined while it is under way. */
  tookMs?: number;
  attempt: number;
  /** How long nothing was under way before it, when it repeats a request. */
  waitedMs: number;
  error?: string;
}

export interface RequestDetails {
  url: string;
  method: string;
  requestHeaders: Record<string, string>;
  requestBody: string;
  responseHeaders: Record<string, string>;
  responseBody: string;
}

export interface Failure {
  name: string;
  message: string;
  properties: Record<string, unknown>;
}
