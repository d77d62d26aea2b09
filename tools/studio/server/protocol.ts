import type { ConnectionValue } from "../../platform/runner";
import type { Ending, LogLine, RequestDetails, RequestSummary, RunOrder } from "../common/types";

/** What a worker is asked to do. */
export interface Task extends RunOrder {
  connection: ConnectionValue;
  /** The secret of the token, which leaves the worker in no message. */
  secrets: string[];
}

export interface Done extends Ending {
  is: "done";
  /** The result as JSON. */
  json: Uint8Array;
}

export type WorkerMessage =
  | { is: "ready" }
  | { is: "log"; line: LogLine }
  | { is: "request"; summary: RequestSummary; details: RequestDetails }
  | Done;
