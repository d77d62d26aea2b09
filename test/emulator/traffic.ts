import type { IncomingHttpHeaders } from "node:http";
import type { Query } from "./route";

/** One request and what was answered. */
export interface Exchange {
  method: string;
  /** As sent, still percent-encoded, without the query. */
  path: string;
  query: Query;
  /** Path and query as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  json?: unknown;
  /** 0 while unanswered, and for good when the connection was dropped. */
  status: number;
  /** Names in lower case. */
  responseHeaders: Record<string, string>;
  responseBody: string;
  responseJson?: unknown;
  /** True when a fault struck. */
  faulted: boolean;
}
