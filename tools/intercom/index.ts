import type { AddressInfo } from "node:net";
import { IDENTITY, IDENTITY_PATH } from "./identity";
import { createInstallation, type Installation, type IntercomOptions } from "./installation";
import { createServer } from "./server/server";
import { type StorageRequest, startStorage } from "./server/storage";

export { findIntercom } from "./identity";
export {
  type Installation,
  type IntercomOptions,
  LOCAL_TOKEN,
  sampleWorkspace,
} from "./installation";
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

/** A running local Intercom, and what a test can change in it. */
export interface LocalIntercom extends Installation {
  url: string;
  /** Requests to the other host on which the recordings of calls lie. */
  storageRequests: StorageRequest[];
  stop(): Promise<void>;
}

/** Several workspaces on one host. */
export interface LocalRegion {
  url: string;
  installations: Installation[];
  stop(): Promise<void>;
}

/**
 * Starts one host for several workspaces on a port of 127.0.0.1, any free one for 0. As with Intercom's own, the
 * token says which of them a request is for; the first one refuses those that nobody has.
 */
const startHost = async (chosen: number, [first = {}, ...others]: IntercomOptions[]) => {
  const storage = await startStorage((callId) => {
    const calls = installations.map(({ workspace }) => workspace.calls.get(callId));
    return calls.find((call) => call !== undefined)?.recording;
  });
  const home = createInstallation(first, storage.url);
  const installations = [
    home,
    ...others.map((options) => createInstallation(options, storage.url)),
  ];
  const server = createServer(
    (token) => (installations.find(({ tokens }) => tokens.has(token)) ?? home).state,
  );
  server.get(IDENTITY_PATH, async () => IDENTITY);
  await server.listen({ host: "127.0.0.1", port: chosen }).catch((error: unknown) => {
    storage.stop();
    throw error;
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    home,
    installations,
    storageRequests: storage.requests,
    stop: async () => {
      storage.stop();
      await server.close();
    },
  };
};

/**
 * Starts a local Intercom with one workspace.
 * @param options `port` is that of 127.0.0.1, any free one when left out
 * @throws Error with the code EADDRINUSE when the chosen port is taken
 */
export const startIntercom = async ({
  port = 0,
  ...options
}: IntercomOptions & { port?: number } = {}): Promise<LocalIntercom> => {
  const { home, url, storageRequests, stop } = await startHost(port, [options]);
  const { state, ...installation } = home;
  const reset = () => {
    installation.reset();
    storageRequests.length = 0;
  };
  return { ...installation, url, storageRequests, reset, stop };
};

/** Starts a local Intercom with several workspaces, each with a token of its own. */
export const startRegion = (options: IntercomOptions[]): Promise<LocalRegion> =>
  startHost(0, options);
