import type { AddressInfo } from "node:net";
import { Clock } from "./clock";
import { IDENTITY, IDENTITY_PATH } from "./identity";
import type { Webhooks } from "./notifications/webhooks";
import { seedWorkspace } from "./seed/seed";
import type { TokenState } from "./server/auth";
import { FaultList } from "./server/faults";
import { Quota } from "./server/quota";
import { createServer } from "./server/server";
import { type StorageRequest, startStorage } from "./server/storage";
import type { Exchange } from "./server/traffic";
import { defaultSettings, type Settings } from "./settings";
import { Workspace } from "./workspace/workspace";

export { findIntercom } from "./identity";
export { finSignatureOf } from "./notifications/finAgent";
export {
  bodySignatureOf,
  type Delivery,
  type Subscription,
  signatureOf,
  type Webhooks,
} from "./notifications/webhooks";
export { seedWorkspace } from "./seed/seed";
export { seeded } from "./seed/seeded";
export type { TokenState } from "./server/auth";
export type { Fault } from "./server/faults";
export type { Permission } from "./server/permissions";
export type { Exchange } from "./server/traffic";
export type { Settings } from "./settings";
export type { Company, NewCompany } from "./workspace/companies";
export type { Contact, NewContact } from "./workspace/contacts";
export type { Ticket } from "./workspace/tickets";
export type { NewTicketType } from "./workspace/ticketTypes";
export type { Workspace } from "./workspace/workspace";

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
  /** Of 127.0.0.1; any free one when left out. */
  port?: number;
  region?: "US" | "EU" | "AU";
  /** Id of the workspace; an app may be installed in several of them. */
  appId?: string;
  appVersion?: string;
}

/** A running local Intercom, and what a test can change in it. */
export interface LocalIntercom {
  url: string;
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
  /** Requests to the other host on which the recordings of calls lie. */
  storageRequests: StorageRequest[];
  /** Back to an empty workspace, default settings, the one token, no faults, webhooks or traffic. */
  reset(): void;
  stop(): Promise<void>;
}

const APP_ID = "ecahpwf5";

/** A workspace with the sample data, which no server shows. */
export const sampleWorkspace = (): Workspace => {
  const clock = new Clock(Date.now());
  const workspace = new Workspace(clock, defaultSettings(), { region: "US", appId: APP_ID });
  seedWorkspace(workspace);
  return workspace;
};

/** The token of every local Intercom, with all permissions: it opens nothing else. */
export const LOCAL_TOKEN = "dG9rOmxvY2FsX2ludGVyY29tX2FsbF9wZXJtaXNzaW9uc18xOjA=";

/**
 * Starts a local Intercom on a port of 127.0.0.1.
 * @throws Error with the code EADDRINUSE when the chosen port is taken
 */
export const startIntercom = async (options: IntercomOptions = {}): Promise<LocalIntercom> => {
  const { seed = false, startAt, frozen, port = 0, ...others } = options;
  const { region = "US", appId = APP_ID, ...chosen } = others;
  const clock = new Clock(startAt ?? Date.now(), frozen);
  const storage = await startStorage((callId) => workspace.calls.get(callId)?.recording);
  const initial = (): Settings => ({
    ...defaultSettings(),
    storageUrl: storage.url,
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
    tokens.set(LOCAL_TOKEN, { state: "ok", permissions: "all" });
    faults.clear();
    quota.clear();
    traffic.length = 0;
    storage.requests.length = 0;
  };
  reset();
  if (seed) seedWorkspace(workspace);

  const server = createServer({ workspace, tokens, faults, quota, traffic });
  server.get(IDENTITY_PATH, async () => IDENTITY);
  await server.listen({ host: "127.0.0.1", port }).catch((error: unknown) => {
    storage.stop();
    throw error;
  });
  const address = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    token: LOCAL_TOKEN,
    workspace,
    clock,
    settings,
    tokens,
    faults,
    webhooks: workspace.webhooks,
    traffic,
    storageRequests: storage.requests,
    reset,
    stop: async () => {
      storage.stop();
      await server.close();
    },
  };
};
