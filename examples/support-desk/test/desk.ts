import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import {
  type ConfigVars,
  type Deployment,
  deploy,
} from "../../../test/examples/support/deployment";
import { type Fixture, useIntercom } from "../../../test/support/intercom";
import { type Listener, listen } from "../../../tools/platform/http";

/** What customers choose, in the sample data of the local Intercom. */
export const CHOSEN = {
  tag: "17513",
  defaultTeam: "814865",
  vipTeam: "814866",
  vipAdmin: "991267647",
  replyAs: "991267646",
  ticketType: "148",
  requestId: "176",
};

/** An instance of the integration between a local Intercom and a backend, new for each test. */
export interface Desk extends Fixture {
  readonly backend: Backend;
  readonly instance: Deployment;
  readonly configVars: ConfigVars;
  /** Deploys a new instance, which knows nothing of what the one before did. */
  redeploy(changes?: ConfigVars): void;
  /** What Intercom has reported since it was last asked, of all topics. */
  notifications(): Promise<{ topic: string }[]>;
  /** Bodies that the backend stored at a path. */
  stored(path: string): Record<string, unknown>[];
}

/** Starts everything that the flows need, before each test of a file. */
export const useDesk = (): Desk => {
  const local = useIntercom();
  const received: { topic: string }[] = [];
  let backend: Backend;
  let instance: Deployment;
  let configVars: ConfigVars;
  let app: Listener;

  const redeploy = (changes: ConfigVars = {}) => {
    configVars = {
      ...connectionsTo(local.intercom, backend),
      "Conversation Tag": CHOSEN.tag,
      "Default Team": CHOSEN.defaultTeam,
      "VIP Plans": ["Enterprise", "Scale"],
      "VIP Team": CHOSEN.vipTeam,
      "VIP Admin": "",
      "Merge Leads": false,
      "Reply As": CHOSEN.replyAs,
      "Ticket Type": CHOSEN.ticketType,
      "Request ID Attribute": CHOSEN.requestId,
      "Ticket Defaults": { amount: 10 },
      ...changes,
    };
    instance = deploy(configVars);
  };
  beforeEach(async () => {
    received.length = 0;
    backend = await startBackend();
    app = await listen(async ({ body }) => {
      if (body.length > 0) received.push(JSON.parse(body.toString()));
      return { statusCode: 200, contentType: "text/plain" };
    });
    await local.intercom.webhooks.subscribe({ url: app.url, topics: "all", secret: "secret" });
    redeploy();
  });
  afterEach(() => Promise.all([backend.stop(), app.stop()]));

  return {
    ...local,
    get intercom() {
      return local.intercom;
    },
    get backend() {
      return backend;
    },
    get instance() {
      return instance;
    },
    get configVars() {
      return configVars;
    },
    redeploy,
    notifications: async () => {
      await local.intercom.webhooks.deliver();
      return received.splice(0);
    },
    stored: (path) => backend.stored.filter((each) => each.path === path).map(({ body }) => body),
  };
};
