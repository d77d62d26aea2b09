import { randomUUID } from "node:crypto";
import {
  headerOf,
  jsonResponse,
  type Listener,
  listen,
  type ReceivedRequest,
} from "../../../tools/platform/http";

/** What goes wrong with a request: it is stored but the answer is lost, or nothing is stored. */
export type Mishap = "lost answer" | "down";

/** A request that the backend stored. */
export interface Stored {
  path: string;
  body: Record<string, unknown>;
}

/** The system of the organization that publishes an integration. */
export interface Backend extends Listener {
  readonly apiKey: string;
  /** Every request that was stored, in order; a repeated one stands here twice. */
  readonly stored: Stored[];
  /** What goes wrong with the next requests, one each. */
  readonly mishaps: Mishap[];
  /** Answers of GET requests, by path. */
  readonly answers: Map<string, object>;
  /** Requests that arrived, stored or not. */
  readonly arrived: string[];
}

const refuse = (statusCode: number, error: string) => jsonResponse(statusCode, { error });

/** A body of JSON, or of one JSON text per line. */
const parsed = ({ headers, body }: ReceivedRequest): Record<string, unknown> => {
  const text = body.toString();
  if (!headerOf(headers, "content-type")?.includes("ndjson")) return JSON.parse(text || "{}");
  return {
    lines: text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
};

/**
 * Starts a backend that keeps what it is sent. It takes requests with its API key only, and what
 * goes wrong is decided by the test.
 */
export const startBackend = async (): Promise<Backend> => {
  const apiKey = randomUUID();
  const stored: Stored[] = [];
  const mishaps: Mishap[] = [];
  const answers = new Map<string, object>();
  const arrived: string[] = [];
  const listener = await listen(async (request) => {
    const { method, url, headers } = request;
    const path = url.pathname;
    arrived.push(`${method} ${path}`);
    if (headerOf(headers, "authorization") !== `Bearer ${apiKey}`)
      return refuse(401, "The API key is not valid.");
    if (method === "GET") return jsonResponse(200, answers.get(path) ?? {});
    const mishap = mishaps.shift();
    if (mishap === "down") return refuse(503, "The backend is down.");
    stored.push({ path, body: parsed(request) });
    return mishap ? refuse(502, "The answer was lost.") : jsonResponse(200, {});
  });
  return {
    ...listener,
    url: listener.url.replace(/\/$/, ""),
    apiKey,
    stored,
    mishaps,
    answers,
    arrived,
  };
};
