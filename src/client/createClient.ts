import http from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import axios, {
  Axios,
  AxiosError,
  AxiosHeaders,
  type AxiosInstance,
  type AxiosRequestConfig,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import manifest from "../../package.json";
import { readConnection, withoutSecrets } from "../connections";
import { isRecord } from "../values/objects";
import type { Access } from "./access";
import { readProblem } from "./apiProblem";
import { improvedSkew } from "./clockSkew";

import { progressLogger, type StartProgress } from "./progress";
import { createRateLimiter } from "./rateLimiter";
import { type RetryPolicy, retryPolicy } from "./retry";

/** The part of an action's, trigger's or data source's context that the client uses. */
export interface ClientContext {
  logger: ActionLogger;
  debug?: { enabled: boolean };
}

export interface ClientOptions extends Access {
  /** Decides about repeating failed requests. Default: the policy of every action. */
  retry?: RetryPolicy;
  /** To wait for an answer. Default: 60,000. */
  timeoutMs?: number;
  /** Logs method, path, status and bodies of each request, as debug mode does. */
  debug?: boolean;
}

const TIMEOUT_MS = 60_000;
const MAX_LOGGED_CHARACTERS = 2_000;

// Shared, so that the requests of one run reuse their connections.
const httpAgent = new http.Agent({ keepAlive: true });
const httpsAgent = new https.Agent({ keepAlive: true });

/** How every request is sent. */
const TRANSPORT = {
  httpAgent,
  httpsAgent,
  // A proxy named by the environment would be handed the token.
  proxy: false,
  maxBodyLength: Number.POSITIVE_INFINITY,
  maxContentLength: Number.POSITIVE_INFINITY,
  allowAbsoluteUrls: false,
  // Never handed on when a download redirects to another host.
  sensitiveHeaders: ["Authorization", "Intercom-Version"],
} as const;

/** What all clients begin with: nothing of a connection. */
const DEFAULTS = {
  ...axios.defaults,
  headers: {
    ...axios.defaults.headers,
    Accept: "application/json",
    "User-Agent": `prismatic-intercom-component/${manifest.version}`,
  },
} as AxiosRequestConfig;

const SAFE_METHODS = ["get", "head", "options"];
const IDEMPOTENT_METHODS = [...SAFE_METHODS, "put", "delete"];

const loggedBody = (data: unknown): string | undefined => {
  if (data === undefined || data === null || data === "") return undefined;
  if (Buffer.isBuffer(data)) return `${data.length} bytes`;
  if (typeof data === "object" && "pipe" in data) return "multipart form";
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return text.length > MAX_LOGGED_CHARACTERS ? `${text.slice(0, MAX_LOGGED_CHARACTERS)}…` : text;
};

const size = (data: unknown): number =>
  Buffer.isBuffer(data)
    ? data.length
    : Buffer.byteLength(typeof data === "string" ? data : (JSON.stringify(data) ?? ""));

/**
 * The one way to Intercom: knows host, token, API version, timeout, retries, rate limit and debug log.
 * @returns an axios instance for paths relative to the API host. Its failures are axios errors;
 * the component's error hook makes them readable.
 * @throws ConnectionError when the connection cannot be used
 */
export const createClient = (
  connection: Connection,
  context: ClientContext,
  {
    permission,
    advice,
    retry = retryPolicy,
    timeoutMs = TIMEOUT_MS,
    debug = false,
  }: ClientOptions = {},
): AxiosInstance => {
  const { baseUrl, token, apiVersion } = readConnection(connection);
  const rateLimiter = createRateLimiter();
  const logs = debug || context.debug?.enabled === true;
  const log = (message: string) =>
    debug ? context.logger.info(message) : context.logger.debug(message);
  const redact = (text: string) =>
    text.replaceAll(token, "[token]").replaceAll(encodeURIComponent(token), "[token]");
  let skewMs: number | undefined;

  const observe = ({ headers }: AxiosResponse, sentAt: number) => {
    const now = Date.now();
    const date = Date.parse(String(headers.date));
    if (!Number.isNaN(date)) skewMs = improvedSkew(skewMs, date, sentAt, now);
    rateLimiter.update(headers, now, skewMs ?? 0, sentAt);
  };

  const send = axios.getAdapter("http");
  const sendWithinRateLimit = async (
    config: InternalAxiosRequestConfig,
  ): Promise<AxiosResponse> => {
    const delay = rateLimiter.waitTimeMs(Date.now());
    if (logs && delay > 0) log(`Intercom's rate limit is used up: waiting ${delay} ms`);
    await rateLimiter.acquire();
    const startedAt = Date.now();
    config.startedAt = startedAt;
    let answer: AxiosResponse | undefined;
    try {
      answer = await send(config);
      return answer;
    } catch (error) {
      if (axios.isAxiosError(error)) answer = error.response;
      throw error;
    } finally {
      if (answer) observe(answer, startedAt);
      rateLimiter.release(answer !== undefined);
    }
  };

  // Once per step: axios.create would also merge all defaults, and make a function of the client,
  // which nobody calls as one. That took a tenth of the time of a request.
  const client = new Axios({
    ...DEFAULTS,
    adapter: sendWithinRateLimit,
    baseURL: baseUrl,
    timeout: timeoutMs,
    headers: {
      ...DEFAULTS.headers,
      Authorization: `Bearer ${token}`,
      "Intercom-Version": apiVersion,
    },
    progress: progressLogger(
      (line) => context.logger.info(line),
      () => rateLimiter.queueWaitTimeMs(Date.now()),
    ),
  }) as AxiosInstance;

  const logRequest = (
    config: InternalAxiosRequestConfig,
    response: AxiosResponse | undefined,
    outcome: string,
  ) => {
    if (!logs) return;
    const { method = "", url = "", params, data, attempt, startedAt = 0 } = config;
    const query = client.getUri({ params }).replace(/^[^?]*/, "");
    const requestId = response?.headers["x-request-id"];
    const parts = [
      `Intercom ${method.toUpperCase()} ${url}${query}: ${outcome}`,
      `${Date.now() - startedAt} ms`,
      `attempt ${attempt}`,
      requestId && `request ${requestId}`,
      `${size(data)} bytes sent, ${size(response?.data)} received`,
    ].filter(Boolean);
    const sent = loggedBody(data);
    const received = loggedBody(response?.data);
    log(
      redact(
        [parts.join(", "), sent && `sent: ${sent}`, received && `received: ${received}`]
          .filter(Boolean)
          .join("\n"),
      ),
    );
  };

  const prepare = (config: InternalAxiosRequestConfig) => {
    // Here rather than in the defaults, which are merged key by key for each request.
    Object.assign(config, TRANSPORT, { connection: withoutSecrets(connection) });
    config.permission ??= permission;
    config.advice ??= advice;
    config.attempt = (config.attempt ?? 0) + 1;
    config.idempotent ??= IDEMPOTENT_METHODS.includes(config.method ?? "get");
    // Following a redirect turns a write into a read, which would look as if it had been done.
    if (!SAFE_METHODS.includes(config.method ?? "get")) config.maxRedirects = 0;
    return config;
  };
  client.interceptors.request.use(prepare, null, { synchronous: true });

  client.interceptors.response.use((response) => {
    const { config, status, data } = response;
    logRequest(config, response, `HTTP ${status}`);
    if ((config.isExpected ?? isRecord)(data)) return response;
    throw new AxiosError(
      "Intercom's answer cannot be read",
      AxiosError.ERR_BAD_RESPONSE,
      config,
      response.request,
      response,
    );
  });

  client.interceptors.response.use(undefined, async (error: unknown) => {
    if (!axios.isAxiosError(error) || !error.config) throw error;
    const { config, response } = error;
    if (response && (response.status < 200 || response.status >= 300)) {
      logRequest(config, response, `HTTP ${response.status}`);
    } else if (!response) {
      logRequest(config, undefined, error.code ?? error.message);
    }
    const waited = config.waitedMs ?? 0;
    const decision = retry(readProblem(error), {
      attempt: config.attempt ?? 1,
      nowMs: Date.now(),
      skewMs: skewMs ?? 0,
      waitedMs: waited,
      random: Math.random(),
    });
    if (!decision.retry) {
      config.stopReason = decision.reason;
      throw error;
    }
    if (logs) log(`Intercom: trying again in ${Math.round(decision.delay)} ms`);
    await sleep(decision.delay);
    return client.request({
      ...config,
      headers: AxiosHeaders.from(config.headers),
      mayHaveSucceeded: config.mayHaveSucceeded || response?.status !== 429,
      waitedMs: waited + decision.delay,
    });
  });

  return client;
};

declare module "axios" {
  interface AxiosRequestConfig {
    /** Local time in milliseconds at which this attempt was sent. */
    startedAt?: number;
    /** Tells in the log of the run how far a longer work has come. */
    progress?: StartProgress;
  }
}
