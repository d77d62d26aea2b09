import fc from "fast-check";
import type { Fault, LocalIntercom } from "../../../tools/intercom";
import { accessTokenConnection, runAction } from "../../../tools/platform/runner";
import { startIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";

withoutPauses();

interface Identified {
  id: string;
}

/** Records of a workspace, how they are asked for, and what goes wrong meanwhile. */
interface Situation {
  /** When each record changed last: few different times, so that many are equal. */
  changedAt: number[];
  perPage: number;
  pagesNext: "object" | "url";
  faults: Fault[];
}

// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { headers: { "retry-after": "0", "x-ratelimit-remaining": "9" } };

const effect = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(429, 408, 500, 503).map((status) => ({ status, ...AT_ONCE })),
  },
  // These cannot name a time to wait, so each costs a back-off.
  {
    weight: 1,
    arbitrary: fc.constantFrom<Fault>(
      { html: true, status: 200 },
      { emptyBody: true },
      { truncate: true },
      { drop: "after" },
    ),
  },
);

const fault: fc.Arbitrary<Fault> = fc
  .record({ effect, skip: fc.nat({ max: 6 }) })
  .map(({ effect, skip }) => ({ ...effect, skip }));

const LARGEST_LIST = 300;
const MOST_PAGES = 30;

const situation = (largestPage: number): fc.Arbitrary<Situation> =>
  fc.integer({ min: 1, max: largestPage }).chain((perPage) =>
    fc.record({
      changedAt: fc.array(fc.integer({ min: 1_700_000_000, max: 1_700_000_003 }), {
        maxLength: Math.min(LARGEST_LIST, perPage * MOST_PAGES),
        size: "max",
      }),
      perPage: fc.constant(perPage),
      pagesNext: fc.constantFrom("object", "url"),
      faults: fc.array(fault, { maxLength: 4 }),
    }),
  );

describe("Fetch All returns each record once, in no more requests than there are pages", () => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  afterAll(() => intercom.stop());

  const addContact = (at: number): Identified =>
    intercom.workspace.addContact({ email: "same@example.com", updated_at: at });
  const addCompany = (at: number): Identified =>
    intercom.workspace.addCompany({ userCount: 1, last_request_at: at });

  const check = async (
    { changedAt, perPage, pagesNext, faults }: Situation,
    add: (changedAt: number) => Identified,
    action: string,
    inputs: Record<string, unknown>,
  ) => {
    intercom.reset();
    intercom.settings.pagesNext = pagesNext;
    const ids = changedAt.map((at) => add(at).id);
    for (const each of faults) intercom.faults.add(each);

    const { data: list } = await runAction<{ data: Identified[]; total_count: number }>(action, {
      connection: accessTokenConnection(intercom),
      fetchAll: true,
      perPage: String(perPage),
      ...inputs,
    });

    expect(list.data.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(list.total_count).toBe(ids.length);
    const repeated = intercom.traffic.filter(({ faulted }) => faulted).length;
    const pages = Math.max(Math.ceil(ids.length / perPage), 1);
    expect(intercom.traffic).toHaveLength(pages + repeated);
  };

  const RUNS = { numRuns: 25 };

  it("List Contacts", async () => {
    const property = fc.asyncProperty(situation(150), (given) =>
      check(given, addContact, "listContacts", {}),
    );
    await fc.assert(property, RUNS);
  });

  it("Search Contacts", async () => {
    const sort = fc.constantFrom(
      {},
      { sortField: "updated_at" },
      { sortField: "email", sortOrder: "descending" },
    );
    const property = fc.asyncProperty(situation(150), sort, (given, sort) =>
      check(given, addContact, "searchContacts", { role: "user", ...sort }),
    );
    await fc.assert(property, RUNS);
  });

  it("List Companies", async () => {
    const order = fc.constantFrom({}, { order: "asc" });
    const property = fc.asyncProperty(situation(60), order, (given, order) =>
      check(given, addCompany, "listCompanies", order),
    );
    await fc.assert(property, RUNS);
  });
});
