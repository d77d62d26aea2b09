import { setTimeout as sleep } from "node:timers/promises";
import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import axios, {
  AxiosError,
  AxiosHeaders,
  type AxiosInstance,
  type AxiosRequestConfig,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import manifest from "../../package.json";
import { readConnection, tokensOf, withoutSecrets } from "../connections";
import type { Access } from "./access";
import { adviceOn, refusedRequest } from "./advice";
import { agentsFor } from "./agents";
import { isProperAnswer } from "./answers";
import { readProblem } from "./apiProblem";
import { improvedSkew } from "./clockSkew";
import { decodingStrictly } from "./decodeAnswer";
import { JsonAxios } from "./jsonAxios";
import { progressLogger, type StartProgress } from "./progress";
import { createRateLimiter } from "./rateLimiter";
import { describeRequest } from "./requestLog";
import { type RetryPolicy, retryPolicy, wasNotCarriedOut } from "./retry";
import { type RunLimit, runLimit } from "./runLimit";
import { withinTime } from "./timeLimit";

/** The part of an action's, trigger's or data source's context that the client uses. */
export interface ClientContext {
  logger: ActionLogger;
  debug?: { enabled: boolean };
  /** What earlier steps of the same run left. */
  executionState?: Record<string, unknown>;
}

export interface ClientOptions extends Access {
  /** Sends the Fin Agent Token of the connection, where it has one, in place of the access token. */
  prefersFinAgentToken?: boolean;
  /** Decides about repeating failed requests. Default: the policy of every action. */
  retry?: RetryPolicy;
  /** In which an attempt has to be answered to the end. Default: 60,000. */
  timeoutMs?: number;
  /** After which the client, counted from its making, neither sends nor waits any more. */
  deadlineMs?: number;
  /** Logs method, path, status and bodies of each request, as debug mode does. */
  debug?: boolean;
}

const TIMEOUT_MS = 60_000;
const LOGGED_WAIT_MS = 1_000;

/** How every request is sent. */
const TRANSPORT = {
  // A proxy named by the environment would be handed the token.
  proxy: false,
  maxBodyLength: Number.POSITIVE_INFINITY,
  maxContentLength: Number.POSITIVE_INFINITY,
  allowAbsoluteUrls: false,
  // Never sent along when a download redirects to another host.
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

/**
 * The one way to Intercom: knows host, token, API version, timeout, retries, rate limit and debug log.
 * @returns an axios instance for paths relative to the API host. Its failures are axios errors;
 * the component's error hook makes them readable.
 * @throws ConnectionError when the connection cannot be used
 * @throws InputError when the run has a time limit of another form than that of Set Time Limit
 */
export const createClient = (
  connection: Connection,
  context: ClientContext,
  {
    permission,
    advice,
    prefersFinAgentToken,
    retry = retryPolicy,
    timeoutMs = TIMEOUT_MS,
    deadlineMs = Number.POSITIVE_INFINITY,
    debug = false,
  }: ClientOptions = {},
): AxiosInstance => {
  const { baseUrl, token, apiVersion, isFinAgentToken } = readConnection(
    connection,
    prefersFinAgentToken,
  );
  const tokens = tokensOf(connection);
  const logs = debug || context.debug?.enabled === true;
  const log = (message: string) =>
    debug ? context.logger.info(message) : context.logger.debug(message);
  const limit = runLimit(context.executionState);
  const endsAtMs = Date.now() + deadlineMs;
  let skewMs: number | undefined;

  /** Waits are worth a line also without debug mode: somebody may look at a run that stands still. */
  const logWait = (waitMs: number, line: string) => {
    if (waitMs > LOGGED_WAIT_MS) context.logger.info(line);
    else if (logs) log(line);
  };

  const rateLimiter = createRateLimiter(
    (waitMs) =>
      logWait(waitMs, `Intercom: waiting ${Math.ceil(waitMs / 1000)} s for the rate limit`),
    (waitMs) => limit.refusal("Intercom's rate limit", waitMs),
  );

  const observe = ({ headers }: AxiosResponse, sentAtMs: number) => {
    const receivedAtMs = Date.now();
    const date = Date.parse(String(headers.date));
    if (!Number.isNaN(date)) skewMs = improvedSkew(skewMs, date, sentAtMs, receivedAtMs);
    rateLimiter.update(headers, { sentAtMs, receivedAtMs, skewMs: skewMs ?? 0 });
  };

  const send = withinTime(decodingStrictly(axios.getAdapter("http")));

  const sendWithinRateLimit = async (
    config: InternalAxiosRequestConfig,
  ): Promise<AxiosResponse> => {
    config.waitedMs = (config.waitedMs ?? 0) + (await rateLimiter.acquire());
    const startedAt = Date.now();
    config.startedAt = startedAt;
    let answer: AxiosResponse | undefined;
    try {
      limit.check();
      const usualMs = Math.min(config.timeout ?? timeoutMs, endsAtMs - startedAt);
      const leftMs = limit.endsAtMs - startedAt;
      answer = await send(
        Object.assign(config, agentsFor(baseUrl, token, config.idempotent === true, startedAt)),
        Math.min(usualMs, leftMs),
        leftMs < usualMs ? limit.words : "",
      );
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
  const client = new JsonAxios({
    ...DEFAULTS,
    adapter: sendWithinRateLimit,
    baseURL: baseUrl,
    timeout: timeoutMs,
    headers: {
      ...DEFAULTS.headers,
      Authorization: `Bearer ${token}`,
      "Intercom-Version": apiVersion,
    },
    log: (line) => context.logger.info(line),
    progress: progressLogger(
      (line) => context.logger.info(line),
      () => rateLimiter.queueWaitTimeMs(Date.now()),
    ),
    runLimit: limit,
  }) as AxiosInstance;

  const logRequest = (
    config: InternalAxiosRequestConfig,
    response: AxiosResponse | undefined,
    outcome: string,
  ) => {
    if (logs) log(describeRequest(config, response, outcome, tokens));
  };

  const prepare = (config: InternalAxiosRequestConfig) => {
    // Here rather than in the defaults, which are merged key by key for each request.
    const own = { connection: withoutSecrets(connection), tokens, isFinAgentToken };
    Object.assign(config, TRANSPORT, own);
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
    // A request that lets such a status pass reads it itself.
    if (status >= 300 || isProperAnswer(data, config.isExpected)) return response;
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
    const problem = readProblem(error);
    if (config.isHandled?.(problem)) throw error;
    const decision = retry(problem, {
      attempt: config.attempt ?? 1,
      nowMs: Date.now(),
      skewMs: skewMs ?? 0,
      waitedMs: waited,
      random: Math.random(),
    });
    if (!decision.retry) {
      config.stopReason = decision.reason;
      const request = refusedRequest(config);
      const ask = adviceOn(problem, request, config.advice)?.ask;
      // What cannot be asked for either is not worth another error.
      config.asked = await ask?.(client, request).catch(() => undefined);
      throw error;
    }
    config.refusal = limit.refusal("Another attempt", decision.delay)?.message;
    if (config.refusal || Date.now() + decision.delay >= endsAtMs) {
      config.stopReason = "max-wait";
      throw error;
    }
    logWait(decision.delay, `Intercom: trying again in ${Math.round(decision.delay)} ms`);
    await sleep(decision.delay);
    return client.request({
      ...config,
      headers: AxiosHeaders.from(config.headers),
      mayHaveSucceeded: config.mayHaveSucceeded || !wasNotCarriedOut(problem),
      waitedMs: waited + decision.delay,
    });
  });

  return client;
};

declare module "axios" {
  interface AxiosRequestConfig {
    /** Local time in milliseconds at which this attempt was sent. */
    startedAt?: number;
    /** What Intercom was asked for about a request that failed: takes the place of the advice. */
    asked?: string;
    /** Logs the progress of longer work. */
    progress?: StartProgress;
    /** Writes a line into the log of the run. */
    log?: (line: string) => void;
    /** The time that the requests of the run share. */
    runLimit?: RunLimit;
    /** Why another attempt must not be waited for. */
    refusal?: string;
  }
}
