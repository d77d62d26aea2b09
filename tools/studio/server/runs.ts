import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import type { Outcome, RequestDetails, RequestSummary, RunEvent } from "../common/types";
import type { Done, Task, WorkerMessage } from "./protocol";
import { startThread } from "./threads";

/** A result above this is not sent to the page before it is asked for. */
const MAX_SENT_BYTES = 1024 * 1024;
/** What of a long list is shown meanwhile. */
const SHOWN_ITEMS = 50;
const KEPT_RUNS = 30;
/** Of a run with very many requests, the first ones keep their bodies. */
const KEPT_DETAILS = 2000;

/** A run of a part, as long as it is remembered. */
export class Run extends EventEmitter {
  readonly id = randomUUID();
  readonly events: RunEvent[] = [];
  readonly details: RequestDetails[] = [];
  readonly requests: RequestSummary[] = [];
  readonly startedAt = Date.now();
  outcome: Outcome | undefined;
  json: Uint8Array = new Uint8Array();

  tell(event: RunEvent): void {
    this.events.push(event);
    this.emit("event", event);
  }
}

const beginningOf = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.slice(0, SHOWN_ITEMS);
  if (typeof data === "string") return data.slice(0, 10_000);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, beginningOf(value)]));
};

const outcomeOf = ({ json, is: _, ...about }: Done): Outcome => {
  const data: unknown = JSON.parse(Buffer.from(json).toString("utf8"));
  const isFolded = json.byteLength > MAX_SENT_BYTES;
  return {
    ...about,
    status: about.failure ? "failed" : "succeeded",
    bytes: json.byteLength,
    isFolded,
    data: isFolded ? beginningOf(data) : data,
  };
};

/**
 * Runs parts in threads of their own. A thread whose run ended takes the next one, as a process of
 * the platform does; a run that is stopped takes its thread with it. One is always ready.
 */
export class Runs {
  private readonly runs = new Map<string, Run>();
  private readonly busy = new Map<string, Worker>();
  private readonly runOf = new WeakMap<Worker, Run>();
  private idle: Promise<Worker>[] = [];

  constructor() {
    this.idle.push(this.start());
  }

  get(id: string): Run | undefined {
    return this.runs.get(id);
  }

  /** Begins a run. */
  begin(task: Task): Run {
    const run = new Run();
    this.runs.set(run.id, run);
    for (const id of [...this.runs.keys()].slice(0, -KEPT_RUNS)) this.runs.delete(id);
    this.work(run, task).catch((error: Error) => this.end(run, "failed", error.message));
    return run;
  }

  /** Runs to the end. */
  async complete(task: Task): Promise<Run> {
    const run = this.begin(task);
    if (!run.outcome) await new Promise((resolve) => run.once("over", resolve));
    return run;
  }

  /** Stops a run, with whatever is under way. */
  stop(id: string): boolean {
    const run = this.runs.get(id);
    if (!run || run.outcome) return false;
    this.end(run, "stopped", "The run was stopped. What it had written by then stays written.");
    this.busy.get(id)?.terminate();
    this.busy.delete(id);
    return true;
  }

  async close(): Promise<void> {
    const workers = [
      ...this.busy.values(),
      ...(await Promise.allSettled(this.idle)).flatMap((each) =>
        each.status === "fulfilled" ? [each.value] : [],
      ),
    ];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** @returns the thread, once it has loaded the bundle */
  private start(): Promise<Worker> {
    const worker = startThread("worker.ts");
    return new Promise((resolve, reject) => {
      worker.on("message", (message: WorkerMessage) => {
        if (message.is === "ready") return resolve(worker);
        const run = this.runOf.get(worker);
        if (run) this.hear(run, worker, message);
      });
      worker.on("error", (error) => {
        reject(error);
        this.lose(worker, error.message);
      });
      worker.on("exit", () => this.lose(worker, "The run ended the thread it ran in."));
    });
  }

  private lose(worker: Worker, reason: string): void {
    const run = this.runOf.get(worker);
    if (!run) return;
    this.busy.delete(run.id);
    this.end(run, "failed", reason);
  }

  private async work(run: Run, task: Task): Promise<void> {
    const worker = await (this.idle.pop() ?? this.start());
    if (this.idle.length === 0) this.idle.push(this.start());
    if (run.outcome) {
      this.idle.push(Promise.resolve(worker));
      return;
    }
    this.busy.set(run.id, worker);
    this.runOf.set(worker, run);
    worker.postMessage(task);
  }

  private hear(run: Run, worker: Worker, message: WorkerMessage): void {
    if (run.outcome) return;
    if (message.is === "log") run.tell(message);
    if (message.is === "request") {
      const { summary, details } = message;
      run.requests[summary.index] = summary;
      if (summary.index < KEPT_DETAILS) run.details[summary.index] = details;
      run.tell({ is: "request", request: summary });
    }
    if (message.is === "done") {
      this.busy.delete(run.id);
      this.runOf.delete(worker);
      if (this.idle.length < 2) this.idle.push(Promise.resolve(worker));
      else worker.terminate();
      run.json = message.json;
      this.conclude(run, outcomeOf(message));
    }
  }

  private end(run: Run, status: Outcome["status"], message: string): void {
    if (run.outcome) return;
    this.conclude(run, {
      status,
      tookMs: Date.now() - run.startedAt,
      bytes: 0,
      isFolded: false,
      failure: { name: status === "stopped" ? "Stopped" : "Error", message, properties: {} },
    });
  }

  private conclude(run: Run, outcome: Outcome): void {
    run.outcome = outcome;
    run.tell({ is: "done", outcome });
    run.emit("over");
  }
}
