import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import fastify, { type FastifyReply } from "fastify";
import { type LocalIntercom, sampleWorkspace, startIntercom } from "../../intercom";
import { notificationOf } from "../../intercom/notifications/composer";
import { accessTokenConnection, type ConnectionValue, DIST } from "../../platform/runner";
import type {
  FaultOrder,
  Question,
  RunEvent,
  RunOrder,
  Studio,
  TriggerState,
} from "../common/types";
import { catalog, topics } from "./catalog";
import { newKey, refusal, SECURITY_HEADERS } from "./guard";
import type { Identity } from "./identify";
import { addFault, changeRow, changeSettings, localState, rowsOf, seedAgain } from "./local";
import type { Task } from "./protocol";
import { type Run, Runs } from "./runs";
import { startThread } from "./threads";

export interface StudioOptions {
  /** Folder of the built page. */
  page: string;
  /** 0 for any free one. */
  port?: number;
  /** A real workspace; a local Intercom when left out. */
  real?: { token: string; region?: string; baseUrl?: string };
}

export interface RunningStudio {
  /** With the key behind its #. */
  url: string;
  origin: string;
  key: string;
  intercom: LocalIntercom | undefined;
  stop(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/** The files of the page by their addresses: nothing else can be read. */
const filesIn = (folder: string): Map<string, { type: string; body: Buffer }> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
        const type = TYPES[path.extname(name)] ?? "application/octet-stream";
        return [address, { type, body: readFileSync(file) }];
      }),
  );

const identityOf = (connection: ConnectionValue): Promise<Identity> =>
  new Promise((resolve) => {
    const thread = startThread("identify.ts", { connection });
    thread.once("message", (identity: Identity) => {
      resolve(identity);
      thread.terminate();
    });
    thread.once("error", () => resolve({ workspace: "", problem: "Intercom could not be asked." }));
  });

/** A question that was asked and may be answered once. */
class Questions {
  private readonly open = new Map<string, string>();

  ask(what: string): string {
    const confirmation = randomUUID();
    this.open.set(confirmation, what);
    return confirmation;
  }

  isAnswered(confirmation: string | undefined, what: string): boolean {
    if (confirmation === undefined || this.open.get(confirmation) !== what) return false;
    return this.open.delete(confirmation);
  }
}

/** Server-sent events: those that were, then those that come. */
const sendEvents = (run: Run, reply: FastifyReply) => {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...SECURITY_HEADERS,
    "content-type": "text/event-stream",
    "cache-control": "no-store",
  });
  const send = (event: RunEvent) => {
    raw.write(`data: ${JSON.stringify(event)}\n\n`);
    if (event.is === "done") raw.end();
  };
  for (const event of run.events) send(event);
  if (run.outcome) return;
  run.on("event", send);
  raw.on("close", () => run.off("event", send));
};

/** Starts the studio on a loopback port. */
export const startStudio = async ({
  page,
  port = 0,
  real,
}: StudioOptions): Promise<RunningStudio> => {
  const intercom = real ? undefined : await startIntercom({ seed: true });
  if (intercom) changeSettings(intercom, {});
  const connection = intercom
    ? accessTokenConnection(intercom)
    : accessTokenConnection(
        { url: real?.baseUrl ?? "", token: real?.token ?? "" },
        { region: real?.region ?? "" },
      );
  const secrets = real ? [real.token] : [];
  const key = newKey();
  const all = catalog();
  const files = filesIn(page);
  const runs = new Runs();
  const questions = new Questions();
  const states = new Map<string, TriggerState>();
  const identity: Promise<Identity> = intercom
    ? Promise.resolve({ workspace: `${intercom.workspace.app.name}, local` })
    : identityOf(connection);

  const server = fastify({ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024 });
  const address = () => server.server.address() as AddressInfo;
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    const reason = refusal(request, { port: address().port, key });
    if (reason) return reply.code(403).send({ message: reason });
  });
  server.setErrorHandler((error, _request, reply) => {
    const message = error instanceof Error ? error.message : String(error);
    const hidden = secrets.reduce((text, secret) => text.split(secret).join("[token]"), message);
    return reply.code(400).send({ message: hidden });
  });

  server.get("/api/studio", async (): Promise<Studio> => {
    const { workspace, problem } = await identity;
    const icon = `data:image/png;base64,${readFileSync(path.join(DIST, "icon.png"), "base64")}`;
    return { mode: real ? "real" : "local", workspace, ...(problem && { problem }), icon };
  });
  server.get("/api/catalog", () => all);

  const partOf = ({ kind, key }: Pick<RunOrder, "kind" | "key">) => {
    const part = all.parts.find((each) => each.kind === kind && each.key === key);
    if (!part) throw new Error(`There is no ${kind} "${key}".`);
    return part;
  };
  const taskOf = (order: RunOrder): Task => ({
    ...order,
    connection,
    secrets,
    ...(order.kind === "trigger" && { state: states.get(order.key) }),
  });
  server.post<{ Body: RunOrder }>("/api/runs", async ({ body: order }, reply) => {
    const part = partOf(order);
    const what = `${order.kind} ${order.key} ${JSON.stringify(order.inputs)}`;
    const writes = real && part.access === "write" && order.mode === "run";
    if (writes && !questions.isAnswered(order.confirmation, what)) {
      const question: Question = {
        confirmation: questions.ask(what),
        workspace: (await identity).workspace || "the workspace of INTERCOM_ACCESS_TOKEN",
        action: part.label,
      };
      return reply.code(409).send(question);
    }
    const run = runs.begin(taskOf(order));
    run.once("over", () => {
      const { state, status } = run.outcome ?? {};
      if (order.kind === "trigger" && status === "succeeded" && state) states.set(order.key, state);
    });
    return { id: run.id };
  });
  const runOf = (id: string): Run => {
    const run = runs.get(id);
    if (!run) throw new Error("The run is no longer remembered.");
    return run;
  };
  type ById = { Params: { id: string } };
  server.get<ById>("/api/runs/:id/events", ({ params }, reply) =>
    sendEvents(runOf(params.id), reply),
  );
  server.delete<ById>("/api/runs/:id", ({ params }) => ({ stopped: runs.stop(params.id) }));
  server.get<ById>("/api/runs/:id/result", ({ params }, reply) =>
    reply.type("application/json").send(Buffer.from(runOf(params.id).json)),
  );
  server.get<{ Params: { id: string; index: string } }>(
    "/api/runs/:id/requests/:index",
    ({ params }) => {
      const details = runOf(params.id).details[Number(params.index)];
      if (!details) throw new Error("The bodies of this request were not kept.");
      return details;
    },
  );
  // What a picker offers.
  server.post<{ Body: { key: string; inputs: Record<string, unknown> } }>(
    "/api/source",
    async ({ body: { key, inputs } }) => {
      partOf({ kind: "dataSource", key });
      const order: RunOrder = { kind: "dataSource", key, mode: "run", inputs };
      const { outcome, json } = await runs.complete(taskOf(order));
      if (outcome?.failure) throw new Error(outcome.failure.message);
      return JSON.parse(Buffer.from(json).toString("utf8"));
    },
  );

  type ByKey = { Params: { key: string }; Body: TriggerState };
  const noState: TriggerState = { instanceState: {}, paginationState: null };
  server.get<ByKey>("/api/states/:key", ({ params }) => states.get(params.key) ?? noState);
  server.put<ByKey>("/api/states/:key", ({ params, body }) => {
    partOf({ kind: "trigger", key: params.key });
    const { instanceState = {}, paginationState = null } = body;
    states.set(params.key, { instanceState, paginationState });
    return { instanceState, paginationState };
  });
  // In real mode the examples come from a workspace that nobody else sees.
  const examples = intercom?.workspace ?? sampleWorkspace();
  server.get("/api/topics", () => topics());
  server.get<{ Params: { topic: string } }>("/api/topics/:topic", ({ params }) =>
    notificationOf(examples, params.topic),
  );

  if (intercom) {
    server.get("/api/local", () => localState(intercom));
    server.get<{ Params: { name: string } }>("/api/local/tables/:name", ({ params }) => {
      const rows = rowsOf(intercom, params.name);
      if (!rows) throw new Error("There is no such table.");
      return rows;
    });
    server.patch<{ Params: { name: string; id: string }; Body: Record<string, unknown> }>(
      "/api/local/tables/:name/:id",
      ({ params, body: fields }) => {
        changeRow(intercom, { ...params, fields });
        return localState(intercom);
      },
    );
    server.post<{ Body: { advanceMs: number } }>("/api/local/clock", ({ body }) => {
      intercom.clock.advance(Number(body.advanceMs) || 0);
      return localState(intercom);
    });
    server.post<{ Body: Record<string, unknown> }>("/api/local/settings", ({ body }) => {
      changeSettings(intercom, body);
      return localState(intercom);
    });
    server.post<{ Body: FaultOrder }>("/api/local/faults", ({ body }) => {
      addFault(intercom, body);
      return localState(intercom);
    });
    server.delete("/api/local/faults", () => {
      intercom.faults.clear();
      return localState(intercom);
    });
    server.post("/api/local/seed", () => {
      seedAgain(intercom);
      return localState(intercom);
    });
  }

  server.setNotFoundHandler((request, reply) => {
    const [address = "/"] = request.url.split("?");
    if (address.startsWith("/api/")) return reply.code(404).send({ message: "Not found." });
    // Every other address is one of the page.
    const file = files.get(address) ?? files.get("/index.html");
    const isHashed = address.startsWith("/assets/");
    return reply
      .header("cache-control", isHashed ? "max-age=31536000, immutable" : "no-store")
      .type(file?.type ?? "text/plain")
      .send(file?.body ?? "The page is not built.");
  });

  await server.listen({ host: "127.0.0.1", port });
  const origin = `http://127.0.0.1:${address().port}`;
  return {
    url: `${origin}/#key=${key}`,
    origin,
    key,
    intercom,
    stop: async () => {
      await server.close();
      await runs.close();
      await intercom?.stop();
    },
  };
};
