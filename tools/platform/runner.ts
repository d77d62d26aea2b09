import { randomUUID } from "node:crypto";
import path from "node:path";

/** One input of the published component, as far as tests and tools read it. */
export interface PublishedInput {
  key: string;
  label: string;
  type: string;
  required?: boolean;
  collection?: "valuelist" | "keyvaluelist";
  default?: unknown;
  comments?: string;
  example?: string;
  placeholder?: string;
  dataSource?: string;
  shown?: boolean;
  model?: { label: string; value: string }[];
  /** Inputs of a structured object. */
  inputs?: PublishedInput[];
}

export interface Runnable {
  key: string;
  display: { label: string; description: string; directions?: string; important?: boolean };
  inputs: PublishedInput[];
  perform: (context: object, params: object) => Promise<Record<string, unknown>>;
  performSafety?: "SAFE" | "NOT_ALLOWED";
  /** The dry run of an action that writes. */
  examplePerform?: Runnable["perform"];
  examplePerformSafety?: "SAFE";
  examplePayload?: { data: unknown; branch?: string };
  staticBranchNames?: string[];
  outputSchema?: OutputSchema;
}

type Perform = (...args: object[]) => Promise<Record<string, unknown>>;

export interface PublishedTrigger extends Omit<Runnable, "perform" | "examplePayload"> {
  inputs: (PublishedInput & { scope?: "ON_DEPLOY" })[];
  /** Takes context, payload and inputs. */
  perform: Perform;
  /** The initial sync of a batched trigger. */
  onDeployPerform?: Perform;
  /** Runs at each deployment; takes context and inputs. */
  onInstanceDeploy?: Perform;
  examplePayload?: { payload: { body: { data: unknown } }; branch?: string };
  isPollingTrigger?: boolean;
  allowsBranching?: boolean;
  staticBranchNames?: string[];
  dynamicBranchInput?: string;
  /** Whether a flow batches what the trigger finds; with "valid", its builder decides. */
  triggerResolverSupport?: "invalid" | "valid" | "required";
  triggerResolverDefaultBatchSize?: number;
  resolveTriggerItems?: (context: object, result: object) => unknown[];
  getNextPaginationState?: (context: object, result: object) => Record<string, unknown> | null;
  resolveOnDeployItems?: (context: object, result: object) => unknown[];
  getOnDeployNextPaginationState?: (
    context: object,
    result: object,
  ) => Record<string, unknown> | null;
}

/** JSON schemas of what an action returns, as texts. */
export type OutputSchema =
  | { type: "actionOutput"; schema: string }
  | { type: "branchingOutput"; branchSchemas: { name: string; schema: string }[] };

export interface DataSource extends Omit<Runnable, "examplePayload"> {
  dataSourceType: string;
  examplePayload?: { result: unknown };
}

export interface PublishedConnection {
  key: string;
  label: string;
  comments?: string;
  iconPath?: string;
  avatarIconPath?: string;
  oauth2Type?: string;
  inputs: PublishedInput[];
}

/** The component as the platform reads it from the bundle. */
export interface Component {
  key: string;
  public: boolean;
  documentationUrl?: string;
  display: { label: string; description: string; iconPath: string; category: string };
  connections: PublishedConnection[];
  actions: Record<string, Runnable>;
  triggers: Record<string, PublishedTrigger>;
  dataSources: Record<string, DataSource>;
}

/** What is published. */
export const DIST = path.resolve(__dirname, "../../dist");

/** The bundle that tests and tools run: what is published, unless another one is chosen. */
export const BUNDLE = process.env.COMPONENT_BUNDLE ?? path.join(DIST, "index.js");

/** Loads a bundle, the way the platform does. */
export const loadComponent = (file = BUNDLE): Component => require(file).default;

export const component = loadComponent();

/** The value of a connection input. */
export interface ConnectionValue {
  key: string;
  configVarKey: string;
  fields: Record<string, unknown>;
  token?: Record<string, unknown>;
}

/** A connection by access token, to a local Intercom unless told otherwise. */
export const accessTokenConnection = (
  { url, token }: { url: string; token: string },
  fields: Record<string, unknown> = {},
): ConnectionValue => ({
  key: "intercomAccessToken",
  configVarKey: "Intercom",
  fields: {
    accessToken: token,
    baseUrl: url,
    apiVersion: "2.16",
    region: "intercom.com",
    ...fields,
  },
});

/** A connection by OAuth 2.0, as it looks after somebody has signed in. */
export const oauthConnection = (
  { url, token }: { url: string; token: string },
  fields: Record<string, unknown> = {},
): ConnectionValue => ({
  key: "intercom",
  configVarKey: "Intercom",
  fields: { clientId: "client", clientSecret: "secret", baseUrl: url, ...fields },
  token: { access_token: token, token_type: "Bearer" },
});

export interface RunOptions {
  debug?: boolean;
  /** Collects every log line. */
  logs?: string[];
  from?: Component;
  /** The run that the step belongs to; one of its own when left out. */
  executionId?: string;
  /** What the platform keeps for the flow between two runs; a run that succeeds adds to it. */
  flow?: { instanceState: Record<string, unknown> };
  /** What the steps of one execution share; a step that succeeds adds to it. */
  execution?: { executionState: Record<string, unknown> };
}

const LEVELS = ["metric", "trace", "debug", "info", "log", "warn", "error"] as const;

export const contextOf = ({
  debug = false,
  logs = [],
  executionId = randomUUID(),
}: RunOptions) => ({
  logger: Object.fromEntries(
    LEVELS.map((level) => [
      level,
      (...parts: unknown[]) =>
        logs.push(
          `${level} ${parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ")}`,
        ),
    ]),
  ),
  globalDebug: debug,
  runnerAllocatedMemoryMb: 1024,
  instanceState: {},
  crossFlowState: {},
  executionState: {},
  integrationState: {},
  configVars: {},
  webhookUrls: {},
  webhookApiKeys: {},
  stepId: "step",
  executionId,
});

/** What the platform passes for an input nobody touched. */
const untouched = ({ default: value, collection, type }: PublishedInput): unknown => {
  if (collection) return value ?? [];
  return value ?? (type === "connection" ? undefined : "");
};

export const paramsFor = (inputs: PublishedInput[], given: Record<string, unknown>) => {
  // A part that sends nothing has no use for the connection that all others take.
  const unknown = Object.keys(given).find(
    (key) => key !== "connection" && !inputs.some((input) => input.key === key),
  );
  if (unknown) throw new Error(`There is no input "${unknown}".`);
  return Object.fromEntries(
    inputs.map((input) => [input.key, input.key in given ? given[input.key] : untouched(input)]),
  );
};

/** The bundle is one long line, of no use in a stack trace. */
export const withoutBundleFrames = (error: unknown): never => {
  if (error instanceof Error) {
    error.stack = error.stack?.replaceAll(/\n +at [^\n]*index\.js:1:\d+\)?/g, "");
  }
  throw error;
};

/** As text, as if it were in a database: what is no JSON does not survive. */
const stored = (state: unknown = {}): object => JSON.parse(JSON.stringify(state));

/**
 * Runs an action of the bundle with the given inputs; all others are as nobody touched them.
 * @returns what the next step of a flow would see
 */
export const runAction = async <Data = unknown>(
  key: string,
  inputs: Record<string, unknown>,
  options: RunOptions = {},
): Promise<{ data: Data; [property: string]: unknown }> => {
  const action = (options.from ?? component).actions[key];
  if (!action) throw new Error(`There is no action "${key}".`);
  const { flow, execution } = options;
  const context = contextOf(options);
  Object.assign(context.instanceState, stored(flow?.instanceState));
  Object.assign(context.executionState, stored(execution?.executionState));
  const result = await action
    .perform(context, paramsFor(action.inputs, inputs))
    .catch(withoutBundleFrames);
  if (flow) Object.assign(flow.instanceState, stored(result.instanceState));
  if (execution) Object.assign(execution.executionState, stored(result.executionState));
  return result as { data: Data };
};

/** Runs the dry run of an action. @returns what the builder shows as the output of the step */
export const previewAction = async <Data = Record<string, unknown>>(
  key: string,
  inputs: Record<string, unknown>,
  options: RunOptions = {},
): Promise<{ data: Data; [property: string]: unknown }> => {
  const { inputs: known = [], examplePerform } = component.actions[key] ?? {};
  if (!examplePerform) throw new Error(`There is no dry run of "${key}".`);
  const result = await examplePerform(contextOf(options), paramsFor(known, inputs));
  return result as { data: Data };
};

/** Runs a data source of the bundle. @returns the entries it offers */
export const runDataSource = async (
  key: string,
  inputs: Record<string, unknown>,
  options: RunOptions = {},
): Promise<{ key: string; label: string }[]> => {
  const source = (options.from ?? component).dataSources[key];
  if (!source) throw new Error(`There is no data source "${key}".`);
  const { result } = await source
    .perform(contextOf(options), paramsFor(source.inputs, inputs))
    .catch(withoutBundleFrames);
  return result as { key: string; label: string }[];
};

/** The error an action fails with; fails itself when the action does not. */
export const failureOf = async (
  run: Promise<unknown>,
): Promise<Error & Record<string, unknown>> => {
  try {
    await run;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("The action was expected to fail, and did not.");
};
