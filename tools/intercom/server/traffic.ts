import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { Answer } from "./answer";
import type { Permission } from "./permissions";
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
  /** What a token needs for it; undefined where it needs none. */
  permission?: Permission;
  /** Whether a fault happened. */
  faulted: boolean;
}

/** Records a request as it arrived. */
export const startExchange = (request: FastifyRequest): Exchange => {
  const url = request.raw.url ?? "";
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return {
    method: request.method,
    path: url.split("?")[0] ?? "",
    query: { ...(request.query as Query) },
    url,
    headers: request.headers,
    body,
    json: parse(body.toString()),
    status: 0,
    responseHeaders: {},
    responseBody: "",
    faulted: false,
  };
};

/** Records what was answered. */
export const finishExchange = (exchange: Exchange, answer: Answer) => {
  exchange.status = answer.status;
  exchange.responseHeaders = answer.headers;
  exchange.responseBody = answer.body instanceof Readable ? "" : answer.body.toString();
  exchange.responseJson = parse(exchange.responseBody);
};

const parse = (text: string): unknown => {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
