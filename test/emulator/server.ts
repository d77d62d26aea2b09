import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { authenticate, authorize, type TokenState } from "./auth";
import { ApiError, errorList, invalid, resourceNotFound } from "./errors";
import { type Fault, type FaultList, type StatusFault, usualError } from "./faults";
import { isObject, type Json } from "./input";
import type { Quota } from "./quota";
import { type Handler, MEDIA_TYPES, type Query } from "./route";
import { routes } from "./routes";
import type { Exchange } from "./traffic";
import { requestVersion, requireAvailable } from "./versions";
import type { Workspace } from "./workspace";

export interface ServerState {
  workspace: Workspace;
  tokens: Map<string, TokenState>;
  faults: FaultList;
  quota: Quota;
  traffic: Exchange[];
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

interface Operation {
  name: string;
  handle: Handler;
}

const JSON_TYPE = "application/json; charset=utf-8";
const LARGEST_BODY = 64 * 1024 * 1024;

const unknownPath: Operation = {
  name: "",
  handle: () => {
    throw resourceNotFound();
  },
};

/** The HTTP server: every request, known or not, goes through `serve`. */
export const createServer = (state: ServerState) => {
  const server = fastify({
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: 1000 },
  });
  // Bodies are kept as bytes, so that traffic shows exactly what arrived.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });
  for (const [name, handle] of Object.entries(routes)) {
    const [method = "", url = ""] = name.split(" ");
    server.route({
      method,
      url,
      handler: (request, reply) => serve(state, { name, handle }, request, reply),
    });
  }
  server.setNotFoundHandler((request, reply) => serve(state, unknownPath, request, reply));
  return server;
};

const serve = async (
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const exchange = startExchange(request);
  state.traffic.push(exchange);
  await pause(state.workspace.settings.latencyMs);

  const fault = state.faults.take(exchange.method, exchange.path);
  exchange.faulted = fault !== undefined;
  if (fault && "drop" in fault && fault.drop === "before") return hangUp(request, reply);
  if (fault && "delayMs" in fault) await pause(fault.delayMs);

  const answer = answerTo(state, operation, request, exchange, fault);
  if (fault && "drop" in fault) return hangUp(request, reply);
  finishExchange(exchange, answer);
  const slow = fault && "slowBody" in fault ? slowly(answer.body, fault.slowBody) : undefined;
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .send(slow ?? answer.body);
};

const answerTo = (
  state: ServerState,
  operation: Operation,
  request: FastifyRequest,
  exchange: Exchange,
  fault: Fault | undefined,
): Answer => {
  const { workspace } = state;
  const requestId = randomUUID();
  const version = requestVersion(request.headers["intercom-version"]?.toString());
  const headers: Record<string, string> = {
    "x-request-id": requestId,
    date: new Date(workspace.clock.now() + workspace.settings.skewMs).toUTCString(),
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
    if (fault && "html" in fault) return withHeaders(htmlAnswer(fault.status ?? 502));
    if (fault && "status" in fault) {
      // https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/scrolloverallcompanies
      if (fault.status >= 500 && exchange.path === "/companies/scroll") workspace.scroll.close();
      return withHeaders(statusAnswer(fault, requestId, state));
    }
    if (quota && !quota.allowed) throw rateLimited(state);
    if (!version) {
      throw new ApiError(400, "intercom_version_invalid", "The requested version does not exist");
    }
    const mediaType = acceptedType(operation, request);
    requireAvailable(exchange.path, version);
    if (token) authorize(token, operation.name, workspace.settings.scopeErrors);
    const result = operation.handle({
      path: exchange.path,
      params: isStringRecord(request.params) ? request.params : {},
      query: exchange.query,
      body: readBody(request, exchange),
      version,
      origin: `http://${request.headers.host}`,
      workspace,
    });
    return withHeaders(mangle(resultAnswer(result, mediaType, state), fault));
  } catch (error) {
    return withHeaders(errorAnswer(error, requestId));
  }
};

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

const rateLimited = ({ workspace }: ServerState) =>
  new ApiError(
    429,
    "rate_limit_exceeded",
    `Exceeded rate limit of ${workspace.settings.quota} in 10_seconds`,
  );

const acceptedType = (operation: Operation, request: FastifyRequest): string => {
  const type = MEDIA_TYPES[operation.name] ?? "application/json";
  const family = type.replace(/\/.*/, "/*");
  const accepted = (request.headers.accept ?? "*/*")
    .split(",")
    .map((range) => range.split(";")[0]?.trim().toLowerCase() ?? "");
  if (!accepted.some((range) => range === "*/*" || range === family || range === type)) {
    throw new ApiError(
      406,
      "media_type_not_acceptable",
      "The Accept header should send a media type of application/json",
    );
  }
  return type;
};

const readBody = (request: FastifyRequest, exchange: Exchange): Json => {
  const isJson = request.headers["content-type"]?.includes("json") ?? false;
  if (!isJson || exchange.body.length === 0) return {};
  if (!isObject(exchange.json)) throw invalid("The request body is not a valid JSON object");
  return exchange.json;
};

const isStringRecord = (value: unknown): value is Record<string, string> => isObject(value);

const resultAnswer = (
  result: object | undefined,
  mediaType: string,
  { workspace }: ServerState,
): Answer => {
  if (result === undefined) return { status: 200, headers: {}, body: "" };
  if (Buffer.isBuffer(result)) {
    return { status: 200, headers: { "content-type": mediaType }, body: result };
  }
  const replacer = workspace.settings.escapeText ? escapeNames : undefined;
  return jsonAnswer(200, result, replacer);
};

const jsonAnswer = (
  status: number,
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): Answer => ({
  status,
  headers: { "content-type": JSON_TYPE },
  body: JSON.stringify(value, replacer),
});

const escapeNames = (key: string, value: unknown) =>
  (key === "name" || key === "label" || key === "description") && typeof value === "string"
    ? value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : value;

const errorAnswer = (error: unknown, requestId: string): Answer => {
  if (!(error instanceof ApiError)) throw error;
  const { field, headers } = error.details;
  const answer = jsonAnswer(error.status, errorList(requestId, error.code, error.message, field));
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

const htmlAnswer = (status: number): Answer => ({
  status,
  headers: { "content-type": "text/html" },
  body: `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
});

const statusAnswer = (fault: StatusFault, requestId: string, state: ServerState): Answer => {
  const [usualCode, usualMessage] = usualError(fault.status);
  const message = fault.status === 429 ? rateLimited(state).message : usualMessage;
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

const mangle = (answer: Answer, fault: Fault | undefined): Answer => {
  if (fault && "emptyBody" in fault) return { ...answer, body: "" };
  if (fault && "truncate" in fault) {
    return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
  }
  return answer;
};

const hangUp = (request: FastifyRequest, reply: FastifyReply) => {
  reply.hijack();
  request.raw.socket.destroy();
};

const slowly = (body: string | Buffer, ms: number) =>
  Readable.from(
    (async function* () {
      const bytes = Buffer.from(body);
      const half = Math.ceil(bytes.length / 2);
      yield bytes.subarray(0, half);
      await pause(ms);
      yield bytes.subarray(half);
    })(),
  );

const pause = async (ms: number) => {
  // Unreferenced, so that a pause nobody waits for keeps no process alive.
  if (ms > 0) await sleep(ms, undefined, { ref: false });
};

const startExchange = (request: FastifyRequest): Exchange => {
  const url = request.raw.url ?? "";
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return {
    method: request.method,
    path: url.split("?")[0] ?? "",
    query: { ...(request.query as Query) },
    url,
    headers: request.headers,
    body,
    json: parse(body.toString()),
    status: 0,
    responseHeaders: {},
    responseBody: "",
    faulted: false,
  };
};

const finishExchange = (exchange: Exchange, answer: Answer) => {
  exchange.status = answer.status;
  exchange.responseHeaders = answer.headers;
  exchange.responseBody = answer.body.toString();
  exchange.responseJson = parse(exchange.responseBody);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
