import { Clock } from "./clock";
import type { Webhooks } from "./notifications/webhooks";
import { seedWorkspace } from "./seed/seed";
import type { TokenState } from "./server/auth";
import { FaultList } from "./server/faults";
import { Quota } from "./server/quota";
import type { ServerState } from "./server/server";
import type { Exchange } from "./server/traffic";
import { defaultSettings, type Settings } from "./settings";
import { Workspace } from "./workspace/workspace";

/** How a local Intercom starts. */
export interface IntercomOptions {
  /** Fill the workspace with the sample data of seed/. */
  seed?: boolean;
  /** Where the virtual clock starts, in milliseconds; the present when left out. */
  startAt?: number;
  /** Let time stand still unless the clock is moved. */
  frozen?: boolean;
  timezone?: string;
  quota?: number;
  indexDelaySeconds?: number;
  largestPage?: number;
  /** How many contacts are generated while they are read, to have more than fit into memory. */
  virtualContacts?: number;
  latencyMs?: number;
  /** How many of the latest exchanges are kept; all of them when left out. */
  rememberedExchanges?: number;
  region?: "US" | "EU" | "AU";
  /** Id of the workspace; an app may be installed in several of them. */
  appId?: string;
  appVersion?: string;
  /** The token with all permissions. */
  token?: string;
}

/** A workspace that has the app, and what a test can change in it. */
export interface Installation {
  /** A token with all permissions. */
  token: string;
  workspace: Workspace;
  clock: Clock;
  settings: Settings;
  tokens: Map<string, TokenState>;
  faults: FaultList;
  webhooks: Webhooks;
  /** Every exchange in the order of arrival, up to the number remembered. */
  traffic: Exchange[];
  /** Back to an empty workspace, default settings, the one token, no faults, webhooks or traffic. */
  reset(): void;
}

/** The token of every local Intercom, with all permissions: it opens nothing else. */
export const LOCAL_TOKEN = "dG9rOmxvY2FsX2ludGVyY29tX2FsbF9wZXJtaXNzaW9uc18xOjA=";

const APP_ID = "ecahpwf5";

/** A workspace with the sample data, which no server shows. */
export const sampleWorkspace = (): Workspace => {
  const clock = new Clock(Date.now());
  const workspace = new Workspace(clock, defaultSettings(), { region: "US", appId: APP_ID });
  seedWorkspace(workspace);
  return workspace;
};

/**
 * Makes a workspace that nobody reaches yet.
 * @returns it, and what a server answers its requests from
 */
export const createInstallation = (
  options: IntercomOptions,
  storageUrl: string,
): Installation & { state: ServerState } => {
  const {
    seed = false,
    startAt,
    frozen,
    region = "US",
    appId = APP_ID,
    token = LOCAL_TOKEN,
    ...chosen
  } = options;
  const clock = new Clock(startAt ?? Date.now(), frozen);
  const initial = (): Settings => ({
    ...defaultSettings(),
    storageUrl,
    // The traffic of so many contacts would not fit into memory either.
    ...(chosen.virtualContacts && { rememberedExchanges: 10 }),
    ...chosen,
  });
  const settings = initial();
  const workspace = new Workspace(clock, settings, { region, appId });
  const tokens = new Map<string, TokenState>();
  const faults = new FaultList();
  const quota = new Quota(clock, settings);
  const traffic: Exchange[] = [];

  const reset = () => {
    clock.set(startAt ?? Date.now());
    Object.assign(settings, initial());
    workspace.clear();
    tokens.clear();
    tokens.set(token, { state: "ok", permissions: "all" });
    faults.clear();
    quota.clear();
    traffic.length = 0;
  };
  reset();
  if (seed) seedWorkspace(workspace);

  return {
    token,
    workspace,
    clock,
    settings,
    tokens,
    faults,
    webhooks: workspace.webhooks,
    traffic,
    reset,
    state: { workspace, tokens, faults, quota, traffic },
  };
};
