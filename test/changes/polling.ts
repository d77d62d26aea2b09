import fc from "fast-check";
import type { LocalIntercom } from "../../tools/intercom";
import { accessTokenConnection } from "../../tools/platform/runner";
import { type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import type { Kind } from "../support/history";
import { startIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { withoutPauses } from "../support/pauses";
import { type Changes, PollingCheck, startOf } from "./expectations";
import {
  type ApiRecord,
  Player,
  QUIET,
  type Run,
  type Step,
  steps,
  versionOf,
  type World,
  world,
} from "./histories";

interface Setup {
  apiVersion: string;
  show: "new" | "updated" | "both";
  maxRecords: number;
  lookBackHours: number;
}

const setup = fc.record<Setup>({
  apiVersion: fc.constantFrom("2.16", "2.16", "2.17"),
  show: fc.constantFrom("new", "updated", "both", "both", "both"),
  maxRecords: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(1_000)),
  lookBackHours: fc.constantFrom(0, 0, 1, 24, 100),
});

/** Enough for runs that deliver one record each. */
const MOST_QUIET = 30;

/** New and Updated Records, checked over random histories. */
export const testPolling = (
  kind: Kind,
  resourceType: string,
  given: Record<string, unknown> = {},
) => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  afterAll(() => intercom.stop());
  withoutPauses();

  const poll = async (flow: FlowState, { apiVersion, show, maxRecords, lookBackHours }: Setup) => {
    const inputs = {
      connection: accessTokenConnection(intercom, { apiVersion }),
      resourceType,
      showNewRecords: show !== "updated",
      showUpdatedRecords: show !== "new",
      maxRecords: String(maxRecords),
      lookBackHours: String(lookBackHours),
      ...given,
    };
    const logs: string[] = [];
    const { payload } = await runTrigger("pollChangesTrigger", inputs, { flow, logs });
    const { created, updated } = payload.body.data as Record<keyof Changes, ApiRecord[]>;
    const changes = { created: created.map(versionOf), updated: updated.map(versionOf) };
    return { changes, hasMore: logs.some((line) => line.includes("More changes are waiting")) };
  };

  const play = async (world: World, setup: Setup, steps: Step[]) => {
    const player = new Player(intercom, kind, world);
    const flow = newFlow();
    const { show, maxRecords, lookBackHours } = setup;
    let check: PollingCheck | undefined;
    let failures = 0;

    let wasAhead = false;
    const run = async (planned: Run): Promise<void> => {
      // Where a first run begins, and what two runs in a row say, is believed.
      const aheadSeconds = check && !wasAhead ? planned.aheadSeconds : undefined;
      const step = { ...planned, aheadSeconds };
      const scenes = player.prepare(step);
      try {
        const { changes, hasMore } = await poll(flow, setup);
        scenes.push(player.scene());
        check ??= new PollingCheck({
          start: startOf(scenes, lookBackHours * 3_600),
          showNew: show !== "updated",
          showUpdated: show !== "new",
          maxRecords,
        });
        check.ran(scenes, changes, hasMore);
        wasAhead = aheadSeconds !== undefined;
      } catch (error) {
        if (!step.trouble) throw error;
        failures += 1;
      }
      if (aheadSeconds) player.wait(1);
    };

    for (const step of steps) {
      if (step.do === "run") await run(step);
      else player.change(step);
    }
    await run(QUIET);
    for (let left = MOST_QUIET; left > 0 && check?.missing(player.scene()); left -= 1) {
      await run(QUIET);
    }
    await run(QUIET);
    check?.ended(player.scene());
    return { breaches: check?.breaches, seen: { ...check?.seen, failures } };
  };

  it("delivers every change of a history once, and distinguishes new records from others", async () => {
    const total: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(world, setup, steps(kind), async (world, setup, steps) => {
        const { breaches, seen } = await play(world, setup, steps);
        expect(breaches).toEqual([]);
        for (const [what, count] of Object.entries(seen)) total[what] = (total[what] ?? 0) + count;
      }),
      { numRuns: numRuns(30, 400) },
    );
    // The histories reach what they are about; the few of a quick run need not.
    expect(Math.min(...Object.values(total))).toBeGreaterThan(numRuns(-1, 8));
  }, 300_000);
};
