import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import type { AxiosError } from "axios";
import { type ApiProblem, isAxiosError, lacksPermission, readProblem } from "./apiProblem";
import { PartialFailure } from "./partialFailure";
import { type Decision, isTransient, MAX_ATTEMPTS, MAX_TOTAL_WAIT_MS } from "./retry";

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

const describe = (
  { code, field, message, body, status }: ApiProblem,
  error: AxiosError,
): string => {
  if (status === undefined) return `${error.code ?? "network failure"}, ${quote(error.message)}`;
  const said = message ?? body;
  if (code) return `${code}${field ? ` on ${field}` : ""}${said ? `, ${quote(said)}` : ""}`;
  if (status < 300) {
    return `the answer cannot be read${said ? `, it begins ${quote(said)}` : ", it is empty"}`;
  }
  return said ? quote(said) : "no reason given";
};

/** What is known of the refusal: a missing permission, or what the resource of the request knows. */
const adviceFor = (problem: ApiProblem, { config }: AxiosError) => {
  const { method = "get", url = "", permission, advice = [] } = config ?? {};
  if (lacksPermission(problem)) {
    return {
      said: permission
        ? `The Intercom app lacks the permission "${permission}": add it in the Developer Hub under Configure > Authentication, then connect again`
        : "The Intercom app may lack a permission: see the Developer Hub under Configure > Authentication",
    };
  }
  const request = { method, url };
  const row = advice.find(({ when }) => when(problem, request));
  return row && { said: row.say(problem, request), details: row.details?.(problem) };
};

const RETRY_NOTES: Record<Exclude<Decision, { retry: true }>["reason"], string | undefined> = {
  permanent: undefined,
  "not-idempotent":
    "Whether Intercom carried the request out is unknown; it was not repeated, since that could do it twice",
  "max-attempts": `Retrying stopped after ${MAX_ATTEMPTS} attempts`,
  "max-wait": `Retrying stopped after the most that one request may wait, ${MAX_TOTAL_WAIT_MS / 1000} seconds`,
};

const MAY_HAVE_SUCCEEDED = "An earlier attempt, whose answer was lost, may have done it";

const toApiError = (error: AxiosError, label: string): Error => {
  const problem = readProblem(error);
  const { status, code, field, requestId } = problem;
  const { attempt = 1, stopReason, mayHaveSucceeded, connection } = error.config ?? {};
  const facts = [
    status !== undefined && `HTTP ${status}`,
    requestId && `request ${requestId}`,
    attempt > 1 && `${attempt} attempts`,
  ].filter(Boolean);
  const reason = `${describe(problem, error)}${facts.length ? ` (${facts.join(", ")})` : ""}`;

  if (status === 401 && !lacksPermission(problem) && connection) {
    return new ConnectionError(
      connection,
      `Intercom no longer accepts the access token of this connection: ${reason}. Connect it again.`,
    );
  }
  const opening =
    status === undefined
      ? `Intercom could not be reached for ${label}`
      : status < 300
        ? `Intercom answered ${label} unreadably`
        : status < 400
          ? `Intercom redirected ${label}`
          : `Intercom refused ${label}`;
  const advice = adviceFor(problem, error);
  const notes = [
    advice?.said,
    status === 404 && mayHaveSucceeded && MAY_HAVE_SUCCEEDED,
    stopReason && RETRY_NOTES[stopReason],
  ].filter(Boolean);
  const message = [`${opening}: ${reason}`, ...notes].join(". ") + (notes.length ? "." : "");
  return new IntercomError(message, {
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

const toIntercomError = (cause: unknown, label: string): unknown => {
  if (isAxiosError(cause)) return toApiError(cause, label);
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
    /** Tells a proper answer from an empty, cut or foreign one. An object unless said otherwise. */
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
  }
}
