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
import manifest from "../package.json";
import { improvedSkew } from "./clockSkew";
import { readConnection, withoutSecrets } from "./connections";
import { readProblem } from "./errors";
import { createPacer } from "./pacing";
import { progressIn, type StartProgress } from "./progress";
import { type RetryPolicy, retryPolicy } from "./retry";

/** The part of an action's, trigger's or data source's context that the client uses. */
export interface ClientContext {
  logger: ActionLogger;
  debug?: { enabled: boolean };
}

export interface ClientOptions {
  /** Decides about repeating failed requests. Default: the policy of every action. */
  retry?: RetryPolicy;
  /** Milliseconds to wait for an answer. Default: 60,000. */
  timeout?: number;
  /** Logs method, path, status and bodies of each request, as debug mode does. */
  debug?: boolean;
}

const TIMEOUT = 60_000;
const LONGEST_LOGGED_BODY = 2_000;

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

/** A JSON object or list: what nearly every operation answers with. */
export const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null;

/** For operations that answer with nothing, or with anything. */
export const isAnything = (): boolean => true;

/** A list answer: an object that holds the list under this key. */
export const hasList =
  (key: string) =>
  (data: unknown): boolean =>
    isObject(data) && Array.isArray(data[key]);

const READS = ["get", "head", "options"];
const HARMLESS_METHODS = [...READS, "put", "delete"];

const loggedBody = (data: unknown): string | undefined => {
  if (data === undefined || data === null || data === "") return undefined;
  if (Buffer.isBuffer(data)) return `${data.length} bytes`;
  if (typeof data === "object" && "pipe" in data) return "multipart form";
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return text.length > LONGEST_LOGGED_BODY ? `${text.slice(0, LONGEST_LOGGED_BODY)}…` : text;
};

const size = (data: unknown): number =>
  Buffer.isBuffer(data)
    ? data.length
    : Buffer.byteLength(typeof data === "string" ? data : (JSON.stringify(data) ?? ""));

/**
 * The one way to Intercom: knows host, token, API version, timeout, retries, pacing and debug log.
 * @returns an axios instance for paths relative to the API host. Its failures are axios errors;
 * the component's error hook makes them readable.
 * @throws ConnectionError when the connection cannot be used
 */
export const createClient = (
  connection: Connection,
  context: ClientContext,
  { retry = retryPolicy, timeout = TIMEOUT, debug = false }: ClientOptions = {},
): AxiosInstance => {
  const { baseUrl, token, apiVersion } = readConnection(connection);
  const pacer = createPacer();
  const logs = debug || context.debug?.enabled === true;
  const log = (message: string) =>
    debug ? context.logger.info(message) : context.logger.debug(message);
  const redact = (text: string) =>
    text.replaceAll(token, "[token]").replaceAll(encodeURIComponent(token), "[token]");
  let skew: number | undefined;

  const note = ({ headers }: AxiosResponse, sentAt: number) => {
    const now = Date.now();
    const date = Date.parse(String(headers.date));
    if (!Number.isNaN(date)) skew = improvedSkew(skew, date, sentAt, now);
    pacer.note(headers, now, skew ?? 0, sentAt);
  };

  const send = axios.getAdapter("http");
  const sendInTurn = async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
    const delay = pacer.delay(Date.now());
    if (logs && delay > 0) log(`Intercom's rate limit is used up: waiting ${delay} ms`);
    await pacer.enter();
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
      if (answer) note(answer, startedAt);
      pacer.leave(answer !== undefined);
    }
  };

  // Once per step: axios.create would also merge all defaults, and make a function of the client,
  // which nobody calls as one. That took a tenth of the time of a request.
  const client = new Axios({
    ...DEFAULTS,
    adapter: sendInTurn,
    baseURL: baseUrl,
    timeout,
    headers: {
      ...DEFAULTS.headers,
      Authorization: `Bearer ${token}`,
      "Intercom-Version": apiVersion,
    },
    progress: progressIn(
      (line) => context.logger.info(line),
      () => pacer.waiting(Date.now()),
    ),
  }) as AxiosInstance;

  const report = (
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
    config.attempt = (config.attempt ?? 0) + 1;
    config.repeatable ??= HARMLESS_METHODS.includes(config.method ?? "get");
    // Following a redirect turns a write into a read, which would look as if it had been done.
    if (!READS.includes(config.method ?? "get")) config.maxRedirects = 0;
    return config;
  };
  client.interceptors.request.use(prepare, null, { synchronous: true });

  client.interceptors.response.use((response) => {
    const { config, status, data } = response;
    report(config, response, `HTTP ${status}`);
    if ((config.answer ?? isObject)(data)) return response;
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
      report(config, response, `HTTP ${response.status}`);
    } else if (!response) {
      report(config, undefined, error.code ?? error.message);
    }
    const waited = config.waited ?? 0;
    const decision = retry(readProblem(error), {
      attempt: config.attempt ?? 1,
      now: Date.now(),
      skew: skew ?? 0,
      waited,
      random: Math.random(),
    });
    if (!decision.retry) {
      config.gaveUp = decision.because;
      throw error;
    }
    if (logs) log(`Intercom: trying again in ${Math.round(decision.delay)} ms`);
    await sleep(decision.delay);
    return client.request({
      ...config,
      headers: AxiosHeaders.from(config.headers),
      outcomeUnknown: config.outcomeUnknown || response?.status !== 429,
      waited: waited + decision.delay,
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
