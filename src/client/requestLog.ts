import axios, { type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { redact } from "./redact";
import { isStream } from "./stream";

const MAX_LOGGED_CHARACTERS = 2_000;

const shownBody = (data: unknown, token: string): string | undefined => {
  if (data === undefined || data === null || data === "") return undefined;
  if (Buffer.isBuffer(data)) return `${data.length} bytes`;
  if (isStream(data)) return "a file, read while it arrives";
  const text = redact(typeof data === "string" ? data : JSON.stringify(data), token);
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
 * in a further one. The token and other secrets are left out.
 */
export const describeRequest = (
  { method = "", url = "", params, data, attempt, startedAt = 0 }: InternalAxiosRequestConfig,
  response: AxiosResponse | undefined,
  outcome: string,
  token: string,
): string => {
  const query = axios.getUri({ url: "", params });
  const requestId = response?.headers["x-request-id"];
  const parts = [
    `Intercom ${method.toUpperCase()} ${url}${query}: ${outcome}`,
    `${Date.now() - startedAt} ms`,
    `attempt ${attempt}`,
    requestId && `request ${requestId}`,
    `${size(data)} bytes sent, ${size(response?.data)} received`,
  ].filter(Boolean);
  const sent = shownBody(data, token);
  const received = shownBody(response?.data, token);
  const lines = [parts.join(", "), sent && `sent: ${sent}`, received && `received: ${received}`];
  return redact(lines.filter(Boolean).join("\n"), token);
};
