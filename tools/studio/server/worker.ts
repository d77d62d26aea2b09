import "./observing";
import { parentPort } from "node:worker_threads";
import { finSignatureOf } from "../../intercom/notifications/finAgent";
import { bodySignatureOf, signatureOf } from "../../intercom/notifications/webhooks";
import { payloadOf } from "../../platform/endpoint";
import {
  component,
  contextOf,
  paramsFor,
  previewAction,
  runAction,
  runDataSource,
} from "../../platform/runner";
import { schemaProblems } from "../../platform/schema";
import { type FlowState, runTrigger, syncPage } from "../../platform/triggers";
import type { Failure, Notification, TriggerState } from "../common/types";
import { beginWatch } from "./observe";
import type { Done, Task, WorkerMessage } from "./protocol";

/** A secret that is not the one of the form. */
const WRONG_SECRET = "another secret";

const hider =
  (secrets: string[]) =>
  (text: string): string =>
    secrets.reduce((shown, secret) => shown.split(secret).join("[token]"), text);

const SIGNERS: Record<string, (body: string, secret: string) => string> = {
  "X-Hub-Signature": signatureOf,
  "X-Body-Signature": bodySignatureOf,
  "X-Fin-Agent-API-Webhook-Signature": finSignatureOf,
};

const headersOf = ({ body, header, signing }: Notification, secret: string) => {
  const sign = SIGNERS[header];
  return {
    "Content-Type": "application/json",
    ...(sign && signing !== "none"
      ? { [header]: sign(body, signing === "right" ? secret : WRONG_SECRET) }
      : {}),
  };
};

/** The first secret of the form; the trigger's own definition says which input holds one. */
const secretOf = ({ key, inputs }: Task): string => {
  const input = component.triggers[key]?.inputs.find(({ type }) => type === "password");
  const value = input && inputs[input.key];
  return String((Array.isArray(value) ? value[0] : value) ?? "");
};

const requestOf = (task: Task, notification: Notification) => ({
  method: "POST",
  url: new URL("https://hooks.example.com/flow"),
  headers: headersOf(notification, secretOf(task)),
  body: Buffer.from(notification.body),
});

interface Ran {
  data: unknown;
  contentType?: string;
  branch?: string;
  schemaProblems?: string[];
  response?: Done["response"];
  state?: TriggerState;
}

const deploy = async (
  task: Task,
  inputs: Record<string, unknown>,
  flow: FlowState,
  logs: string[],
) => {
  const trigger = component.triggers[task.key];
  if (!trigger?.onInstanceDeploy) throw new Error("Nothing happens at a deployment.");
  const context = {
    ...contextOf({ logs, debug: task.debug }),
    instanceState: flow.instanceState,
    flow: { name: "Studio" },
    webhookUrls: { Studio: "https://hooks.example.com/flow" },
  };
  const result = await trigger.onInstanceDeploy(context, paramsFor(trigger.inputs, inputs));
  const { instanceState = {} } = (result ?? {}) as Partial<FlowState>;
  flow.instanceState = JSON.parse(JSON.stringify({ ...flow.instanceState, ...instanceState }));
  return result ?? null;
};

const runTriggerTask = async (task: Task, logs: string[]): Promise<Ran> => {
  const { key, mode, notification, debug, connection } = task;
  const inputs = { connection, ...task.inputs };
  const flow: FlowState = { instanceState: task.state?.instanceState ?? {} };
  const options = { flow, logs, debug };
  const stateAfter = (paginationState: TriggerState["paginationState"] = null) => ({
    instanceState: flow.instanceState,
    paginationState,
  });
  if (mode === "deploy") {
    const data = await deploy(task, inputs, flow, logs);
    return { data, state: stateAfter() };
  }
  if (component.triggers[key]?.resolveTriggerItems) {
    const { items, next } = await syncPage(key, inputs, {
      ...options,
      initial: mode === "initial",
      paginationState: task.state?.paginationState ?? null,
    });
    return { data: items, state: stateAfter(next) };
  }
  const payload = notification ? { ...payloadOf(requestOf(task, notification)) } : {};
  const result = await runTrigger(key, inputs, {
    ...options,
    payload,
    isSimulatedTestExecution: notification?.isSimulated ?? false,
  });
  const { response, branch } = result;
  return { data: result.payload.body.data, response, branch, state: stateAfter() };
};

const runTask = async (task: Task, logs: string[]): Promise<Ran> => {
  const { kind, key, mode, debug, connection } = task;
  const inputs = { connection, ...task.inputs };
  if (kind === "trigger") return runTriggerTask(task, logs);
  if (kind === "dataSource") return { data: await runDataSource(key, inputs, { logs, debug }) };
  const run = mode === "preview" ? previewAction : runAction;
  const { data, branch, contentType } = await run(key, inputs, { logs, debug });
  const action = component.actions[key];
  return {
    data,
    ...(typeof branch === "string" && { branch }),
    ...(typeof contentType === "string" && { contentType }),
    ...(action?.outputSchema && { schemaProblems: schemaProblems(action, { branch, data }) }),
  };
};

/** Properties that a flow could read from the error, as far as they are JSON. */
const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), properties: {} };
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(error)) {
    if (/^(config|request|response|cause|stack|message|name)$/.test(name)) continue;
    try {
      properties[name] = JSON.parse(JSON.stringify(value) ?? "null");
    } catch {
      properties[name] = String(value);
    }
  }
  return { name: error.name, message: error.message, properties };
};

const asJson = (data: unknown): string =>
  Buffer.isBuffer(data)
    ? JSON.stringify(data.toString("base64"))
    : (JSON.stringify(data) ?? "null");

const work = async (task: Task): Promise<void> => {
  const hide = hider(task.secrets);
  const post = (message: WorkerMessage) => parentPort?.postMessage(message);
  const hidden = <Value>(value: Value): Value =>
    value === undefined ? value : JSON.parse(hide(JSON.stringify(value)));
  const startedAt = Date.now();
  const logs: string[] = [];
  logs.push = (...lines) => {
    for (const line of lines) {
      const [level = "log", ...words] = hide(line).split(" ");
      post({ is: "log", line: { atMs: Date.now() - startedAt, level, text: words.join(" ") } });
    }
    return 0;
  };
  beginWatch(({ summary, details }) =>
    post({ is: "request", summary: hidden(summary), details: hidden(details) }),
  );
  const done = (json: string, about: Partial<Done>) => {
    const bytes = new TextEncoder().encode(hide(json));
    post({ is: "done", tookMs: Date.now() - startedAt, ...hidden(about), json: bytes });
  };
  try {
    const { data, ...about } = await runTask(task, logs);
    done(asJson(data), about);
  } catch (error) {
    done("null", { failure: failureOf(error) });
  }
};

parentPort?.on("message", (task: Task) => void work(task));
parentPort?.postMessage({ is: "ready" } satisfies WorkerMessage);
