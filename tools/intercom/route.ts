import type { Json } from "./input";
import type { Workspace } from "./workspace";

export type Query = Record<string, string | string[]>;

/** One request, already authenticated and within its quota. */
export interface Call {
  path: string;
  params: Record<string, string>;
  query: Query;
  /** The JSON object that was sent; empty when there was none. */
  body: Json;
  version: string;
  /** Scheme and host the client used. */
  origin: string;
  workspace: Workspace;
}

/** Answers a call: an object becomes JSON, a Buffer is sent as it is, undefined is an empty body. */
export type Handler = (call: Call) => object | undefined;

/** Handlers by operation, written "METHOD /path/:parameter" as in the table of permissions. */
export type Routes = Record<string, Handler>;

/** Operations that answer something else than JSON. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  "GET /download/content/data/:id": "application/octet-stream",
};

/** Operations that succeed with another status than 200. */
export const STATUSES: Readonly<Record<string, number>> = {
  "POST /events": 202,
};

/** The value of a query parameter that may be given once. */
export const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;
