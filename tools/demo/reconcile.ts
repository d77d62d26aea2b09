import type { Workspace } from "../intercom";
import { fetchedBy, storedIn } from "./actual";
import type { Row } from "./csv";
import { expectedFrom } from "./expected";
import { type Customer, differences, type ListedCustomer, type Picture } from "./picture";
import type { Aside, FetchedContact, JobResult, Refusal, Searches } from "./records";

/** One thing counted: by the file, in Intercom, and by Fetch All where a list shows it. */
export type Count = [what: string, file: number, intercom: number, fetched: number | "–"];

export interface Reconciliation {
  counts: Count[];
  differences: string[];
}

const sum = <Item>(items: Iterable<Item>, count: (item: Item) => number) =>
  [...items].reduce((total, item) => total + count(item), 0);

const memberships = ({ customers }: Picture<ListedCustomer>) =>
  sum(customers.values(), ({ companies }) => companies.length);

const labelled = ({ customers }: Picture<ListedCustomer>) =>
  sum(customers.values(), ({ labels }) => labels.length);

const unsubscribed = ({ customers }: Picture<ListedCustomer>) =>
  sum(customers.values(), ({ newsletter }) => (newsletter ? 0 : 1));

const tickets = ({ customers }: Picture) =>
  sum(customers.values(), (customer) => customer.tickets.length);

/** Intercom lists a company only while it has contacts. */
const asListed = (picture: Picture): Picture => {
  const members = new Set([...picture.customers.values()].flatMap(({ companies }) => companies));
  const companies = [...picture.companies].filter(([companyId]) => members.has(companyId));
  return { ...picture, companies: new Map(companies) };
};

const having =
  (field: "loyaltyLevel" | "score") =>
  ({ customers }: Picture<ListedCustomer>) =>
    sum(customers.values(), (customer) => (customer[field] === null ? 0 : 1));

const leads = ({ customers }: Picture<ListedCustomer>) =>
  sum(customers.values(), ({ role }) => (role === "lead" ? 1 : 0));

const asideDifferences = (expected: ReadonlyMap<number, string>, asides: Aside[]) => {
  const actual = new Map(asides.map(({ line, code }) => [line, code]));
  return [...new Set([...expected.keys(), ...actual.keys()])]
    .filter((line) => expected.get(line) !== actual.get(line))
    .map(
      (line) =>
        `Line ${line} was set aside for ${actual.get(line) ?? "nothing"}, should be for ${expected.get(line) ?? "nothing"}`,
    );
};

const refusalDifferences = (expected: ReadonlyMap<number, string>, refusals: Refusal[]) => [
  ...[...expected]
    .filter(([line]) => !refusals.some((refusal) => refusal.line === line))
    .map(([line, column]) => `Line ${line} was accepted in spite of its ${column}`),
  ...refusals
    .filter(({ line }) => !expected.has(line))
    .map(({ line, reason }) => `Line ${line} was refused for no good reason: ${reason}`),
];

const searchDifferences = (rows: Row[], { customers }: Picture, searches: Searches): string[] => {
  const { "Full Name": name = "", Email: email = "" } = rows[0] ?? {};
  const check = (
    what: string,
    found: FetchedContact[],
    matches: (customer: Customer) => boolean,
  ): string[] => {
    const wanted = [...customers.values()].filter(matches).map((customer) => customer.email);
    const emails = found.map((contact) => contact.email);
    return String(emails.sort()) === String(wanted.sort())
      ? []
      : [`Search by ${what} found [${emails}], should find [${wanted}]`];
  };
  return [
    ...check("name and role", searches.byName, (customer) => customer.name === name),
    ...check(
      "email in capitals",
      searches.byEmail,
      (customer) => customer.email === email.toLowerCase(),
    ),
    ...check("query", searches.unsubscribed, (customer) => !customer.newsletter),
  ];
};

const forAll = (
  count: (picture: Picture<ListedCustomer>) => number,
  expected: Picture,
  stored: Picture,
  fetched: Picture<ListedCustomer>,
): [number, number, number] => [count(expected), count(stored), count(fetched)];

/** Compares what the file asks for with what Intercom holds and with what was fetched. */
export const reconcile = (rows: Row[], result: JobResult, workspace: Workspace): Reconciliation => {
  const { refused, aside, ...expected } = expectedFrom(rows);
  const listed = asListed(expected);
  const stored = storedIn(workspace);
  const storedListed = asListed(stored);
  const fetched = fetchedBy(result);
  const hidden = (all: Picture, shown: Picture) => all.companies.size - shown.companies.size;
  return {
    counts: [
      ["Customers", expected.customers.size, stored.customers.size, fetched.customers.size],
      ["  who are leads", ...forAll(leads, expected, stored, fetched)],
      ["  without newsletter", ...forAll(unsubscribed, expected, stored, fetched)],
      ["  with a loyalty level", ...forAll(having("loyaltyLevel"), expected, stored, fetched)],
      ["  with a score", ...forAll(having("score"), expected, stored, fetched)],
      [
        "Companies with customers",
        listed.companies.size,
        storedListed.companies.size,
        fetched.companies.size,
      ],
      ["Companies without any", hidden(expected, listed), hidden(stored, storedListed), "–"],
      ["Customers in companies", ...forAll(memberships, expected, stored, fetched)],
      ["Labels", expected.labels.size, stored.labels.size, fetched.labels.size],
      ["Labels on customers", ...forAll(labelled, expected, stored, fetched)],
      ["Tickets", tickets(expected), tickets(stored), "–"],
    ],
    differences: [
      ...differences("In Intercom", expected, stored),
      ...differences("By Fetch All", listed, fetched),
      ...refusalDifferences(refused, result.refusals),
      ...asideDifferences(aside, result.asides),
      ...searchDifferences(rows, expected, result.searches),
    ],
  };
};
