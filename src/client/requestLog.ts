import axios, { type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { redact } from "./redact";

const MAX_LOGGED_CHARACTERS = 2_000;

const shownBody = (data: unknown, tokens: string[]): string | undefined => {
  if (data === undefined || data === null || data === "") return undefined;
  if (Buffer.isBuffer(data)) return `${data.length} bytes`;
  if (typeof data === "object" && "pipe" in data) return "multipart form";
  const text = redact(typeof data === "string" ? data : JSON.stringify(data), ...tokens);
  return text.length > MAX_LOGGED_CHARACTERS ? `${text.slice(0, MAX_LOGGED_CHARACTERS)}…` : text;
};

const size = (data: unknown): number =>
  Buffer.isBuffer(data)
    ? data.length
    : Buffer.byteLength(typeof data === "string" ? data : (JSON.stringify(data) ?? ""));

/**
 * What debug mode logs of one attempt.
 * @returns method, path, outcome, duration and sizes in a line; what was sent and received, each
 * in a further one. Tokens and other secrets are left out.
 */
export const describeRequest = (
  { method = "", url = "", params, data, attempt, startedAt = 0 }: InternalAxiosRequestConfig,
  response: AxiosResponse | undefined,
  outcome: string,
  tokens: string[],
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
  const sent = shownBody(data, tokens);
  const received = shownBody(response?.data, tokens);
  const lines = [parts.join(", "), sent && `sent: ${sent}`, received && `received: ${received}`];
  return redact(lines.filter(Boolean).join("\n"), ...tokens);
};
