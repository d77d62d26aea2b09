import { finSignatureOf } from "../intercom/notifications/finAgent";
import { bodySignatureOf, signatureOf } from "../intercom/notifications/webhooks";
import { payloadOf } from "./endpoint";
import { triggerKindOf } from "./parts";
import {
  type ConnectionValue,
  component,
  contextOf,
  paramsFor,
  previewAction,
  runAction,
  runDataSource,
} from "./runner";
import type { Failure, Kind, Notification, RunMode, TriggerState } from "./runTypes";
import { type FlowState, runTrigger, syncPage, type TriggerResult } from "./triggers";

/** A run of an action, trigger or data source. */
export interface PartRun {
  kind: Kind;
  key: string;
  mode: RunMode;
  inputs: Record<string, unknown>;
  /** A preview needs none. */
  connection?: ConnectionValue;
  debug?: boolean;
  /** What a webhook trigger receives. */
  notification?: Notification;
  /** What the flow of a trigger kept. */
  state?: TriggerState;
}

export interface Ran {
  data: unknown;
  contentType?: string;
  branch?: string;
  /** What a trigger answered. */
  response?: TriggerResult["response"];
  /** What the flow of a trigger keeps afterwards. */
  state?: TriggerState;
}

/** A secret that is not the one of the trigger. */
const WRONG_SECRET = "another secret";

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

/** The first secret that was given; the trigger's own definition says which input holds one. */
const secretOf = ({ key, inputs }: PartRun): string => {
  const input = component.triggers[key]?.inputs.find(({ type }) => type === "password");
  const value = input && inputs[input.key];
  return String((Array.isArray(value) ? value[0] : value) ?? "");
};

const requestOf = (run: PartRun, notification: Notification) => ({
  method: "POST",
  url: new URL("https://hooks.example.com/flow"),
  headers: headersOf(notification, secretOf(run)),
  body: Buffer.from(notification.body),
});

const deploy = async (
  { key, debug }: PartRun,
  inputs: Record<string, unknown>,
  flow: FlowState,
  logs: string[],
) => {
  const trigger = component.triggers[key];
  if (!trigger?.onInstanceDeploy) throw new Error("Nothing happens at a deployment.");
  const context = {
    ...contextOf({ logs, debug }),
    instanceState: flow.instanceState,
    flow: { name: "Flow" },
    webhookUrls: { Flow: "https://hooks.example.com/flow" },
  };
  const result = await trigger.onInstanceDeploy(context, paramsFor(trigger.inputs, inputs));
  const { instanceState = {} } = (result ?? {}) as Partial<FlowState>;
  flow.instanceState = JSON.parse(JSON.stringify({ ...flow.instanceState, ...instanceState }));
  return result ?? null;
};

const runTriggerPart = async (run: PartRun, logs: string[]): Promise<Ran> => {
  const { key, mode, notification, debug, connection, state } = run;
  const inputs = { connection, ...run.inputs };
  const flow: FlowState = { instanceState: state?.instanceState ?? {} };
  const options = { flow, logs, debug };
  const stateAfter = (paginationState: TriggerState["paginationState"] = null) => ({
    instanceState: flow.instanceState,
    paginationState,
  });
  if (mode === "deploy") {
    const data = await deploy(run, inputs, flow, logs);
    return { data, state: stateAfter() };
  }
  const trigger = component.triggers[key];
  if (trigger && triggerKindOf(trigger) === "sync") {
    const { items, next } = await syncPage(key, inputs, {
      ...options,
      initial: mode === "initial",
      paginationState: state?.paginationState ?? null,
    });
    return { data: items, state: stateAfter(next) };
  }
  const payload = notification ? { ...payloadOf(requestOf(run, notification)) } : {};
  const result = await runTrigger(key, inputs, {
    ...options,
    payload,
    isSimulatedTestExecution: notification?.isSimulated ?? false,
  });
  const { response, branch } = result;
  return { data: result.payload.body.data, response, branch, state: stateAfter() };
};

/**
 * Runs a part of the component once: of a batched trigger, one page.
 * @param logs takes every line of the log
 */
export const runPart = async (run: PartRun, logs: string[]): Promise<Ran> => {
  const { kind, key, mode, debug, connection } = run;
  const inputs = { connection, ...run.inputs };
  if (kind === "trigger") return runTriggerPart(run, logs);
  if (kind === "dataSource") return { data: await runDataSource(key, inputs, { logs, debug }) };
  const perform = mode === "preview" ? previewAction : runAction;
  const { data, branch, contentType } = await perform(key, inputs, { logs, debug });
  return {
    data,
    ...(typeof branch === "string" && { branch }),
    ...(typeof contentType === "string" && { contentType }),
  };
};

/** What no flow reads of an error; a connection may hold secrets. */
const INTERNAL = /^(config|request|response|cause|connection|stack|message|name|isSpectralError)$/;

/** An error with the properties that a flow could read from it, as far as they are JSON. */
export const toFailure = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), properties: {} };
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(error)) {
    if (INTERNAL.test(name)) continue;
    try {
      properties[name] = JSON.parse(JSON.stringify(value) ?? "null");
    } catch {
      properties[name] = String(value);
    }
  }
  return { name: error.name, message: error.message, properties };
};
