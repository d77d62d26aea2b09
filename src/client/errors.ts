import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import type { AxiosError } from "axios";
import { intercomAccessToken } from "../connections";
import { adviceOn, refusedRequest } from "./advice";
import {
  type ApiProblem,
  isAxiosError,
  lacksPermission,
  readProblem,
  tokensOfRequest,
} from "./apiProblem";
import { PartialFailure } from "./partialFailure";
import { redactAll } from "./redact";
import { type Decision, isTransient, MAX_TOTAL_WAIT_MS } from "./retry";
import { OutOfTime } from "./runLimit";

/** A request to Intercom that failed. The message is one readable sentence with the cause. */
export class IntercomError extends Error {
  override readonly name = "IntercomError";
  /** Intercom's error code, such as `parameter_invalid`. */
  readonly code?: string;
  /** The field or parameter Intercom objects to. */
  readonly field?: string;
  /** HTTP status; absent when no answer arrived. */
  readonly status?: number;
  /** Intercom's id of the request, for its support team. */
  readonly requestId?: string;
  /** The same request may succeed later. */
  readonly retryable: boolean;
  /** The contact that is in the way of a create or update, or that this one was merged into. */
  readonly contactId?: string;
  /** That contact is archived. */
  readonly archived?: boolean;

  constructor(message: string, details: Omit<IntercomError, keyof Error>) {
    super(message);
    Object.assign(this, omitUndefined(details));
    this.retryable = details.retryable;
  }
}

/** A failure together with the label of the action it happened in. */
export class LabelledError extends Error {
  constructor(
    readonly label: string,
    override readonly cause: unknown,
  ) {
    super(`${label} failed`);
  }
}

const omitUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

const quote = (value: string) => `"${value}"`;

const describe = (problem: ApiProblem): string => {
  const { code, field, message, isPage, shape, body, status, networkCode } = problem;
  if (problem.isElsewhere) return "the host that it named refused";
  const said = isPage ? "an HTML page instead of data" : message && quote(message);
  if (status === undefined)
    return [networkCode ?? "network failure", said].filter(Boolean).join(", ");
  if (code) return `${code}${field ? ` on ${field}` : ""}${said ? `, ${said}` : ""}`;
  if (!shape || isPage) return said ?? "no reason given";
  const look = body ? `begins ${quote(body)}` : `is ${shape}${said ? `, ${said}` : ""}`;
  return `the answer cannot be read, it ${look}`;
};

/** @param permission as the Developer Hub names it. @returns a sentence, without its full stop, on what to do */
export const sayLacking = (permission: string): string =>
  `The Intercom app lacks the permission "${permission}": add it in the Developer Hub under Configure > Authentication, then connect again`;

/** What is known of the refusal: a missing permission, or what the resource of the request knows. */
const adviceFor = (problem: ApiProblem, { config }: AxiosError) => {
  if (problem.isElsewhere) return undefined;
  const { permission, asked } = config ?? {};
  const request = refusedRequest(config ?? {});
  const row = adviceOn(problem, request, config?.advice);
  const known = row && {
    said: asked ?? row.say(problem, request),
    details: row.details?.(problem),
  };
  if (!lacksPermission(problem)) return known;
  const lacking = permission
    ? sayLacking(permission)
    : "The Intercom app may lack a permission: see the Developer Hub under Configure > Authentication";
  return { ...known, said: [lacking, known?.said].filter(Boolean).join(". ") };
};

const retryNotes = (
  attempts: number,
): Record<Exclude<Decision, { retry: true }>["reason"], string | undefined> => ({
  permanent: undefined,
  "not-idempotent":
    "Whether Intercom carried the request out is unknown; it was not repeated, since that could do it twice",
  "max-attempts": `Retrying stopped after ${attempts} attempts`,
  "max-wait": `Retrying stopped after the most that one request may wait, ${MAX_TOTAL_WAIT_MS / 1000} seconds`,
});

const MAY_HAVE_SUCCEEDED = "An earlier attempt, whose answer was lost, may have done it";

/** Whether a 401 says nothing else than that the token is refused. */
const blamesToken = ({ code = "", message }: ApiProblem): boolean =>
  message === undefined || /\btoken\b/i.test(message) || /^(token_|missing_auth)/.test(code);

/** Codes of tokens that worked once. */
const ENDED_TOKENS = ["token_revoked", "token_expired", "token_blocked"];

const refusedToken = (
  { code = "" }: ApiProblem,
  reason: string,
  { key }: Connection,
  isFinAgentToken = false,
): string => {
  if (isFinAgentToken) {
    return `Intercom does not accept the Fin Agent Token of this connection: ${reason}. Check that it is complete, without "Bearer", or generate a new one under Fin AI Agent > Deploy > Fin Agent API.`;
  }
  if (ENDED_TOKENS.includes(code)) {
    return `Intercom no longer accepts the access token of this connection: ${reason}. Connect it again.`;
  }
  const check =
    key === intercomAccessToken.key
      ? `Check that the token is complete, without "Bearer", and that Region is that of the workspace.`
      : "Check that Region is that of the workspace, and connect it again.";
  return `Intercom does not accept the access token of this connection: ${reason}. ${check}`;
};

const toApiError = (error: AxiosError, label: string): Error => {
  const problem = readProblem(error);
  const { status, code, field, requestId } = problem;
  const {
    attempt = 1,
    stopReason,
    mayHaveSucceeded,
    connection,
    isFinAgentToken,
  } = error.config ?? {};
  const facts = [
    status !== undefined && `HTTP ${status}`,
    requestId && `request ${requestId}`,
    attempt > 1 && `${attempt} attempts`,
  ].filter(Boolean);
  const reason = `${describe(problem)}${facts.length ? ` (${facts.join(", ")})` : ""}`;

  const advice = adviceFor(problem, error);
  const hide = (text: string) => redactAll(text, tokensOfRequest(error), error.config?.secrets);
  const isTokenRefused = status === 401 && !problem.isElsewhere && !lacksPermission(problem);
  // What a resource knows about a 401 is about something else than the token.
  if (isTokenRefused && connection && (!advice || blamesToken(problem))) {
    const refused = refusedToken(problem, reason, connection, isFinAgentToken);
    return new ConnectionError(connection, advice ? `${refused} ${hide(advice.said)}.` : refused);
  }
  const opening =
    status === undefined
      ? `Intercom could not be reached for ${label}`
      : problem.shape
        ? `Intercom answered ${label} unreadably`
        : (status >= 300 && status < 400) || problem.isElsewhere
          ? `Intercom redirected ${label}`
          : `Intercom refused ${label}`;
  const notes = [
    advice?.said,
    status === 404 && mayHaveSucceeded && MAY_HAVE_SUCCEEDED,
    error.config?.refusal ?? (stopReason && retryNotes(attempt)[stopReason]),
  ].filter(Boolean);
  const message = [`${opening}: ${reason}`, ...notes].join(". ") + (notes.length ? "." : "");
  // An input may have been a token too.
  return new IntercomError(hide(message), {
    code,
    field,
    status,
    requestId,
    retryable: isTransient(problem),
    ...advice?.details,
  });
};

/**
 * The component's error hook and the only place that turns a failed request into what a builder
 * reads. Nothing of the request but its path, and nothing of its headers, reaches the result.
 * @returns the error to throw: `IntercomError`, `ConnectionError`, or the error as it came
 */
export const toReadableError = (thrown: unknown): unknown => {
  if (thrown instanceof LabelledError) return toIntercomError(thrown.cause, thrown.label);
  return toIntercomError(thrown, "the request");
};

/** The code of an error in place of a wait, or of a request, that had no room in the time of the run. */
export const OUT_OF_TIME = "out_of_time";

const toIntercomError = (cause: unknown, label: string): unknown => {
  if (isAxiosError(cause)) return toApiError(cause, label);
  if (cause instanceof OutOfTime) {
    const message = `${label} stopped: ${cause.message}.`;
    return new IntercomError(message, { code: OUT_OF_TIME, retryable: true });
  }
  if (!(cause instanceof PartialFailure)) return cause;
  const { saved, unsaved, safeToRerun } = cause;
  const error = toIntercomError(cause.cause, label);
  if (error instanceof Error) {
    const done = saved.length > 0 ? ` Saved: ${saved.join(", ")}.` : "";
    const hint = done && safeToRerun ? " Running the step again finishes the work." : "";
    error.message = `${error.message.replace(/\.?$/, ".")}${done} Not saved: ${unsaved.join(", ")}.${hint}`;
    Object.assign(error, { saved, unsaved });
  }
  return error;
};

declare module "axios" {
  interface AxiosRequestConfig {
    /** Repeating the request can never do its work twice. Default: true except for POST and PATCH. */
    idempotent?: boolean;
    /** Whether an answer is what is due, not empty, cut or foreign. A record unless said otherwise. */
    isExpected?: (data: unknown) => boolean;
    /** Number of this attempt, from 1. */
    attempt?: number;
    /** Milliseconds spent waiting between the attempts. */
    waitedMs?: number;
    /** An earlier attempt may have been carried out. */
    mayHaveSucceeded?: boolean;
    /** Why the request was not repeated. */
    stopReason?: Exclude<Decision, { retry: true }>["reason"];
    /** The connection the request belongs to, without its secrets. */
    connection?: Connection;
    /** All tokens of that connection. */
    tokens?: string[];
    /** Whether the request was sent with the Fin Agent Token. */
    isFinAgentToken?: boolean;
  }
}
