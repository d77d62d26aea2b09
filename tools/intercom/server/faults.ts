/** Which requests fail: those that meet all conditions, `times` of them after the first `skip`. */
export interface FaultTarget {
  method?: string;
  /** The raw path without the query: all of it, or a regular expression. */
  path?: string | RegExp;
  times?: number;
  skip?: number;
}

/** An answer given instead of carrying the request out. */
export interface StatusFault {
  status: number;
  code?: string;
  message?: string;
  field?: string;
  headers?: Record<string, string>;
  /** Sent as it is when a string, as JSON otherwise; an `error.list` when left out. */
  body?: unknown;
}

/** An HTML page given as the answer, as the load balancer in front of Intercom does: 403 or 5xx. */
export interface HtmlFault {
  html: true;
  status?: number;
}

/** What goes wrong. */
export type FaultEffect =
  | StatusFault
  | HtmlFault
  | { drop: "before" | "after" }
  | { delayMs: number }
  | { emptyBody: true }
  | { truncate: true }
  | { slowBody: number }
  /** Lets something happen in the workspace just before the request is carried out. */
  | { meanwhile: () => void };

/** Something that goes wrong on demand, and for which requests. */
export type Fault = FaultTarget & FaultEffect;

interface ArmedFault {
  fault: Fault;
  skip: number;
  times: number;
}

/** The faults that are still to happen, first added first. */
export class FaultList {
  private armed: ArmedFault[] = [];

  add(fault: Fault): void {
    this.armed.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  clear(): void {
    this.armed = [];
  }

  /** How many faults have not happened as often as they should. */
  get pending(): number {
    return this.armed.length;
  }

  /** The fault for this request, used up once. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.armed) {
      if (!matches(entry.fault, method, path)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      if (entry.times <= 0) this.armed = this.armed.filter((other) => other !== entry);
      return entry.fault;
    }
    return undefined;
  }
}

const matches = (fault: FaultTarget, method: string, path: string) => {
  if (fault.method && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === "string" ? fault.path === path : path.search(fault.path) >= 0;
};

const CODES: Record<number, [code: string, message: string]> = {
  400: ["bad_request", "Bad request"],
  401: ["unauthorized", "Access Token Invalid"],
  403: ["forbidden", "You do not have the required scope"],
  404: ["not_found", "Resource Not Found"],
  408: ["request_timeout", "Request timed out"],
  409: ["conflict", "Conflict"],
  422: ["unprocessable_entity", "Unprocessable entity"],
  429: ["rate_limit_exceeded", "Exceeded rate limit"],
  503: ["service_unavailable", "Sorry, the API service is temporarily unavailable"],
};

/** Code and message of a status when the fault names none. */
export const defaultError = (status: number): [code: string, message: string] =>
  CODES[status] ?? ["server_error", "Internal server error"];
