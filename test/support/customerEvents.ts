import fc from "fast-check";
import type { Customer, Customers } from "./customers";
import { notificationOf, signedHeaders } from "./webhooks";

/** What arrives at the URLs of an app, with its share in a hundred requests. */
const SHARES = {
  genuine: 55,
  redelivered: 20,
  ping: 5,
  "with another secret": 4,
  unsigned: 4,
  "signed over other bytes": 4,
  "of another workspace": 4,
  "of a workspace nobody registered": 4,
};

export type Kind = keyof typeof SHARES;

const KINDS = Object.entries(SHARES).map(([kind, weight]) => ({
  weight,
  arbitrary: fc.constant(kind as Kind),
}));

/** Numbers choose the customer, another one, and one of the users or events they have. */
interface Arrival {
  kind: Kind;
  customer: number;
  distance: number;
  choice: number;
}

/** @returns requests of all kinds to all customers, the same ones in every run */
export const arrivals = (count: number, customers: number): Arrival[] =>
  fc.sample(
    fc.noBias(
      fc.record({
        kind: fc.oneof(...KINDS),
        customer: fc.nat({ max: customers - 1 }),
        distance: fc.integer({ min: 1, max: customers - 1 }),
        choice: fc.nat(),
      }),
    ),
    { numRuns: count, seed: 50 },
  );

const pick = <Value>(values: readonly Value[], choice: number): Value => {
  const value = values[choice % values.length];
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
};

/** Equal in all workspaces, so that a step in a wrong one would not fail. */
const contactIdsOf = ({ installation }: Customer) => [...installation.workspace.contacts.keys()];

/** Sends what arrives at the URLs of an app, and keeps what was genuine. */
export class Sender {
  /** The users of the events, by workspace and notification ID. */
  private readonly events = new Map<string, Map<string, string>>();

  constructor(private readonly customers: Pick<Customers, "all" | "url">) {}

  /** Sends a request, and waits until the customer is idle. @returns the status of the answer */
  async send({ kind, customer: number, distance, choice }: Arrival): Promise<number> {
    const customer = pick(this.customers.all, number);
    const other = pick(this.customers.all, number + distance);
    const bodyOf = (app_id: string) => {
      const item = { type: "contact", id: pick(contactIdsOf(customer), choice) };
      return JSON.stringify(notificationOf({ app_id, item }));
    };
    const own = bodyOf(customer.id);
    const foreign = bodyOf(other.id);
    const unregistered = bodyOf("workspace-xx");
    const send: Record<Kind, () => Promise<number>> = {
      genuine: () => this.signUp(customer, choice),
      redelivered: () => this.notify(customer, ...pick([...this.eventsOf(customer)], choice)),
      ping: () => this.ping(customer),
      "with another secret": () => this.post(own, signedHeaders(own, "that of another app")),
      unsigned: () => this.post(own),
      "signed over other bytes": () =>
        this.post(foreign.replace(other.id, customer.id), signedHeaders(foreign)),
      "of another workspace": () => this.post(foreign, signedHeaders(foreign), customer.url),
      "of a workspace nobody registered": () =>
        this.post(unregistered, signedHeaders(unregistered)),
    };
    const status = await send[kind]();
    await customer.instance.idle();
    return status;
  }

  /** Lets a user sign up. @returns the status of the answer to the notification */
  signUp(customer: Customer, choice = 0): Promise<number> {
    const events = this.eventsOf(customer);
    // Workspaces have the same IDs of events: nobody may take one for that of another.
    const id = `notif_${events.size + 1}`;
    const contactId = pick(contactIdsOf(customer), choice);
    events.set(id, contactId);
    return this.notify(customer, id, contactId);
  }

  /** @returns the IDs of the events that a workspace has had, sorted */
  eventIds(customer: Customer): string[] {
    return [...this.eventsOf(customer).keys()].sort();
  }

  /** @returns the notes that the events of a workspace should leave there, sorted */
  expectedNotes(customer: Customer): string[] {
    const { contacts } = customer.installation.workspace;
    return [...this.eventsOf(customer)]
      .map(([id, contactId]) => `<p>${contacts.get(contactId)?.name}: ${id}</p>`)
      .sort();
  }

  private eventsOf({ id }: Customer): Map<string, string> {
    const events = this.events.get(id) ?? new Map<string, string>();
    this.events.set(id, events);
    return events;
  }

  private notify(customer: Customer, id: string, contactId: string): Promise<number> {
    const item = { type: "contact", id: contactId };
    customer.installation.webhooks.send("contact.user.created", item, { id });
    return this.deliver(customer);
  }

  private ping(customer: Customer): Promise<number> {
    customer.installation.webhooks.ping();
    return this.deliver(customer);
  }

  private async deliver({ installation }: Customer): Promise<number> {
    const [delivery] = await installation.webhooks.deliver();
    return delivery?.status ?? 0;
  }

  private async post(body: string, headers = {}, url = this.customers.url): Promise<number> {
    const response = await fetch(url, { method: "POST", body, headers });
    await response.text();
    return response.status;
  }
}
