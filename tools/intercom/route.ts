import type { Json } from "./input";
import type { Permission } from "./permissions";
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

/** An operation, and the permission that a token needs for it. */
export interface Route {
  permission?: Permission;
  handle: Handler;
}

/** Operations by name, written "METHOD /path/:parameter". One that needs no permission is a handler. */
export type Routes = Record<string, Handler | Route>;

/** An operation that a token without this permission may not call. */
export const needs = (permission: Permission, handle: Handler): Route => ({ permission, handle });

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
