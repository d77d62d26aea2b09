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

/**
 * Runs a trigger once for a flow whose builder has turned batching on.
 * @returns what each batch has as the data of the trigger: a list of so many items, or the item
 * itself where a batch has one
 */
export const runInBatches = async (
  key: string,
  inputs: Record<string, unknown>,
  { batchSize, ...run }: TriggerRun & { batchSize?: number } = {},
): Promise<unknown[]> => {
  const { resolveTriggerItems, triggerResolverDefaultBatchSize } = triggerOf(key, run.from);
  const size = batchSize ?? triggerResolverDefaultBatchSize;
  if (!resolveTriggerItems || !size) throw new Error(`"${key}" does not batch.`);
  const result = await runTrigger(key, inputs, run);
  // Batches wait as text for their turn.
  const items: unknown[] = JSON.parse(JSON.stringify(resolveTriggerItems({}, result)));
  if (size === 1) return items;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, batch) =>
    items.slice(batch * size, (batch + 1) * size),
  );
};

/** What a batched trigger passes from one page to the next; null on the last one. */
export type PaginationState = Record<string, unknown> | null;

export interface PageRun extends TriggerRun {
  /** The initial sync of a deployment. */
  initial?: boolean;
  /** What the page before gave; null for the first one. */
  paginationState?: PaginationState;
}

/** One page of a batched trigger, and what the platform passes to the next one. */
export const syncPage = async (
  key: string,
  inputs: Record<string, unknown>,
  { initial = false, paginationState = null, ...run }: PageRun = {},
): Promise<{ items: unknown[]; next: PaginationState }> => {
  const trigger = triggerOf(key, run.from);
  const perform = initial ? trigger.onDeployPerform : trigger.perform;
  const resolve = initial ? trigger.resolveOnDeployItems : trigger.resolveTriggerItems;
  const following = initial
    ? trigger.getOnDeployNextPaginationState
    : trigger.getNextPaginationState;
  if (!perform || !resolve || !following) throw new Error(`"${key}" is not a batched trigger.`);
  const payload: Record<string, unknown> = paginationState ? { paginationState } : {};
  const result = await fire(perform, paramsFor(trigger.inputs, inputs), { ...run, payload });
  const items = resolve({}, result);
  const next = following({}, result);
  return { items, next: next && JSON.parse(JSON.stringify(next)) };
};

type OnPage = (items: unknown[], next: PaginationState) => void | Promise<void>;

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
  { onPage, ...run }: TriggerRun & { initial?: boolean; onPage?: OnPage } = {},
): Promise<Drained> => {
  const items: unknown[] = [];
  let paginationState: PaginationState = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof syncPage>> = await syncPage(key, inputs, {
      ...run,
      paginationState,
    });
    paginationState = page.next;
    if (onPage) await onPage(page.items, paginationState);
    else items.push(...page.items);
    pages += 1;
  } while (paginationState);
  return { items, pages };
};
