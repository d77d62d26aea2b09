import type { Workspace } from "../workspace/workspace";
import type { Json } from "./body";
import type { Permission } from "./permissions";

/** The parameters of a query; one that is given several times is a list. */
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

/** An answer that only says where the thing is. */
export class Redirect {
  constructor(readonly location: string) {}
}

/**
 * Answers a call: an object becomes JSON, a Buffer or a stream is sent as it is, a Redirect is
 * followed by the client, undefined is an empty body.
 */
export type Handler = (call: Call) => object | undefined;

/** What is special about an operation. */
export interface RouteSettings {
  /** What a token needs for it; without one, every token may call it. */
  permission?: Permission;
  /** The status of success; 200 when left out. */
  status?: number;
  /** The media type of the answer; JSON when left out. */
  mediaType?: string;
  /** Further headers of an answer that is not JSON, in lower case. */
  headers?: Record<string, string>;
}

/** An operation: what it does, and its settings. */
export interface Route extends RouteSettings {
  handle: Handler;
}

/** Operations by name, written "METHOD /path/:parameter"; a handler alone needs no settings. */
export type Routes = Record<string, Handler | Route>;

/** An operation with settings of its own. */
export const route = (settings: RouteSettings, handle: Handler): Route => ({ ...settings, handle });

/** An operation that a token without this permission may not call. */
export const needs = (permission: Permission, handle: Handler): Route =>
  route({ permission }, handle);

/** The value of a query parameter; the last one when it is given several times. */
export const queryValue = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;
