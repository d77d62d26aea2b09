import type { AxiosError } from "axios";
import { isRecord } from "../values/objects";
import { isErrorList, readBody, shapeOf } from "./answers";
import { redactAll } from "./redact";
import type { FailedRequest } from "./retry";

/** What Intercom said about a failed request, as far as it could be read. */
export interface ApiProblem extends FailedRequest {
  field?: string;
  requestId?: string;
  /** `Link` header as sent: where a merged contact lives on. */
  link?: string;
  /** First words of an answer of success that is neither JSON nor a page. */
  body?: string;
  /** A page for people instead of data, as load balancers and proxies answer. */
  isPage?: boolean;
  /** What an answer of success is instead of what was asked for. */
  shape?: string;
  /**
   * Answered by another host, to which Intercom had redirected. Its words are left out: they are
   * not about the request, and repeat the signed address.
   */
  isElsewhere?: boolean;
}

const originOf = (url: unknown): string | undefined =>
  typeof url === "string" && URL.canParse(url) ? new URL(url).origin : undefined;

/** @returns whether a redirect led to another host, whose answer this is */
const isFromElsewhere = ({ config, response }: AxiosError): boolean => {
  const answered = originOf(response?.request?.res?.responseUrl);
  return answered !== undefined && answered !== originOf(config?.baseURL);
};

/** A readable sentence or two. */
const MAX_LENGTH = 500;

/**
 * Axios's own test, without axios: the client alone loads it, and with it Node's HTTP modules. That
 * saves half of the time the bundle takes to load for all that sends nothing, as a webhook does.
 */
export const isAxiosError = (error: unknown): error is AxiosError =>
  isRecord(error) && error.isAxiosError === true;

/** @returns the tokens of the connection that a request belongs to; whoever answered may have repeated one */
export const tokensOfRequest = ({ config }: AxiosError): string[] => [
  ...new Set([
    String(config?.headers?.Authorization ?? "").replace(/^Bearer /, ""),
    ...(config?.tokens ?? []),
  ]),
];

/** Fields in which refusals say why, the most telling one first. */
const REASONS = [
  "message",
  "error_description",
  "error_message",
  "detail",
  "details",
  "description",
  "reason",
  "errors",
  "error",
  "title",
];

/** @returns what a refusal says, whatever its form: text, a list, fields with their own reasons */
const wordsOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("; ") || undefined;
  if (!isRecord(value)) return undefined;
  for (const name of REASONS) {
    const words = wordsOf(value[name]);
    if (words) return words;
  }
  return undefined;
};

/** Reasons by field, as in `{"errors":{"name":["is too short"]}}`. */
const fieldReasons = (errors: unknown): string | undefined =>
  isRecord(errors)
    ? Object.entries(errors)
        .filter(([name]) => !["code", "field", "type"].includes(name))
        .flatMap(([name, reason]) => {
          const words = wordsOf(reason);
          // "base" is the record as a whole.
          return words ? (name === "base" ? words : `${name} ${words}`) : [];
        })
        .join("; ") || undefined
    : undefined;

const PAGE = /<(!doctype|html|head|body)\b/i;
const TAGS = /<\/?(p|br|b|i|em|strong|a|div|span|h\d|hr|ul|ol|li|code|pre|center|title)\b[^<>]*>/gi;

const withoutMarkup = (text: string) => text.replace(TAGS, " ").replace(/\s+/g, " ").trim();

const cut = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).trimEnd()}…` : text;

/**
 * Reads Intercom's error list out of a failed request. Defensive: not every failure carries one.
 * https://developers.intercom.com/docs/references/rest-api/errors/http-responses
 */
export const readProblem = (error: AxiosError): ApiProblem => {
  const { config } = error;
  // When the connection breaks off in the answer, only its status has arrived.
  const isBroken = error.code === "ERR_BAD_RESPONSE" && error.response?.data === undefined;
  const response = isBroken ? undefined : error.response;
  const tokens = tokensOfRequest(error);
  const text = (value: unknown): string | undefined =>
    typeof value === "string" && value.trim()
      ? redactAll(value, tokens, config?.secrets)
      : undefined;
  const short = (value: unknown) => {
    const known = text(value);
    return known && cut(withoutMarkup(known));
  };
  const header = (name: string) => text(response?.headers?.[name]);
  const idempotent = config?.idempotent ?? true;
  if (response && response.status >= 300 && isFromElsewhere(error)) {
    const { status } = response;
    return { status, isElsewhere: true, retryAfter: header("retry-after"), idempotent };
  }

  const body = readBody(response?.data);
  const isSuccess = response !== undefined && response.status < 300;
  const isRefusal = !isSuccess || isErrorList(body);
  const answer = isRecord(body) ? body : {};
  const { errors, error: reason } = answer;
  const listed = Array.isArray(errors) ? errors.find(isRecord) : undefined;
  const first: Record<string, unknown> =
    listed ?? [errors, reason].find(isRecord) ?? (isRefusal ? answer : {});
  const words = response
    ? text(wordsOf(first) ?? wordsOf(isRefusal ? body : answer) ?? fieldReasons(errors))
    : text(error.message);
  const page = [words, text(body)].some((said) => said && PAGE.test(said));

  return {
    status: response?.status,
    networkCode: response ? undefined : error.code,
    // A phone call redirect has a key of its own.
    code: short(first.code ?? answer.error_key),
    message: page ? undefined : short(words),
    field: short(first.field),
    requestId: short(answer.request_id) ?? short(header("x-request-id")),
    body: page || words ? undefined : short(body),
    isPage: page || undefined,
    shape: isRefusal ? undefined : shapeOf(body, config?.isExpected),
    link: header("link"),
    retryAfter: header("retry-after"),
    rateLimitReset: header("x-ratelimit-reset"),
    idempotent,
  };
};

/** @returns what Intercom said about a failed request; undefined for any other error */
export const problemOf = (error: unknown): ApiProblem | undefined =>
  isAxiosError(error) ? readProblem(error) : undefined;

/** @returns whether the error is Intercom's 404: the thing asked for does not exist. */
export const isNotFound = (error: unknown): boolean =>
  isAxiosError(error) && error.response?.status === 404;

/** @returns whether something was not found, and the answer does not say what */
export const isVague404 = ({ status, code = "not_found", message, isPage }: ApiProblem): boolean =>
  status === 404 &&
  !isPage &&
  code === "not_found" &&
  (message === undefined ||
    /^((the )?(requested )?(resource|object) )?(was )?not found\b/i.test(message));

/** Refusals for which no permission is missing, whatever their words. */
const OTHER_REFUSALS = ["action_forbidden", "api_plan_restricted"];

/** @returns whether Intercom says that the app lacks a permission; other refusals are no such thing */
export const lacksPermission = ({ status, code = "", message = "" }: ApiProblem): boolean =>
  code === "token_unauthorized" ||
  (status === 403 && !OTHER_REFUSALS.includes(code) && /\b(scopes?|permissions?)\b/i.test(message));

/** @returns whether Intercom refused because the app lacks a permission. */
export const isForbidden = (error: unknown): boolean =>
  isAxiosError(error) && lacksPermission(readProblem(error));
