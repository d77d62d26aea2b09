import fc from "fast-check";
import { type Backend, type Mishap, startBackend } from "../../../test/examples/support/backend";
import { connectionsTo } from "../../../test/examples/support/config";
import { deploy } from "../../../test/examples/support/deployment";
import { historyOf } from "../../../test/support/history";
import { useIntercom } from "../../../test/support/intercom";
import { numRuns } from "../../../test/support/numRuns";
import { exportCompanies } from "../src/flows/exportCompanies";
import { exportContacts } from "../src/flows/exportContacts";
import { exportConversations } from "../src/flows/exportConversations";
import { exportTickets } from "../src/flows/exportTickets";
import { heldBy } from "./warehouse";

const local = useIntercom({ seed: false });
const MINUTE_MS = 60_000;

/** What happens between two runs, and what goes wrong with the requests of the second one. */
interface Period {
  created: number;
  /** Each changes one of the records that there are. */
  updated: number[];
  mishaps: Mishap[];
}

const periods = fc.array(
  fc.record({
    created: fc.nat(2),
    updated: fc.array(fc.nat(), { maxLength: 3 }),
    mishaps: fc.array(fc.constantFrom<Mishap>("down", "lost answer"), { maxLength: 6 }),
  }),
  { minLength: 2, maxLength: 4 },
);

const FLOWS = [
  ["contact", exportContacts],
  ["company", exportCompanies],
  ["conversation", exportConversations],
  ["ticket", exportTickets],
] as const;

let backend: Backend;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.stop());

describe.each(FLOWS)("changes of a %s", (kind, flow) => {
  /** Lets records be created and changed. @returns the keys of their latest changes */
  const live = (ids: string[], { created, updated }: Period): string[] => {
    const { workspace, clock } = local.intercom;
    const { create, update } = historyOf(workspace);
    const keys = new Map<string, string>();
    const note = (id: string) => {
      keys.set(id, `${kind}:${id}:${clock.seconds()}`);
      clock.advance(MINUTE_MS);
    };
    for (let count = 0; count < created; count += 1) {
      const id = create(kind);
      ids.push(id);
      note(id);
    }
    for (const id of updated.flatMap((each) => ids[each % ids.length] ?? [])) {
      update(kind, id);
      note(id);
    }
    return [...keys.values()];
  };

  const play = async (history: Period[]) => {
    local.reseed();
    local.intercom.settings.hideEmptyCompanies = false;
    for (const list of [backend.stored, backend.arrived, backend.mishaps]) list.length = 0;
    const configVars = connectionsTo(local.intercom, backend);
    const instance = deploy(configVars);
    const ids: string[] = [];
    const expected: string[] = [];

    for (const [index, period] of history.entries()) {
      // Several changes between two runs arrive as one.
      expected.push(...live(ids, period));
      backend.mishaps.push(...period.mishaps);
      // What fails for good stays with the platform.
      await instance.sync(flow, { initial: index === 0 }).catch(() => undefined);
    }
    backend.mishaps.length = 0;
    await instance.replay();
    expect([...heldBy(backend).keys()].sort()).toEqual(expected.sort());

    // An instance that is deployed anew sends all records again, as they are, under the same keys.
    backend.stored.length = 0;
    expect(await deploy(configVars).sync(flow, { initial: true })).toBe(ids.length);
    for (const key of heldBy(backend).keys()) expect(expected).toContain(key);
  };

  it("arrive once each, whatever goes wrong", async () => {
    await fc.assert(fc.asyncProperty(periods, play), { numRuns: numRuns(5, 50) });
  }, 60_000);
});
