import type { AddressInfo } from "node:net";
import { createInstallation, type Installation, type IntercomOptions } from "./installation";
import { createServer } from "./server/server";
import { type StorageRequest, startStorage } from "./server/storage";

export type { Installation, IntercomOptions } from "./installation";
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
 * Starts one host for several workspaces on a free port of 127.0.0.1. As with Intercom's own, the
 * token says which of them a request is for; the first one refuses those that nobody has.
 */
const startHost = async (first: IntercomOptions = {}, ...others: IntercomOptions[]) => {
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
  await server.listen({ host: "127.0.0.1", port: 0 });
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

/** Starts a local Intercom with one workspace. */
export const startIntercom = async (options: IntercomOptions = {}): Promise<LocalIntercom> => {
  const { home, url, storageRequests, stop } = await startHost(options);
  const { state, ...installation } = home;
  const reset = () => {
    installation.reset();
    storageRequests.length = 0;
  };
  return { ...installation, url, storageRequests, reset, stop };
};

/** Starts a local Intercom with several workspaces, each with a token of its own. */
export const startRegion = (options: IntercomOptions[]): Promise<LocalRegion> =>
  startHost(...options);
