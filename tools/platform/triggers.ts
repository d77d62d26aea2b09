import {
  type Component,
  component,
  contextOf,
  type PublishedTrigger,
  paramsFor,
  type RunOptions,
  withoutBundleFrames,
} from "./runner";

export interface TriggerResult {
  payload: { body: { data: unknown }; [field: string]: unknown };
  response?: { statusCode: number; contentType: string; body?: string };
  branch?: string;
  instanceState?: Record<string, unknown>;
  resultType?: string;
}

/** What the platform keeps between two runs of a flow. */
export interface FlowState {
  instanceState: Record<string, unknown>;
}

export const newFlow = (): FlowState => ({ instanceState: {} });

export interface TriggerRun extends RunOptions {
  flow?: FlowState;
  payload?: Record<string, unknown>;
  isSimulatedTestExecution?: boolean;
}

const PAYLOAD = {
  headers: {},
  queryParameters: {},
  rawBody: { data: "" },
  body: { data: "" },
  pathFragment: "",
  webhookUrls: {},
  webhookApiKeys: {},
  invokeUrl: "https://hooks.example.com/flow",
  executionId: "execution",
  startedAt: "2026-01-31T09:00:00.000Z",
  globalDebug: false,
};

const triggerOf = (key: string, from: Component = component): PublishedTrigger => {
  const trigger = from.triggers[key];
  if (!trigger) throw new Error(`There is no trigger "${key}".`);
  return trigger;
};

/**
 * Runs one of a trigger's functions. Like on the platform, what it saved goes through JSON and is
 * kept only when it succeeds.
 */
const fire = async (
  perform: PublishedTrigger["perform"],
  params: object,
  { flow = newFlow(), payload = {}, isSimulatedTestExecution, ...options }: TriggerRun,
): Promise<TriggerResult> => {
  const instanceState: Record<string, unknown> = structuredClone(flow.instanceState);
  const context = { ...contextOf(options), instanceState, isSimulatedTestExecution };
  const result = (await perform(context, { ...PAYLOAD, ...payload }, params).catch(
    withoutBundleFrames,
  )) as unknown as TriggerResult;
  flow.instanceState = JSON.parse(JSON.stringify({ ...instanceState, ...result.instanceState }));
  return result;
};

/** Runs a trigger of the bundle once; inputs not given are as nobody touched them. */
export const runTrigger = (
  key: string,
  inputs: Record<string, unknown>,
  run: TriggerRun = {},
): Promise<TriggerResult> => {
  const trigger = triggerOf(key, run.from);
  return fire(trigger.perform, paramsFor(trigger.inputs, inputs), run);
};

/** @param next what the platform passes to the next page; null on the last one */
type OnPage = (items: unknown[], next: object | null) => void | Promise<void>;

export interface Drained {
  items: unknown[];
  pages: number;
}

/**
 * Drains a batched trigger the way the platform does: page by page, until there is no cursor left.
 * @param onPage called after each page instead of gathering its items
 */
export const drainTrigger = async (
  key: string,
  inputs: Record<string, unknown>,
  { initial = false, onPage, ...run }: TriggerRun & { initial?: boolean; onPage?: OnPage } = {},
): Promise<Drained> => {
  const trigger = triggerOf(key, run.from);
  const perform = initial ? trigger.onDeployPerform : trigger.perform;
  const resolve = initial ? trigger.resolveOnDeployItems : trigger.resolveTriggerItems;
  const following = initial
    ? trigger.getOnDeployNextPaginationState
    : trigger.getNextPaginationState;
  if (!perform || !resolve || !following) throw new Error(`"${key}" is not a batched trigger.`);
  const params = paramsFor(trigger.inputs, inputs);
  const items: unknown[] = [];
  let paginationState: Record<string, unknown> | null = null;
  let pages = 0;
  do {
    const payload: Record<string, unknown> = paginationState ? { paginationState } : {};
    const result: TriggerResult = await fire(perform, params, { ...run, payload });
    const page = resolve({}, result);
    const next = following({}, result);
    paginationState = next && JSON.parse(JSON.stringify(next));
    if (onPage) await onPage(page, paginationState);
    else items.push(...page);
    pages += 1;
  } while (paginationState);
  return { items, pages };
};
