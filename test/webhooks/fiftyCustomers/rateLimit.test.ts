import { Sender } from "../../support/customerEvents";
import { expectSeparate, notesIn } from "../../support/customerSight";
import { type Customer, type Customers, startCustomers } from "../../support/customers";
import { simulatedPauses } from "../../support/pauses";

const EVENTS = 3;
const EVENTS_OF_BUSY = 12;
/** Less than its runs need, so that one window is not enough. */
const QUOTA_OF_BUSY = 9;

let customers: Customers;
let busy: Customer;
let others: Customer[];
let release: () => void;
let released: Promise<void>;

beforeEach(async () => {
  customers = await startCustomers({
    count: 50,
    behind: "a shared endpoint",
    queue: "deduplicated",
  });
  [busy, ...others] = customers.all as [Customer, ...Customer[]];
  busy.installation.settings.quota = QUOTA_OF_BUSY;
  released = new Promise((resolve) => {
    release = resolve;
  });
});
afterEach(() => customers.stop());

const pauses = simulatedPauses(
  {
    get intercom() {
      return busy.installation;
    },
  },
  () => released,
);

const statusesOf = ({ installation }: Customer) =>
  new Set(installation.traffic.map(({ status }) => status));

it("of fifty customers one waits for its rate limit, and no other one waits", async () => {
  const sender = new Sender(customers);
  const signUps = [
    ...Array.from({ length: EVENTS_OF_BUSY }, () => busy),
    ...Array.from({ length: EVENTS }, () => others).flat(),
  ];
  const statuses = await Promise.all(signUps.map((customer) => sender.signUp(customer)));
  expect(new Set(statuses)).toEqual(new Set([200]));

  // All the while the runs of the one stand still: no pause ends before it is released.
  for (const { instance } of others) await instance.idle();
  expect(statusesOf(busy)).toEqual(new Set([200, 429]));
  expect(notesIn(busy).length).toBeLessThan(EVENTS_OF_BUSY);
  expect(pauses.length).toBeGreaterThan(0);
  for (const customer of others) {
    expect(customer.sight.waits).toEqual([]);
    expect(statusesOf(customer)).toEqual(new Set([200]));
    expect(customer.installation.traffic).toHaveLength(1 + 2 * EVENTS);
    expect(notesIn(customer)).toEqual(sender.expectedNotes(customer));
  }

  release();
  await busy.instance.idle();
  expect(busy.sight.waits).toHaveLength(pauses.length);
  for (const customer of customers.all) {
    expect(customer.sight.errors).toEqual([]);
    expect(notesIn(customer)).toEqual(sender.expectedNotes(customer));
    expectSeparate(customer);
  }
}, 120_000);
