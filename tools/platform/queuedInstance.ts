import type { HttpResponse, TriggerPayload } from "@prismatic-io/spectral";
import type { Outcome, Run } from "./endpoint";
import { jsonResponse } from "./http";
import type { FlowState } from "./triggers";

/** What follows the trigger in a flow. */
export type Steps = (outcome: Outcome) => Promise<void>;

/**
 * How the queue of a flow lets executions begin. Sequential: one at a time, in the order of the
 * requests. Deduplicated: all at once, but only the first with its `body.data.notification_id`.
 */
export type Queue = "sequential" | "deduplicated";

/**
 * One deployed flow with its steps. A request is answered once the trigger has run. The state is
 * read when an execution begins and written when it ends: those that overlap do not see each other's.
 */
export class QueuedInstance {
  private readonly queuedIds = new Set<string>();
  private ended: Promise<unknown> = Promise.resolve();
  // As text, as if it were in a database: what is no JSON does not survive.
  private stored: string;

  constructor(
    private readonly trigger: Run,
    private readonly steps: Steps,
    private readonly queue: Queue,
    { instanceState }: FlowState,
  ) {
    this.stored = JSON.stringify(instanceState);
  }

  get instanceState(): Record<string, unknown> {
    return JSON.parse(this.stored);
  }

  /** Executes the flow. @returns what the trigger answers */
  async execute(payload: TriggerPayload): Promise<HttpResponse> {
    const turn = this.queue === "sequential" ? this.ended : Promise.resolve();
    const begun = turn.then(() => this.begin(payload));
    this.ended = Promise.allSettled([this.ended, begun.then(({ execution }) => execution)]);
    return (await begun).response;
  }

  /** Waits until all executions have ended. */
  async idle(): Promise<void> {
    await this.ended;
  }

  private async begin(payload: TriggerPayload) {
    const instanceState = this.instanceState;
    const outcome = await this.trigger(payload, { instanceState });
    const execution = this.skips(outcome) ? undefined : this.finish(outcome, instanceState);
    const response = outcome.response ?? jsonResponse(200, { executionId: payload.executionId });
    return { response, execution };
  }

  private async finish(outcome: Outcome, instanceState: Record<string, unknown>) {
    await this.steps(outcome);
    this.stored = JSON.stringify({ ...instanceState, ...outcome.instanceState });
  }

  private skips({ payload }: Outcome): boolean {
    const { notification_id: id } = Object(payload.body.data);
    if (this.queue === "sequential" || typeof id !== "string") return false;
    const isRepeated = this.queuedIds.has(id);
    this.queuedIds.add(id);
    return isRepeated;
  }
}
