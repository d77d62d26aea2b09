/** Everything about one customer that the file decides. */
export interface Customer {
  customerId: string | null;
  email: string | null;
  role: string;
  name: string | null;
  phone: string | null;
  signedUp: number | null;
  lastSeen: number | null;
  newsletter: boolean;
  loyaltyLevel: string | null;
  score: number | null;
  archived: boolean;
  /** Company IDs of the file, not Intercom's. */
  companies: string[];
  labels: string[];
  tickets: string[];
}

/** A customer as lists show one: without tickets, and never archived. */
export type ListedCustomer = Omit<Customer, "archived" | "tickets">;

export interface Company {
  name: string | null;
  plan: string | null;
  employees: number | null;
  monthlySpend: number;
  website: string | null;
  industry: string | null;
}

/** A state of affairs: what should be, what is stored, or what was fetched. */
export interface Picture<Shown extends ListedCustomer = Customer> {
  /** By email, or by customer ID where there is no email; leads by name. */
  customers: Map<string, Shown>;
  /** By Company ID of the file. */
  companies: Map<string, Company>;
  labels: Map<string, object>;
}

/** Two records with one key show up as two, since a duplicate is an error worth seeing. */
export const keyed = <Item>(entries: Iterable<readonly [string, Item]>): Map<string, Item> => {
  const map = new Map<string, Item>();
  for (const [key, item] of entries) map.set(map.has(key) ? `${key} (duplicate)` : key, item);
  return map;
};

/** Leads may share an email, with each other and with a user. */
export const customerKey = ({ role, name, email, customerId }: ListedCustomer): string =>
  role === "lead" ? `lead ${name}` : (email ?? `customer ${customerId}`);

export const ticketText = (title: unknown, companyId: string | null | undefined): string =>
  companyId ? `${title} (${companyId})` : String(title);

const text = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

const fieldDifferences = (expected: object, actual: object): string[] => {
  const wanted = new Map(Object.entries(expected));
  return Object.entries(actual)
    .filter(([field, value]) => text(value) !== text(wanted.get(field)))
    .map(([field, value]) => `${field} is ${text(value)}, should be ${text(wanted.get(field))}`);
};

const mapDifferences = (
  kind: string,
  expected: ReadonlyMap<string, object>,
  actual: ReadonlyMap<string, object>,
): string[] =>
  [...new Set([...expected.keys(), ...actual.keys()])].flatMap((key) => {
    const [wanted, found] = [expected.get(key), actual.get(key)];
    if (!found) return `${kind} ${key} is missing`;
    if (!wanted) return `${kind} ${key} should not be there`;
    return fieldDifferences(wanted, found).map((difference) => `${kind} ${key}: ${difference}`);
  });

/** Field by field, what a picture has otherwise than it should; only fields it shows count. */
export const differences = (
  place: string,
  expected: Picture,
  actual: Picture<ListedCustomer>,
): string[] =>
  [
    ...mapDifferences("customer", expected.customers, actual.customers),
    ...mapDifferences("company", expected.companies, actual.companies),
    ...mapDifferences("label", expected.labels, actual.labels),
  ].map((difference) => `${place}: ${difference}`);
