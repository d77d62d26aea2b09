import { BadCell, companyCells, customerCells } from "./cells";
import { type Column, labelsOf, type Row } from "./csv";
import {
  type Company,
  type Customer,
  customerKey,
  keyed,
  type Picture,
  ticketText,
} from "./picture";

/** A blank cell leaves what is known. */
const fillIn = (known: object, cells: object) => {
  const given = Object.entries(cells).filter(([, value]) => value !== null);
  Object.assign(known, Object.fromEntries(given));
};

const newCompany = (): Company => ({
  name: null,
  plan: null,
  employees: null,
  monthlySpend: 0,
  website: null,
  industry: null,
});

const newCustomer = (role: string): Customer => ({
  customerId: null,
  email: null,
  role,
  name: null,
  phone: null,
  signedUp: null,
  lastSeen: null,
  newsletter: true,
  loyaltyLevel: null,
  score: null,
  archived: false,
  companies: [],
  labels: [],
  tickets: [],
});

type Identifiers = Pick<Customer, "email" | "customerId">;

const addOnce = (list: string[], item: string) => {
  if (!list.includes(item)) list.push(item);
};

/** Reads the file row by row, as somebody with paper and pencil would. */
class Ledger {
  readonly refused = new Map<number, Column>();
  /** Rows for known customers only, by line: why the customer cannot be told. */
  readonly aside = new Map<number, string>();
  readonly companies = new Map<string, Company>();
  /** By lower-case name: the first spelling stays. */
  readonly labels = new Map<string, string>();
  customers: Customer[] = [];
  private readonly requests: (() => void)[] = [];

  constructor(rows: Row[]) {
    for (const row of rows) this.enter(row);
    for (const request of this.requests) request();
  }

  /** A refused row goes no further than the cell it is refused for: its company comes first. */
  private enter(row: Row) {
    try {
      const companyId = this.enterCompany(row);
      const customer = this.enterCustomer(row);
      if (!customer) return;
      if (companyId) this.join(customer, companyId);
      for (const label of labelsOf(row)) addOnce(customer.labels, this.labelNamed(label));
      if (row.Ticket) customer.tickets.push(ticketText(row.Ticket, companyId));
      this.requests.push(() => this.grant(row.Request, customer, companyId));
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      this.refused.set(row.line, error.column);
    }
  }

  private enterCompany(row: Row): string | undefined {
    const id = row["Company ID"];
    if (!id && !row.Company) return undefined;
    if (!id) throw new BadCell("Company ID");
    const cells = companyCells(row);
    if (Object.values(cells).some((cell) => cell !== null)) {
      const known = this.companies.get(id);
      if (!known && !row.Company) throw new BadCell("Company ID");
      const company = known ?? newCompany();
      fillIn(company, cells);
      this.companies.set(id, company);
    }
    return id;
  }

  /** A company that only its ID is known of comes into being with its first customer. */
  private join(customer: Customer, companyId: string) {
    if (!this.companies.has(companyId)) this.companies.set(companyId, newCompany());
    addOnce(customer.companies, companyId);
  }

  private enterCustomer(row: Row): Customer | undefined {
    const cells = customerCells(row);
    const isLead = row.Role === "lead";
    if (isLead && cells.customerId) throw new BadCell("Customer ID");
    if (!isLead && !cells.customerId && !cells.email) throw new BadCell("Email");
    const customer =
      row.Request === "Only if known" ? this.onlyMatch(row.line, cells) : this.match(cells, isLead);
    if (!customer) return undefined;
    fillIn(customer, cells);
    if (!this.customers.includes(customer)) this.customers.push(customer);
    return customer;
  }

  private having({ email, customerId }: Identifiers, role: string): Customer[] {
    return this.customers.filter(
      (customer) =>
        customer.role === role &&
        ((email && customer.email === email) || (customerId && customer.customerId === customerId)),
    );
  }

  /** The user with the email or customer ID, or a new customer. Every lead is new. */
  private match(identifiers: Identifiers, isLead: boolean): Customer {
    if (isLead) return newCustomer("lead");
    const [known, another] = this.having(identifiers, "user");
    if (another) throw new BadCell("Customer ID");
    return known ?? newCustomer("user");
  }

  /** The one customer there is, by email or else by customer ID; users before leads. */
  private onlyMatch(line: number, { email, customerId }: Identifiers): Customer | undefined {
    const identifiers = email ? { email, customerId: null } : { email, customerId };
    const [users, leads] = [this.having(identifiers, "user"), this.having(identifiers, "lead")];
    const matches = users.length > 0 ? users : leads;
    if (matches.length === 1) return matches[0];
    this.aside.set(line, matches.length === 0 ? "not_found" : "several_matches");
    return undefined;
  }

  private labelNamed(label: string): string {
    const name = this.labels.get(label.toLowerCase()) ?? label;
    this.labels.set(label.toLowerCase(), name);
    return name;
  }

  private grant(request: string, customer: Customer, companyId?: string) {
    if (request === "Erase") this.customers = this.customers.filter((each) => each !== customer);
    if (request === "Left company") {
      customer.companies = customer.companies.filter((id) => id !== companyId);
    }
    if (request === "Wrong phone and score") Object.assign(customer, { phone: null, score: null });
  }
}

export interface Expected extends Picture {
  /** Lines that must be refused, and the cell to blame. */
  refused: Map<number, Column>;
  /** Lines that must be set aside, and why. */
  aside: Map<number, string>;
}

/**
 * What should have become of the rows after the job.
 * Worked out from the file alone: with the component's help, its errors would be expected.
 */
export const expectedFrom = (rows: Row[]): Expected => {
  const { customers, companies, labels, refused, aside } = new Ledger(rows);
  const sorted = customers.map((customer) => ({
    ...customer,
    companies: customer.companies.sort(),
    labels: customer.labels.sort(),
    tickets: customer.tickets.sort(),
  }));
  return {
    customers: keyed(sorted.map((customer) => [customerKey(customer), customer])),
    companies,
    labels: keyed([...labels.values()].map((name) => [name, {}])),
    refused,
    aside,
  };
};
