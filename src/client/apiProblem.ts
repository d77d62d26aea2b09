import type { AxiosError } from "axios";
import { isRecord } from "../values/objects";
import { redact } from "./redact";
import type { FailedRequest } from "./retry";

/** What Intercom said about a failed request, as far as it could be read. */
export interface ApiProblem extends FailedRequest {
  field?: string;
  requestId?: string;
  /** `Link` header as sent: where a merged contact lives on. */
  link?: string;
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
 * Axios's own test, without axios: the client alone loads it, and with it Node's HTTP modules. That
 * saves half of the time the bundle takes to load for all that sends nothing, as a webhook does.
 */
export const isAxiosError = (error: unknown): error is AxiosError =>
  isRecord(error) && error.isAxiosError === true;

/**
 * Reads Intercom's error list out of a failed request. Defensive: not every failure carries one.
 * https://developers.intercom.com/docs/references/rest-api/errors/http-responses
 */
export const readProblem = (error: AxiosError): ApiProblem => {
  const { config } = error;
  // When the connection breaks off in the answer, only its status has arrived.
  const isBroken = error.code === "ERR_BAD_RESPONSE" && error.response?.data === undefined;
  const response = isBroken ? undefined : error.response;
  // Whoever answered may have repeated the token.
  const token = String(config?.headers?.Authorization ?? "").replace(/^Bearer /, "");
  const text = (value: unknown): string | undefined =>
    typeof value === "string" && value.trim() ? redact(value, token) : undefined;
  const header = (name: string) => text(response?.headers?.[name]);
  const body = readBody(response?.data);
  const errors = isRecord(body) && Array.isArray(body.errors) ? body.errors : [];
  const first: Record<string, unknown> = errors.find(isRecord) ?? {};
  return {
    status: response?.status,
    networkCode: response ? undefined : error.code,
    code: text(first.code),
    message: text(first.message),
    field: text(first.field),
    requestId: (isRecord(body) && text(body.request_id)) || header("x-request-id"),
    body: first.code ? undefined : text(body)?.replace(/\s+/g, " ").slice(0, 200),
    link: header("link"),
    retryAfter: header("retry-after"),
    rateLimitReset: header("x-ratelimit-reset"),
    idempotent: config?.idempotent ?? true,
  };
};

/** @returns what Intercom said about a failed request; undefined for any other error */
export const problemOf = (error: unknown): ApiProblem | undefined =>
  isAxiosError(error) ? readProblem(error) : undefined;

/** @returns whether the error is Intercom's 404: the thing asked for does not exist. */
export const isNotFound = (error: unknown): boolean =>
  isAxiosError(error) && error.response?.status === 404;

/** @returns whether the app lacks a permission, as opposed to a plan that is too small */
export const lacksPermission = ({ status, code }: ApiProblem): boolean =>
  code === "token_unauthorized" || (status === 403 && code !== "api_plan_restricted");

/** @returns whether Intercom refused because the app lacks a permission. */
export const isForbidden = (error: unknown): boolean =>
  isAxiosError(error) && lacksPermission(readProblem(error));
