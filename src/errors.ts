import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import type { AxiosError } from "axios";
import { permissionFor } from "./permissions";
import { isRecord } from "./records";
import { type Decision, type Failure, isTransient, MAX_ATTEMPTS, WAITING_BUDGET } from "./retry";
import { PartialFailure } from "./steps";

/** An input that cannot be honoured. Names the input; thrown before any request. */
export class InputError extends Error {
  override readonly name = "InputError";
}

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
export class ActionFailure extends Error {
  constructor(
    readonly label: string,
    override readonly cause: unknown,
  ) {
    super(`${label} failed`);
  }
}

const omitUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/**
 * Axios's own test, without axios: the client alone loads it, and with it Node's HTTP modules. That
 * saves half of the time the bundle takes to load for all that sends nothing, as a webhook does.
 */
const isAxiosError = (error: unknown): error is AxiosError =>
  isRecord(error) && error.isAxiosError === true;

/** What Intercom said about a failed request, as far as it could be read. */
export interface Problem extends Failure {
  field?: string;
  requestId?: string;
  /** First words of an answer that was not an error list. */
  body?: string;
}

const readBody = (data: unknown): unknown => {
  if (data instanceof ArrayBuffer || Buffer.isBuffer(data)) {
    return readBody(Buffer.from(data as Buffer).toString("utf8"));
  }
  if (typeof data !== "string") return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
};

/**
 * Reads Intercom's error list out of a failed request. Defensive: not every failure carries one.
 * https://developers.intercom.com/docs/references/rest-api/errors/http-responses
 */
export const readProblem = (error: AxiosError): Problem => {
  const { config } = error;
  // When the connection breaks off in the answer, only its status has arrived.
  const isBroken = error.code === "ERR_BAD_RESPONSE" && error.response?.data === undefined;
  const response = isBroken ? undefined : error.response;
  // Whoever answered may have repeated the token.
  const token = String(config?.headers?.Authorization ?? "").replace(/^Bearer /, "");
  const text = (value: unknown): string | undefined =>
    typeof value === "string" && value.trim()
      ? token
        ? value.replaceAll(token, "[token]")
        : value
      : undefined;
  const header = (name: string) => text(response?.headers?.[name]);
  const body = readBody(response?.data);
  const errors = isRecord(body) && Array.isArray(body.errors) ? body.errors : [];
  const first: Record<string, unknown> = errors.find(isRecord) ?? {};
  return {
    status: response?.status,
    code: text(first.code),
    message: text(first.message),
    field: text(first.field),
    requestId: (isRecord(body) && text(body.request_id)) || header("x-request-id"),
    body: first.code ? undefined : text(body)?.replace(/\s+/g, " ").slice(0, 200),
    retryAfter: header("retry-after"),
    rateLimitReset: header("x-ratelimit-reset"),
    repeatable: config?.repeatable ?? true,
  };
};

/** @returns whether the error is Intercom's 404: the thing asked for does not exist. */
export const isNotFound = (error: unknown): boolean =>
  isAxiosError(error) && error.response?.status === 404;

const quote = (value: string) => `"${value}"`;

const describe = ({ code, field, message, body, status }: Problem, error: AxiosError): string => {
  if (status === undefined) return `${error.code ?? "network failure"}, ${quote(error.message)}`;
  const said = message ?? body;
  if (code) return `${code}${field ? ` on ${field}` : ""}${said ? `, ${quote(said)}` : ""}`;
  if (status < 300) {
    return `the answer cannot be read${said ? `, it begins ${quote(said)}` : ", it is empty"}`;
  }
  return said ? quote(said) : "no reason given";
};

/** A merged contact is answered with a link to the one it became part of. @returns the ID of that one */
export const mergedInto = (error: unknown): string | undefined =>
  isAxiosError(error) && error.response?.status === 410
    ? /<\/contacts\/([^>/]+)>/.exec(String(error.response.headers?.link ?? ""))?.[1]
    : undefined;

/** @returns the contact that is in the way of a create or update, when the error is such a conflict */
export const conflictOf = (
  error: unknown,
): { contactId: string; archived: boolean } | undefined => {
  if (!isAxiosError(error)) return undefined;
  const problem = readProblem(error);
  const contactId = conflictingContact(problem);
  return contactId ? { contactId, archived: /archived/i.test(problem.message ?? "") } : undefined;
};

/** The id of the existing contact, from the text of a 409. */
const conflictingContact = ({ status, message = "" }: Problem): string | undefined =>
  status === 409 ? /\bid=([0-9a-f]+)/i.exec(message)?.[1] : undefined;

const lacksPermission = ({ status, code }: Problem): boolean =>
  code === "token_unauthorized" || (status === 403 && code !== "api_plan_restricted");

/** @returns whether Intercom refused because the app lacks a permission. */
export const isForbidden = (error: unknown): boolean =>
  isAxiosError(error) && lacksPermission(readProblem(error));

/** Which thing was not found, and which of its IDs the action takes. */
const adviseNotFound = (
  { code, message = "" }: Problem,
  method: string,
  url: string,
): string | undefined => {
  if (code === "company_not_found") {
    if (method === "delete" && url.startsWith("/contacts/")) {
      return "The contact is not a member of this company, or Company ID is not the one that Intercom gave it";
    }
    return url === "/companies"
      ? "No company has this Company ID"
      : "Company ID must be the 24-character ID that Intercom gave the company, not its own Company ID";
  }
  if (code === "ticket_not_found") {
    return "Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox";
  }
  if (/^(user|contact) not found/i.test(message)) {
    return "No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it)";
  }
  if (code === "tag_not_found") return "No tag has this ID";
  if (url.startsWith("/conversations") || !/\/tags\b/.test(url)) return undefined;
  return method === "delete" && url.startsWith("/contacts/")
    ? "The contact does not have this tag, or no tag has this ID"
    : "No tag has this ID";
};

const advise = (problem: Problem, error: AxiosError): string | undefined => {
  const { method = "get", url = "" } = error.config ?? {};
  const { status, message = "" } = problem;
  if (lacksPermission(problem)) {
    const permission = permissionFor(method, url);
    return permission
      ? `The Intercom app lacks the permission "${permission}": add it in the Developer Hub under Configure > Authentication, then connect again`
      : "The Intercom app may lack a permission: see the Developer Hub under Configure > Authentication";
  }
  const conflict = conflictingContact(problem);
  if (conflict) {
    return /archived/i.test(message)
      ? `The archived contact ${conflict} has the same email or external ID: Unarchive Contact restores it`
      : `The contact ${conflict} has the same email or external ID`;
  }
  if (status === 410) {
    const target = mergedInto(error);
    return target ? `This contact was merged into the contact ${target}` : undefined;
  }
  if (status === 404) return adviseNotFound(problem, method, url);
  return undefined;
};

const RETRY_NOTES: Record<Exclude<Decision, { retry: true }>["because"], string | undefined> = {
  permanent: undefined,
  "not repeatable":
    "Whether Intercom carried the request out is unknown; it was not repeated, since that could do it twice",
  "tried often enough": `Retrying stopped after ${MAX_ATTEMPTS} attempts`,
  "waited long enough": `Retrying stopped after the most that one request may wait, ${WAITING_BUDGET / 1000} seconds`,
};

const MAY_BE_DONE = "An earlier attempt, whose answer was lost, may have done it";

const toIntercomError = (error: AxiosError, label: string): Error => {
  const problem = readProblem(error);
  const { status, code, field, requestId } = problem;
  const { attempt = 1, gaveUp, outcomeUnknown, connection } = error.config ?? {};
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
  const notes = [
    advise(problem, error),
    status === 404 && outcomeUnknown && MAY_BE_DONE,
    gaveUp && RETRY_NOTES[gaveUp],
  ].filter(Boolean);
  const message = [`${opening}: ${reason}`, ...notes].join(". ") + (notes.length ? "." : "");
  const conflict = conflictingContact(problem);
  return new IntercomError(message, {
    code,
    field,
    status,
    requestId,
    retryable: isTransient(problem),
    contactId: conflict ?? mergedInto(error),
    archived: conflict ? /archived/i.test(problem.message ?? "") : undefined,
  });
};

/**
 * The component's error hook and the only place that turns a failed request into what a builder
 * reads. Nothing of the request but its path, and nothing of its headers, reaches the result.
 * @returns the error to throw: `IntercomError`, `ConnectionError`, or the error as it came
 */
export const toError = (thrown: unknown): unknown => {
  if (thrown instanceof ActionFailure) return convert(thrown.cause, thrown.label);
  return convert(thrown, "the request");
};

const convert = (cause: unknown, label: string): unknown => {
  if (isAxiosError(cause)) return toIntercomError(cause, label);
  if (!(cause instanceof PartialFailure)) return cause;
  const { saved, unsaved, isResumable } = cause;
  const error = convert(cause.cause, label);
  if (error instanceof Error) {
    const hint = isResumable ? " Running the step again finishes the work." : "";
    error.message = `${error.message.replace(/\.?$/, ".")} Saved: ${saved.join(", ")}. Not saved: ${unsaved.join(", ")}.${hint}`;
    Object.assign(error, { saved, unsaved });
  }
  return error;
};

type Perform = (...args: never[]) => Promise<unknown>;

interface Named {
  display: { label: string };
  perform: Perform;
  /** The initial sync of a batched trigger. */
  onDeployPerform?: Perform;
}

/** Lets the failures of an action or trigger be told under the name it has on the canvas. */
export const namingFailures = <Definition extends Named>(definition: Definition): Definition => {
  const named =
    (perform: Perform): Perform =>
    async (...args) => {
      try {
        return await perform(...args);
      } catch (cause) {
        throw new ActionFailure(definition.display.label, cause);
      }
    };
  const { perform, onDeployPerform } = definition;
  return {
    ...definition,
    perform: named(perform),
    ...(onDeployPerform ? { onDeployPerform: named(onDeployPerform) } : {}),
  };
};

declare module "axios" {
  interface AxiosRequestConfig {
    /** Repeating the request can never do its work twice. Default: true except for POST and PATCH. */
    repeatable?: boolean;
    /** Tells a proper answer from an empty, cut or foreign one. An object unless said otherwise. */
    answer?: (data: unknown) => boolean;
    /** Number of this attempt, from 1. */
    attempt?: number;
    /** Milliseconds spent waiting between the attempts. */
    waited?: number;
    /** An earlier attempt may have been carried out. */
    outcomeUnknown?: boolean;
    /** Why the request was not repeated. */
    gaveUp?: Exclude<Decision, { retry: true }>["because"];
    /** The connection the request belongs to, without its secrets. */
    connection?: Connection;
  }
}
