import fc from "fast-check";
import type { LocalIntercom } from "../../tools/intercom";
import { accessTokenConnection, runAction } from "../../tools/platform/runner";
import type { Kind } from "../support/history";
import { startIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { changesSince, type Version } from "./expectations";
import { type ApiRecord, Player, steps, versionOf, world } from "./histories";

interface Listed {
  created: ApiRecord[];
  updated: ApiRecord[];
  next_since: number;
}

/** Where to begin: at a time of one of the records, or at another one. */
const since = fc.record({
  record: fc.nat(),
  field: fc.constantFrom<"created_at" | "updated_at">("created_at", "updated_at"),
  shift: fc.oneof(
    fc.integer({ min: -1, max: 1 }),
    fc.integer({ min: -3 * 24 * 3_600, max: 3 * 24 * 3_600 }),
  ),
});

const names = (versions: Pick<Version, "id" | "updated_at">[]) =>
  versions.map(({ id, updated_at }) => `${id}@${updated_at}`).sort();

describe.each<[Kind, string]>([
  ["contact", "contacts"],
  ["company", "companies"],
  ["conversation", "conversations"],
  ["ticket", "tickets"],
  ["article", "articles"],
])("the changes of a %s", (kind, resourceType) => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  afterAll(() => intercom.stop());

  it("since any time are listed as search shows them", async () => {
    const version = fc.constantFrom("2.16", "2.17");
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(world, steps(kind), since, version, async (...given) => {
        const [world, steps, { record, field, shift }, apiVersion] = given;
        const player = new Player(intercom, kind, { ...world, searchShowsPresent: false });
        for (const step of steps) {
          if (step.do === "run") player.wait(60);
          else player.change(step);
        }
        const scene = player.scene();
        const known = scene.living[record % Math.max(scene.living.length, 1)];
        const from = (known?.[field] ?? scene.second) + shift;
        const { data } = await runAction<Listed>("listChangesSince", {
          connection: accessTokenConnection(intercom, { apiVersion }),
          resourceType,
          since: String(from),
        });
        const expected = changesSince(scene, from);
        expect(names(data.created.map(versionOf))).toEqual(names(expected.created));
        expect(names(data.updated.map(versionOf))).toEqual(names(expected.updated));
        // Whatever is not shown yet will be found from there on.
        const latest = Math.max(from, scene.second - world.indexDelaySeconds);
        expect(data.next_since).toBeLessThanOrEqual(latest);
        // A time to come is taken back to the present.
        expect(data.next_since).toBeGreaterThanOrEqual(Math.min(from, scene.second - 660));
        listed += data.created.length + data.updated.length;
      }),
      { numRuns: numRuns(40, 400) },
    );
    expect(listed).toBeGreaterThan(numRuns(8, 80));
  }, 120_000);
});
