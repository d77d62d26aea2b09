import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import {
  type CodeNativeFlow,
  type ConfigVars,
  type Deployment,
  deploy,
} from "../../../test/examples/support/deployment";
import type { Fixture } from "../../../test/support/intercom";

/** An instance of the integration, deployed anew for each test of a file. */
export interface Deployed {
  readonly backend: Backend;
  readonly instance: Deployment;
  /** What the customer entered. */
  readonly configVars: ConfigVars;
  /** The content import source that the customer chose, without pages so far. */
  readonly sourceId: string;
  /** Asks an agent flow. @returns its answer; the requests to Intercom are those of this answer */
  ask<Answer = Record<string, unknown>>(flow: CodeNativeFlow, question: object): Promise<Answer>;
}

/** Deploys the integration, connected to a local Intercom, before each test of a file. */
export const useDeployed = (local: Fixture): Deployed => {
  let backend: Backend;
  let instance: Deployment;
  let sourceId: string;
  let configVars: ConfigVars;
  beforeEach(async () => {
    backend = await startBackend();
    const { workspace } = local.intercom;
    sourceId = workspace.addContentImportSource({ url: "https://help.example.com" }).id;
    configVars = {
      ...connectionsTo(local.intercom, backend),
      "Customer Attributes": ["paid_subscriber", "plan"],
      "Knowledge Source": sourceId,
    };
    instance = deploy(configVars);
  });
  afterEach(() => backend.stop());
  return {
    get backend() {
      return backend;
    },
    get instance() {
      return instance;
    },
    get configVars() {
      return configVars;
    },
    get sourceId() {
      return sourceId;
    },
    ask: async <Answer>(flow: CodeNativeFlow, question: object) => {
      local.intercom.traffic.length = 0;
      return (await instance.invoke(flow, question)) as Answer;
    },
  };
};
