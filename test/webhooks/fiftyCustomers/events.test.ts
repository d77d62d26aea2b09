import { arrivals, type Kind, Sender } from "../../support/customerEvents";
import { expectSeparate, notesIn } from "../../support/customerSight";
import { type Customer, type Deployment, startCustomers } from "../../support/customers";
import { numRuns } from "../../support/numRuns";
import { useOpened } from "../../support/opened";

const CUSTOMERS = 50;
/** Behind each URL; twice as many in all. */
const REQUESTS = numRuns(200, 5_000);
const SENDERS = 64;

const opened = useOpened();

const STATUSES: Record<Kind, number> = {
  genuine: 200,
  redelivered: 200,
  ping: 200,
  "with another secret": 401,
  unsigned: 401,
  "signed over other bytes": 401,
  "of another workspace": 200,
  "of a workspace nobody registered": 404,
};

/** A place where whoever comes waits until all have come. */
const meetingOf = (count: number) => {
  const present = new Set<string>();
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const come = (each: string) => {
    present.add(each);
    if (present.size === count) begin();
    return begun;
  };
  return { present, come };
};

/** The IDs that the trigger remembers in the state of the flow, sorted. */
const rememberedIds = ({ instance }: Customer) => {
  const { intercomNotifications = [] } = instance.instanceState;
  return Object.values(Object(intercomNotifications))
    .map((entry) => Object(entry).id)
    .sort();
};

describe.each<Pick<Deployment, "behind" | "queue">>([
  { behind: "a shared endpoint", queue: "deduplicated" },
  { behind: "a router", queue: "sequential" },
])("fifty customers behind $behind, with a $queue queue", ({ behind, queue }) => {
  it("get each event once, by their own connections, and see nothing of others", async () => {
    const { present, come } = meetingOf(CUSTOMERS);
    const customers = await opened(
      startCustomers({ count: CUSTOMERS, behind, queue, between: come }),
    );
    const sender = new Sender(customers);
    const { all } = customers;
    // A run of each, all of them under way at the same time.
    const beginning = all.map(async (customer) => {
      expect(await sender.signUp(customer)).toBe(200);
      await customer.instance.idle();
      expect(present).toContain(customer.id);
    });
    await Promise.all(beginning);

    const statuses: Partial<Record<Kind, Set<number>>> = {};
    const coming = arrivals(REQUESTS - CUSTOMERS, CUSTOMERS);
    const sendAll = async () => {
      for (let next = coming.shift(); next; next = coming.shift()) {
        const status = await sender.send(next);
        statuses[next.kind] = (statuses[next.kind] ?? new Set()).add(status);
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, sendAll));

    const expected = Object.entries(STATUSES).map(([kind, status]) => [kind, new Set([status])]);
    expect(statuses).toEqual(Object.fromEntries(expected));
    for (const customer of all) {
      await customer.instance.idle();
      const ids = sender.eventIds(customer);
      expect(customer.sight.errors).toEqual([]);
      expect(notesIn(customer)).toEqual(sender.expectedNotes(customer));
      // The deployment asks for the workspace; a run reads and writes once.
      expect(customer.installation.traffic).toHaveLength(1 + 2 * ids.length);
      expect(rememberedIds(customer)).toEqual(queue === "sequential" ? ids : []);
      expectSeparate(customer);
    }
  }, 600_000);
});
