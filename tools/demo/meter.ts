import type { Exchange, LocalIntercom } from "../intercom";
import { accessTokenConnection, component, runAction } from "../platform/runner";

type Inputs = Record<string, unknown>;

/** Runs an action of the component and hands back its data. */
export type Run = <Data>(action: string, inputs?: Inputs) => Promise<Data>;

/** What an action with branches hands back. */
export interface Branched<Data> {
  branch: string;
  data: Data;
}

export interface Runner {
  run: Run;
  /** For an action with branches. */
  runBranching: <Data>(action: string, inputs: Inputs) => Promise<Branched<Data>>;
}

/** What the runs of one action added up to. */
export interface Usage {
  label: string;
  runs: number;
  requests: number;
  retries: number;
  milliseconds: number;
}

const isSameRequest = (a: Exchange, b: Exchange | undefined) =>
  a.method === b?.method && a.url === b.url && a.body.equals(b.body);

/** A request sent again straight after itself: no action does that unless it retries. */
const retriesIn = (exchanges: Exchange[]) =>
  exchanges.filter((exchange, position) => isSameRequest(exchange, exchanges[position - 1])).length;

/**
 * Runs actions against a local Intercom and keeps account of them.
 * One action at a time: what arrives meanwhile is taken for its requests.
 */
export const createMeter = (intercom: LocalIntercom) => {
  const connection = accessTokenConnection(intercom);
  const usages = new Map<string, Usage>();

  const note = (action: string, exchanges: Exchange[], milliseconds: number) => {
    const label = component.actions[action]?.display.label ?? action;
    const before = usages.get(action) ?? { runs: 0, requests: 0, retries: 0, milliseconds: 0 };
    usages.set(action, {
      label,
      runs: before.runs + 1,
      requests: before.requests + exchanges.length,
      retries: before.retries + retriesIn(exchanges),
      milliseconds: before.milliseconds + milliseconds,
    });
  };

  const perform = async <Data>(action: string, inputs: Inputs) => {
    const earlier = intercom.traffic.length;
    const startedAt = performance.now();
    try {
      return await runAction<Data>(action, { connection, ...inputs });
    } finally {
      note(action, intercom.traffic.slice(earlier), performance.now() - startedAt);
    }
  };

  const runner: Runner = {
    run: async <Data>(action: string, inputs = {}) => (await perform<Data>(action, inputs)).data,
    runBranching: async <Data>(action: string, inputs: Inputs) => {
      const { branch, data } = await perform<Data>(action, inputs);
      return { branch: String(branch), data };
    },
  };
  return { ...runner, usages: (): Usage[] => [...usages.values()] };
};
