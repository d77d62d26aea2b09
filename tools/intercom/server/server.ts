import { randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { routes } from "../routes/index";
import { letsCallerIn } from "../workspace/ipAllowlist";
import type { Workspace } from "../workspace/workspace";
import {
  type Answer,
  applyBodyFault,
  errorAnswer,
  htmlAnswer,
  JSON_TYPE,
  rateLimited,
  resultAnswer,
  statusAnswer,
} from "./answer";
import { authenticate, authorize, bearerToken, type TokenState } from "./auth";
import { isObject, type Json } from "./body";
import { ApiError, invalid, resourceNotFound, UnreadableBody } from "./errors";
import type { Fault, FaultList, StatusFault } from "./faults";
import type { Quota } from "./quota";
import type { Route } from "./route";
import { type Exchange, finishExchange, startExchange } from "./traffic";
import { requestVersion, requireAvailable } from "./versions";

/** What the server answers from and keeps a record in. */
export interface ServerState {
  workspace: Workspace;
  tokens: Map<string, TokenState>;
  faults: FaultList;
  quota: Quota;
  traffic: Exchange[];
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;

const noSchema = () => () => {
  throw new Error("The routes of the local Intercom have no schemas.");
};

const unknownPath: Route = {
  handle: () => {
    throw resourceNotFound();
  },
};

/**
 * The HTTP server: every request, known or not, goes through `serve`.
 * @param stateFor the workspace that answers the requests with a token
 */
export const createServer = (stateFor: (token: string) => ServerState) => {
  const server = fastify({
    // No route has a schema, and loading what compiles one takes as long as all of the routes.
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: 1000 },
  });
  const answer = (route: Route, request: FastifyRequest, reply: FastifyReply) =>
    serve(stateFor(bearerToken(request.headers.authorization)), route, request, reply);
  // Bodies are kept as bytes, so that traffic shows exactly what arrived.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });
  for (const [operation, routeOrHandler] of Object.entries(routes)) {
    const [method = "", url = ""] = operation.split(" ");
    const route =
      typeof routeOrHandler === "function" ? { handle: routeOrHandler } : routeOrHandler;
    server.route({
      method,
      url,
      handler: (request, reply) => answer(route, request, reply),
    });
  }
  server.setNotFoundHandler((request, reply) => answer(unknownPath, request, reply));
  return server;
};

const serve = async (
  state: ServerState,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const exchange = startExchange(request);
  exchange.permission = route.permission;
  state.traffic.push(exchange);
  if (state.traffic.length > state.workspace.settings.rememberedExchanges) state.traffic.shift();
  await wait(state.workspace.settings.latencyMs);

  const fault = state.faults.take(exchange.method, exchange.path);
  exchange.faulted = fault !== undefined;
  if (fault && "drop" in fault && fault.drop === "before") return dropConnection(request, reply);
  if (fault && "delayMs" in fault) await wait(fault.delayMs);
  if (fault && "meanwhile" in fault) fault.meanwhile();

  const answer = answerTo(state, route, request, exchange, fault);
  if (fault && "drop" in fault) return dropConnection(request, reply);
  finishExchange(exchange, answer);
  const slow =
    fault && "slowBody" in fault && !(answer.body instanceof Readable)
      ? inTwoParts(answer.body, fault.slowBody)
      : undefined;
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .send(slow ?? answer.body);
};

const answerTo = (
  state: ServerState,
  route: Route,
  request: FastifyRequest,
  exchange: Exchange,
  fault: Fault | undefined,
): Answer => {
  const { workspace } = state;
  // As long as the recorded ones.
  const requestId = randomBytes(10).toString("hex");
  const version = requestVersion(
    request.headers["intercom-version"]?.toString(),
    workspace.settings,
  );
  const date = new Date(workspace.clock.now() + workspace.settings.skewMs).toUTCString();
  const headers: Record<string, string> = {
    "x-request-id": requestId,
    date,
    ...(version && { "intercom-version": version }),
  };
  const withHeaders = (answer: Answer): Answer => ({
    ...answer,
    headers: { ...headers, ...answer.headers },
  });

  try {
    const token = authenticateUnlessFaulted(state, request, fault);
    const quota = token && state.quota.use();
    Object.assign(headers, quota?.headers);
    if (fault && "html" in fault) {
      const page = htmlAnswer(fault.status ?? 502);
      return { ...page, headers: { date, ...page.headers } };
    }
    if (fault && "status" in fault) {
      const shown = endsScroll(fault, exchange) ? { ...SCROLL_FAILURE, ...fault } : fault;
      if (shown !== fault) workspace.scroll.close();
      return withHeaders(statusAnswer(shown, requestId, workspace.settings));
    }
    if (quota && !quota.allowed) throw rateLimited(workspace.settings);
    if (!letsCallerIn(workspace)) {
      const message = "Your IP address is not on the allowlist for API access";
      throw new ApiError(403, "forbidden", message);
    }
    if (!version) {
      throw new ApiError(400, "intercom_version_invalid", "The requested version does not exist");
    }
    requireAcceptable(route, request);
    requireAvailable(exchange.path, version);
    if (token) authorize(token, route.permission, workspace.settings.scopeErrors);
    const result = route.handle({
      path: exchange.path,
      params: isStringRecord(request.params) ? request.params : {},
      query: exchange.query,
      body: readBody(request, exchange),
      version,
      origin: `http://${request.headers.host}`,
      workspace,
    });
    const answer = resultAnswer(result, route, workspace.settings);
    if (isWrite(exchange)) headers["set-cookie"] = recentWrite();
    return withHeaders(applyBodyFault(answer, fault));
  } catch (error) {
    return withHeaders(errorAnswer(error, requestId));
  }
};

const isWrite = ({ method, path }: Exchange) =>
  method !== "GET" && !path.endsWith("/search") && path !== "/companies/list";

/** Tells the client's next requests, for a second, to read what was just written. */
const recentWrite = () => `recent_write=${randomUUID()}; path=/; max-age=1; httponly`;

// A fault that stands in for the answer must also reach callers whose token would be refused.
const authenticateUnlessFaulted = (
  state: ServerState,
  request: FastifyRequest,
  fault: Fault | undefined,
) => {
  try {
    return authenticate(request.headers.authorization, state.tokens);
  } catch (error) {
    if (fault && ("status" in fault || "html" in fault)) return undefined;
    throw error;
  }
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/scrolloverallcompanies
const SCROLL_FAILURE = {
  message: "Request failed due to an internal network error. Please restart the scroll operation.",
};

const endsScroll = ({ status }: StatusFault, { path }: Exchange) =>
  status >= 500 && path === "/companies/scroll";

const requireAcceptable = ({ mediaType = JSON_TYPE }: Route, request: FastifyRequest) => {
  const family = mediaType.replace(/\/.*/, "/*");
  const accepted = (request.headers.accept ?? "*/*")
    .split(",")
    .map((range) => range.split(";")[0]?.trim().toLowerCase() ?? "");
  if (!accepted.some((range) => ["*/*", family, mediaType].includes(range))) {
    throw new ApiError(
      406,
      "media_type_not_acceptable",
      "The Accept header should send a media type of application/json",
      { withoutRequestId: true },
    );
  }
};

const readBody = (request: FastifyRequest, exchange: Exchange): Json => {
  const isJson = request.headers["content-type"]?.includes("json") ?? false;
  if (!isJson || exchange.body.length === 0) return {};
  if (exchange.json === undefined) throw new UnreadableBody();
  if (!isObject(exchange.json)) throw invalid("The request body is not a valid JSON object");
  return exchange.json;
};

const isStringRecord = (value: unknown): value is Record<string, string> => isObject(value);

const dropConnection = (request: FastifyRequest, reply: FastifyReply) => {
  reply.hijack();
  request.raw.socket.destroy();
};

const inTwoParts = (body: string | Buffer, ms: number) =>
  Readable.from(
    (async function* () {
      const bytes = Buffer.from(body);
      const half = Math.ceil(bytes.length / 2);
      yield bytes.subarray(0, half);
      await wait(ms);
      yield bytes.subarray(half);
    })(),
  );

const wait = async (ms: number) => {
  // Unreferenced, so that a pending wait keeps no process alive.
  if (ms > 0) await sleep(ms, undefined, { ref: false });
};
