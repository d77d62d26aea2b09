import { Readable } from "node:stream";
import type { Settings } from "../settings";
import { ApiError, errorList, PlainRefusal, UnreadableBody } from "./errors";
import { defaultError, type Fault, type StatusFault } from "./faults";
import { Redirect, type RouteSettings } from "./route";

/** What is sent back; header names in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Readable;
}

/** The media type of answers that name no other one. */
export const JSON_TYPE = "application/json";

/** 429 with the quota in its message. */
export const rateLimited = ({ quota }: Settings) =>
  new ApiError(429, "rate_limit_exceeded", `Exceeded rate limit of ${quota} in 10_seconds`);

/** What a handler returned, as an answer with the status and the media type of its route. */
export const resultAnswer = (
  result: object | undefined,
  { status = 200, mediaType = JSON_TYPE, headers = {} }: RouteSettings,
  settings: Settings,
): Answer => {
  if (result === undefined) return { status, headers: {}, body: "" };
  if (result instanceof Redirect) {
    return { status: 302, headers: { location: result.location }, body: "" };
  }
  if (Buffer.isBuffer(result) || result instanceof Readable) {
    return { status, headers: { "content-type": mediaType, ...headers }, body: result };
  }
  return jsonAnswer(status, result, settings.escapeText ? escapeNames : undefined);
};

const jsonAnswer = (
  status: number,
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): Answer => ({
  status,
  headers: { "content-type": `${JSON_TYPE}; charset=utf-8` },
  body: JSON.stringify(value, replacer),
});

const escapeNames = (key: string, value: unknown) =>
  (key === "name" || key === "label" || key === "description") && typeof value === "string"
    ? value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : value;

/** A refusal as an answer; any other error is thrown on. */
export const errorAnswer = (error: unknown, requestId: string): Answer => {
  if (error instanceof UnreadableBody) return jsonAnswer(error.answer.status, error.answer);
  if (error instanceof PlainRefusal) {
    const { status, body } = error;
    return body ? jsonAnswer(status, body) : { status, headers: {}, body: "" };
  }
  if (!(error instanceof ApiError)) throw error;
  const { field, headers, withoutRequestId } = error.details;
  const answer = jsonAnswer(
    error.status,
    errorList(withoutRequestId ? undefined : requestId, error.code, error.message, field),
  );
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

/** What the load balancer in front of Intercom answers: none of Intercom's headers are on it. */
export const htmlAnswer = (status: number): Answer => ({
  status,
  headers: { "content-type": "text/html" },
  body: `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
});

/** The answer a status fault asks for. */
export const statusAnswer = (fault: StatusFault, requestId: string, settings: Settings): Answer => {
  const [usualCode, usualMessage] = defaultError(fault.status);
  const message = fault.status === 429 ? rateLimited(settings).message : usualMessage;
  const body =
    fault.body === undefined && fault.status >= 400
      ? errorList(requestId, fault.code ?? usualCode, fault.message ?? message, fault.field)
      : (fault.body ?? "");
  const answer: Answer =
    typeof body === "string"
      ? { status: fault.status, headers: { "content-type": "text/plain" }, body }
      : jsonAnswer(fault.status, body);
  const spent: Record<string, string> =
    fault.status === 429 ? { "x-ratelimit-remaining": "0" } : {};
  return { ...answer, headers: { ...answer.headers, ...spent, ...lowerCased(fault.headers) } };
};

const lowerCased = (headers: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The answer with its body emptied or cut short, if the fault says so. */
export const applyBodyFault = (answer: Answer, fault: Fault | undefined): Answer => {
  if (fault && "emptyBody" in fault) return { ...answer, body: "" };
  if (fault && "truncate" in fault && !(answer.body instanceof Readable)) {
    return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
  }
  return answer;
};
