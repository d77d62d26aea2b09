import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";

/** A connection that was idle for longer may be dead without anybody having noticed. */
const MAX_IDLE_MS = 4_000;
/** The same for a write that cannot be repeated when it is lost. */
const MAX_IDLE_OF_WRITES_MS = 250;
/** The connections of a workspace are given up when no step has used them for so long. */
const MAX_UNUSED_MS = 60_000;

interface Agents {
  httpAgent: http.Agent;
  httpsAgent: https.Agent;
}

interface Pool {
  baseUrl: string;
  token: string;
  agents: Agents;
  usedAtMs: number;
}

// Steps that follow each other quickly keep their connection; nobody else gets it.
const pools: Pool[] = [];

// By the clock and not by a timer: in a process that was frozen no timer has run.
const idleSinceMs = new WeakMap<Socket, number>();

const noteIdle = (socket: Socket) => idleSinceMs.set(socket, Date.now());

const createAgents = (): Agents => {
  // First in, first out: an agent passes over closed connections only where they are the first.
  const options = { keepAlive: true, scheduling: "fifo" } as const;
  return {
    httpAgent: new http.Agent(options).on("free", noteIdle),
    httpsAgent: new https.Agent(options).on("free", noteIdle),
  };
};

const closeIdle = ({ httpAgent, httpsAgent }: Agents, longerThanMs: number, nowMs: number) => {
  const idle = [...Object.values(httpAgent.freeSockets), ...Object.values(httpsAgent.freeSockets)];
  for (const socket of idle.flatMap((sockets) => sockets ?? [])) {
    if (nowMs - (idleSinceMs.get(socket) ?? 0) > longerThanMs) socket.destroy();
  }
};

/**
 * The agents for a request. A connection is used again only for the same host and token, and never
 * after a pause of some seconds: whatever lies between may have closed it in silence.
 * @param isRepeatable whether the request can be sent again when it is lost on a dead connection
 */
export const agentsFor = (
  baseUrl: string,
  token: string,
  isRepeatable: boolean,
  nowMs = Date.now(),
): Agents => {
  for (const [index, pool] of [...pools.entries()].reverse()) {
    if (nowMs - pool.usedAtMs <= MAX_UNUSED_MS) continue;
    closeIdle(pool.agents, -1, nowMs);
    pools.splice(index, 1);
  }
  let pool = pools.find((each) => each.baseUrl === baseUrl && each.token === token);
  if (!pool) {
    pool = { baseUrl, token, agents: createAgents(), usedAtMs: nowMs };
    pools.push(pool);
  }
  pool.usedAtMs = nowMs;
  closeIdle(pool.agents, isRepeatable ? MAX_IDLE_MS : MAX_IDLE_OF_WRITES_MS, nowMs);
  return pool.agents;
};
