import Ajv from "ajv/dist/2020";
import { type Backend, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import {
  type CodeNativeFlow,
  type ConfigVars,
  type Deployment,
  deploy,
} from "../../../test/examples/support/deployment";
import type { Fixture } from "../../../test/support/intercom";
import { type Contact, type NewContact, seeded } from "../../../tools/intercom";

/** An answer of an agent flow, of which each has a part. */
export interface Answer {
  found: boolean;
  message: string | null;
  customer: Record<string, unknown> | null;
  other_matches: Record<string, unknown>[];
  conversations: Record<string, unknown>[];
  tickets: Record<string, unknown>[];
  conversation: { transcript: string; [field: string]: unknown } | null;
}

/** The customer of the sample data. */
export const WASH = {
  contact_id: seeded.contact.id,
  role: "user",
  name: "Hoban Washburn",
  email: seeded.contact.email,
  last_seen: "2026-03-01 09:30 UTC",
};

/** What an answer about this customer begins with. */
export const FOUND = { found: true, message: null, customer: WASH, other_matches: [] };

/** The address of all contacts that are added. */
export const SHARED_EMAIL = "shared@example.com";

const ajv = new Ajv({ allErrors: true });
const errorsIn = (schema: object | undefined, value: unknown) => {
  const validate = ajv.compile({ type: "object", additionalProperties: false, ...schema });
  validate(value);
  return validate.errors;
};

/** An instance of the integration, deployed anew for each test of a file. */
export interface Deployed {
  readonly backend: Backend;
  readonly instance: Deployment;
  /** What the customer entered. */
  readonly configVars: ConfigVars;
  /** The content import source that the customer chose, without pages so far. */
  readonly sourceId: string;
  /**
   * Asks an agent flow as its schemas say, which the answer has to meet too.
   * @returns the answer; the requests to Intercom are those of this answer
   */
  ask(flow: CodeNativeFlow, question: object): Promise<Answer>;
  addContact(role: "user" | "lead", given?: NewContact): Contact;
  /** A contact starts a conversation, and a minute passes. @returns its ID */
  startConversation(contactId: string, body: string): Promise<string>;
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
    ask: async (flow, question) => {
      expect(errorsIn(flow.schemas?.invoke, question)).toBeNull();
      local.intercom.traffic.length = 0;
      const answer = await instance.invoke(flow, question);
      expect(errorsIn(flow.schemas?.result, answer)).toBeNull();
      return answer as Answer;
    },
    addContact: (role, given) =>
      local.intercom.workspace.addContact({ role, email: SHARED_EMAIL, ...given }),
    startConversation: async (contactId, body) => {
      const started = await local.run<{ conversation_id: string }>("createConversation", {
        contactId,
        body,
      });
      local.intercom.clock.advance(60_000);
      return started.conversation_id;
    },
  };
};
