import type { ConnectionValue } from "../../platform/runner";
import type {
  Failure,
  LogLine,
  RequestDetails,
  RequestSummary,
  RunOrder,
  TriggerState,
} from "../common/types";

/** What a worker is asked to do. */
export interface Task extends RunOrder {
  connection: ConnectionValue;
  /** The secret of the token, which leaves the worker in no message. */
  secrets: string[];
}

export interface Done {
  is: "done";
  tookMs: number;
  /** The result as JSON. */
  json: Uint8Array;
  contentType?: string;
  branch?: string;
  failure?: Failure;
  schemaProblems?: string[];
  response?: { statusCode: number; contentType: string; body?: string };
  state?: TriggerState;
}

export type WorkerMessage =
  | { is: "ready" }
  | { is: "log"; line: LogLine }
  | { is: "request"; summary: RequestSummary; details: RequestDetails }
  | Done;
