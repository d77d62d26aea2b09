/** What the server tells the page; both are compiled against it. */

import type {
  Failure,
  Kind,
  Notification,
  RequestSummary,
  RunMode,
  TriggerKind,
  TriggerState,
} from "../../platform/runTypes";

export type {
  Failure,
  Kind,
  Notification,
  RequestDetails,
  RequestSummary,
  RunMode,
  Signing,
  TriggerKind,
  TriggerState,
} from "../../platform/runTypes";

export interface Input {
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
  keyLabel?: string;
  language?: string;
  scope?: string;
  shown?: boolean;
  model?: { label: string; value: string }[];
  inputs?: Input[];
}

export interface Part {
  kind: Kind;
  key: string;
  label: string;
  description: string;
  resource: string;
  access: "read" | "write";
  /** Names of permissions as Intercom has them, or what they depend on. */
  permissions: string[];
  /** Without the connection, which the studio brings. */
  inputs: Input[];
  branches: string[];
  hasPreview: boolean;
  /** Values that work in the sample data, for the button that fills the form in. */
  example: Record<string, unknown>;
  examplePayload?: unknown;
  /** JSON schemas of the result by branch; "" without branches. */
  schemas: Record<string, unknown>;
  dataSourceType?: string;
  trigger?: TriggerKind;
  /** Runs something when an instance is deployed. */
  hasDeployment?: boolean;
}

export interface Catalog {
  component: { key: string; label: string; description: string };
  parts: Part[];
}

export interface Studio {
  mode: "local" | "real";
  /** Name and ID, where they are known. */
  workspace: string;
  problem?: string;
  icon: string;
}

export interface LogLine {
  atMs: number;
  level: string;
  text: string;
}

/** What is known of a run that is over, besides its result. */
export interface Ending {
  tookMs: number;
  contentType?: string;
  branch?: string;
  failure?: Failure;
  schemaProblems?: string[];
  /** What a trigger answered. */
  response?: { statusCode: number; contentType: string; body?: string };
  /** What the flow of a trigger remembers afterwards. */
  state?: TriggerState;
}

export interface Outcome extends Ending {
  status: "succeeded" | "failed" | "stopped";
  /** Of the result as JSON. */
  bytes: number;
  /** The result, or its beginning when it is large. */
  data?: unknown;
  isFolded: boolean;
}

export type RunEvent =
  | { is: "log"; line: LogLine }
  | { is: "request"; request: RequestSummary }
  | { is: "done"; outcome: Outcome };

export interface RunOrder {
  kind: Kind;
  key: string;
  mode: RunMode;
  inputs: Record<string, unknown>;
  debug?: boolean;
  state?: TriggerState;
  notification?: Notification;
  confirmation?: string;
}

export interface Topic {
  name: string;
  label: string;
  group: string;
}

/** Asks back before a run that writes in a real workspace. */
export interface Question {
  confirmation: string;
  workspace: string;
  action: string;
}

export interface LocalState {
  now: number;
  settings: {
    latencyMs: number;
    quota: number;
    indexDelaySeconds: number;
    virtualContacts: number;
  };
  pendingFaults: number;
  tables: { name: string; count: number }[];
}

export type FaultKind = "429" | "503" | "drop" | "dropAfter" | "html" | "slow" | "empty";

export interface FaultOrder {
  kind: FaultKind;
  times: number;
  method?: string;
  path?: string;
}
