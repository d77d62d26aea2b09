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

const newCustomer = (): Customer => ({
  customerId: null,
  email: null,
  role: "user",
  name: null,
  phone: null,
  signedUp: null,
  lastSeen: null,
  newsletter: true,
  archived: false,
  companies: [],
  labels: [],
  tickets: [],
});

const addOnce = (list: string[], item: string) => {
  if (!list.includes(item)) list.push(item);
};

/** Reads the file row by row, as somebody with paper and pencil would. */
class Ledger {
  readonly refused = new Map<number, Column>();
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
      if (companyId) addOnce(customer.companies, companyId);
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
    const known = this.companies.get(id);
    if (!id || (!known && !row.Company)) throw new BadCell("Company ID");
    const company = known ?? newCompany();
    fillIn(company, companyCells(row));
    this.companies.set(id, company);
    return id;
  }

  private enterCustomer(row: Row): Customer {
    const cells = customerCells(row);
    const { email, customerId } = cells;
    if (!email && !customerId) throw new BadCell("Email");
    const [known, another] = this.customers.filter(
      (customer) =>
        (email && customer.email === email) || (customerId && customer.customerId === customerId),
    );
    if (another) throw new BadCell("Customer ID");
    const customer = known ?? newCustomer();
    fillIn(customer, cells);
    if (!known) this.customers.push(customer);
    return customer;
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
  }
}

/**
 * What Intercom should hold after the job, and the rows that must be refused with their cell.
 * Worked out from the file alone: with the component's help, its errors would be expected.
 */
export const expectedFrom = (rows: Row[]): Picture & { refused: Map<number, Column> } => {
  const { customers, companies, labels, refused } = new Ledger(rows);
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
  };
};
