import fc from "fast-check";
import type { LocalIntercom } from "../../tools/intercom";
import { accessTokenConnection } from "../../tools/platform/runner";
import { drainTrigger, newFlow } from "../../tools/platform/triggers";
import type { Kind } from "../support/history";
import { startIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { withoutPauses } from "../support/pauses";
import { SyncCheck, startOf, type Version } from "./expectations";
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
  /** Hours before the start from which records are synced; all of them, or none to begin with. */
  initial: "all" | "none" | number;
}

const setup = fc.record<Setup>({
  apiVersion: fc.constantFrom("2.16", "2.16", "2.17"),
  initial: fc.constantFrom<Setup["initial"][]>("all", "all", "none", 1, 48),
});

/** A sync trigger, checked over random histories. */
export const testSync = (kind: Kind, trigger: string, given: Record<string, unknown> = {}) => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  afterAll(() => intercom.stop());
  withoutPauses();

  const play = async (world: World, { apiVersion, initial }: Setup, steps: Step[]) => {
    const player = new Player(intercom, kind, world);
    const flow = newFlow();
    const syncFrom =
      typeof initial === "number" ? Math.floor(world.startAt / 1_000) - initial * 3_600 : 0;
    let check =
      initial === "none" ? undefined : new SyncCheck({ earliest: syncFrom, latest: syncFrom });
    let hasBegun = false;
    let isInitial = initial !== "none";

    let wasAhead = false;
    const run = async (planned: Run): Promise<void> => {
      // Where a first run begins, and what two runs in a row say, is believed.
      const aheadSeconds = hasBegun && !wasAhead ? planned.aheadSeconds : undefined;
      const step = { ...planned, aheadSeconds };
      const scenes = player.prepare(step);
      const items: Version[] = [];
      const inputs = {
        connection: accessTokenConnection(intercom, { apiVersion }),
        ...given,
        ...(isInitial && syncFrom > 0 && { syncFrom: String(syncFrom) }),
      };
      let finished = true;
      try {
        const onPage = (page: unknown[]) => {
          items.push(...(page as ApiRecord[]).map(versionOf));
        };
        await drainTrigger(trigger, inputs, { flow, initial: isInitial, onPage });
        isInitial = false;
        hasBegun = true;
        wasAhead = aheadSeconds !== undefined;
      } catch (error) {
        if (!step.trouble) throw error;
        finished = false;
      }
      scenes.push(player.scene());
      if (finished) check ??= new SyncCheck(startOf(scenes));
      check?.drained(scenes, items, finished);
      if (aheadSeconds) player.wait(1);
    };

    for (const step of steps) {
      if (step.do === "run") await run(step);
      else player.change(step);
    }
    await run(QUIET);
    await run(QUIET);
    check?.ended(player.scene());
    return check ?? new SyncCheck({ earliest: 0, latest: 0 });
  };

  it("delivers every record once, then every change of a history once", async () => {
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
