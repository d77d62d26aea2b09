import axios, { type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { redactAll } from "./redact";
import { isStream } from "./stream";

const MAX_LOGGED_CHARACTERS = 2_000;

const shownBody = (data: unknown, hide: (text: string) => string): string | undefined => {
  if (data === undefined || data === null || data === "") return undefined;
  if (Buffer.isBuffer(data)) return `${data.length} bytes`;
  if (isStream(data)) return "a file, read while it arrives";
  const text = hide(typeof data === "string" ? data : JSON.stringify(data));
  return text.length > MAX_LOGGED_CHARACTERS ? `${text.slice(0, MAX_LOGGED_CHARACTERS)}…` : text;
};

const size = (data: unknown): number => {
  if (isStream(data)) return 0;
  return Buffer.isBuffer(data)
    ? data.length
    : Buffer.byteLength(typeof data === "string" ? data : (JSON.stringify(data) ?? ""));
};

/**
 * What debug mode logs of one attempt.
 * @returns method, path, outcome, duration and sizes in a line; what was sent and received, each
 * in a further one. Tokens and other secrets are left out.
 */
export const describeRequest = (
  {
    method = "",
    url = "",
    params,
    data,
    attempt,
    startedAt = 0,
    secrets,
  }: InternalAxiosRequestConfig,
  response: AxiosResponse | undefined,
  outcome: string,
  tokens: string[],
): string => {
  const hide = (text: string) => redactAll(text, tokens, secrets);
  const query = axios.getUri({ url: "", params });
  const requestId = response?.headers["x-request-id"];
  const parts = [
    `Intercom ${method.toUpperCase()} ${url}${query}: ${outcome}`,
    `${Date.now() - startedAt} ms`,
    `attempt ${attempt}`,
    requestId && `request ${requestId}`,
    `${size(data)} bytes sent, ${size(response?.data)} received`,
  ].filter(Boolean);
  const sent = shownBody(data, hide);
  const received = shownBody(response?.data, hide);
  const lines = [parts.join(", "), sent && `sent: ${sent}`, received && `received: ${received}`];
  return hide(lines.filter(Boolean).join("\n"));
};
