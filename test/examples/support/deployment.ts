import { randomUUID } from "node:crypto";
import type { Flow, Inputs } from "@prismatic-io/spectral";
import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import mapValues from "lodash/mapValues";
import { signatureOf } from "../../../tools/intercom";
import { type ConnectionValue, component, runAction } from "../../../tools/platform/runner";
import {
  drainTrigger,
  newFlow,
  runTrigger,
  type TriggerResult,
} from "../../../tools/platform/triggers";

/** A flow of a code-native integration, as its project exports it. */
export type CodeNativeFlow = Flow<Inputs, Inputs>;

/** What customers entered, by the names of the config variables. */
export type ConfigVars = Record<string, string | boolean | object>;

interface Run {
  data: unknown;
  instanceState?: Record<string, unknown>;
}

/** A deployed instance of a code-native integration. */
export interface Deployment {
  /** What the log of all runs says. */
  readonly logs: string[];
  /** Runs a flow with the body of a request to its URL, or on its schedule. @returns what the flow returned */
  invoke(flow: CodeNativeFlow, data: object): Promise<unknown>;
  /** A signed notification of Intercom arrives at a flow. */
  notify(flow: CodeNativeFlow, notification: object): Promise<unknown>;
  /** Runs a flow with a Sync trigger: all pages, one run for each batch. */
  sync(flow: CodeNativeFlow, options?: { initial?: boolean }): Promise<number>;
  /** Runs a flow on its schedule, at a time in ISO 8601. */
  tick(flow: CodeNativeFlow, startedAt: string): Promise<unknown>;
  /** Runs what failed for good once more, each run with its own payload. */
  replay(): Promise<void>;
}

type Reference = { component: string; key: string; values?: Record<string, object> };

/** The trigger of the component that a flow names. */
const referenceOf = ({ onTrigger }: CodeNativeFlow): Reference => {
  if (onTrigger && "key" in onTrigger) return onTrigger as unknown as Reference;
  throw new Error("The flow has no trigger of a component.");
};

const resolved = (value: object, configVars: ConfigVars): unknown => {
  if ("configVar" in value) return configVars[String(value.configVar)];
  return "value" in value ? value.value : undefined;
};

/**
 * Deploys an integration in a model of the platform: a run that fails is repeated as the flow's
 * retry configuration says, with the same payload; one that keeps failing is an error.
 * @param externalId that of the customer
 */
export const deploy = (configVars: ConfigVars, externalId = "customer"): Deployment => {
  const logs: string[] = [];
  const failed: { flow: CodeNativeFlow; payload: object }[] = [];
  const states = new Map<CodeNativeFlow, ReturnType<typeof newFlow>>();
  const seen = new Set<unknown>();

  const stateOf = (flow: CodeNativeFlow) => {
    const state = states.get(flow) ?? newFlow();
    states.set(flow, state);
    return state;
  };

  const inputsOf = (flow: CodeNativeFlow): Record<string, unknown> =>
    mapValues(referenceOf(flow).values ?? {}, (value) => resolved(value, configVars));

  const runOnce = async (flow: CodeNativeFlow, payload: object): Promise<Run> => {
    const executionId = randomUUID();
    const state = stateOf(flow);
    const instanceState = structuredClone(state.instanceState);
    const executionState: Record<string, unknown> = {};
    // Actions see both states; what they return for them counts only where the flow keeps it.
    const intercom = mapValues(
      component.actions,
      (_action, key) => (inputs: Record<string, unknown>) =>
        runAction(key, inputs, {
          executionId,
          logs,
          debug: true,
          flow: structuredClone({ instanceState }),
          execution: structuredClone({ executionState }),
        }),
    );
    const { result } = await invokeFlow(flow, {
      configVars: configVars as never,
      context: {
        components: { intercom } as never,
        executionId,
        customer: { id: "customer", name: "Customer", externalId },
        instanceState,
        executionState,
      },
      payload: payload as never,
    });
    const run = result as Run;
    Object.assign(state.instanceState, structuredClone(run.instanceState));
    return run;
  };

  const run = async (flow: CodeNativeFlow, payload: object): Promise<Run> => {
    const attempts = 1 + (flow.retryConfig?.maxAttempts ?? 0);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(flow, payload);
      } catch (error) {
        logs.push(String(error));
        if (attempt < attempts) continue;
        failed.push({ flow, payload });
        throw error;
      }
    }
  };

  const isRepeated = (flow: CodeNativeFlow, { payload }: TriggerResult): boolean => {
    const field = flow.queueConfig && "dedupeIdField" in flow.queueConfig;
    const { notification_id: id } = (payload.body.data ?? {}) as { notification_id?: string };
    if (!field || !id) return false;
    const known = seen.has(id);
    seen.add(id);
    return known;
  };

  return {
    logs,
    invoke: async (flow, data) => (await run(flow, { body: { data } })).data,
    notify: async (flow, notification) => {
      const inputs = inputsOf(flow);
      const sent = JSON.stringify(notification);
      const { fields } = inputs.connection as ConnectionValue;
      const received = await runTrigger(referenceOf(flow).key, inputs, {
        flow: stateOf(flow),
        logs,
        payload: {
          headers: { "X-Hub-Signature": signatureOf(sent, String(fields.clientSecret)) },
          rawBody: { data: Buffer.from(sent) },
        },
      });
      if (isRepeated(flow, received)) return null;
      return (await run(flow, received.payload)).data;
    },
    sync: async (flow, { initial = false } = {}) => {
      const { key } = referenceOf(flow);
      const size = component.triggers[key]?.triggerResolverDefaultBatchSize ?? 1;
      let records = 0;
      const errors: unknown[] = [];
      await drainTrigger(key, inputsOf(flow), {
        flow: stateOf(flow),
        logs,
        initial,
        onPage: async (items) => {
          records += items.length;
          for (let start = 0; start < items.length; start += size) {
            const payload = { body: { data: items.slice(start, start + size) } };
            // Each batch is a run of its own: the others go on.
            await run(flow, payload).catch((error: unknown) => errors.push(error));
          }
        },
      });
      if (errors.length > 0) throw errors[0];
      return records;
    },
    tick: async (flow, startedAt) => (await run(flow, { startedAt })).data,
    replay: async () => {
      for (const { flow, payload } of failed.splice(0)) await run(flow, payload);
    },
  };
};
