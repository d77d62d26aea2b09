import unescapeHtml from "lodash/unescape";
import type { Workspace } from "../intercom";
import {
  type Company,
  type Customer,
  customerKey,
  keyed,
  type ListedCustomer,
  type Picture,
  ticketText,
} from "./picture";
import type { FetchedCompany, FetchedContact, JobResult } from "./records";

type IdentityFields = Pick<
  FetchedContact,
  | "external_id"
  | "email"
  | "role"
  | "name"
  | "phone"
  | "signed_up_at"
  | "last_seen_at"
  | "unsubscribed_from_emails"
  | "custom_attributes"
>;

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";

const attribute = <Value>(
  { custom_attributes }: IdentityFields,
  name: string,
  isRight: (value: unknown) => value is Value,
): Value | null => {
  const value = custom_attributes[name] ?? null;
  if (value === null || isRight(value)) return value;
  throw new Error(`The attribute ${name} is ${JSON.stringify(value)}, which is of another type.`);
};

const customerOf = (
  contact: IdentityFields,
  companies: string[],
  labels: string[],
): ListedCustomer => ({
  // Intercom gives leads one of its own.
  customerId: contact.role === "lead" ? null : contact.external_id,
  email: contact.email,
  role: contact.role,
  name: contact.name,
  phone: contact.phone,
  signedUp: contact.signed_up_at,
  lastSeen: contact.last_seen_at,
  newsletter: !contact.unsubscribed_from_emails,
  loyaltyLevel: attribute(contact, "loyalty_level", isText),
  score: attribute(contact, "score", isNumber),
  companies: companies.sort(),
  labels: labels.sort(),
});

/** What the local Intercom really holds, read past the API. */
export const storedIn = (workspace: Workspace): Picture => {
  const companyId = (id: string) => workspace.companies.get(id)?.company_id ?? `unknown ${id}`;
  const label = (id: string) => workspace.tags.get(id)?.name ?? `unknown ${id}`;
  const ticketsOf = (contactId: string) =>
    [...workspace.tickets.values()]
      .filter((ticket) => ticket.contactId === contactId)
      .map((ticket) =>
        ticketText(
          ticket.ticket_attributes._default_title_,
          ticket.companyId && companyId(ticket.companyId),
        ),
      )
      .sort();

  const customers = [...workspace.contacts.values()].map(
    (contact): Customer => ({
      ...customerOf(
        contact,
        [...contact.companyIds].map(companyId),
        [...contact.tags.keys()].map(label),
      ),
      archived: contact.archived,
      tickets: ticketsOf(contact.id),
    }),
  );
  const companies = [...workspace.companies.values()].map((company): [string, Company] => [
    company.company_id,
    {
      name: company.name,
      plan: company.plan,
      employees: company.size,
      monthlySpend: company.monthly_spend,
      website: company.website,
      industry: company.industry,
    },
  ]);
  return {
    customers: keyed(customers.map((customer) => [customerKey(customer), customer])),
    companies: keyed(companies),
    labels: keyed([...workspace.tags.values()].map(({ name }) => [name, {}])),
  };
};

// Intercom escapes names on their way out.
const nameOf = ({ name }: { name?: string | null }) => unescapeHtml(name ?? "") || null;

const companyOf = (company: FetchedCompany): Company => ({
  name: nameOf(company),
  plan: company.plan?.name ?? null,
  employees: company.size ?? null,
  monthlySpend: company.monthly_spend ?? 0,
  website: company.website ?? null,
  industry: company.industry ?? null,
});

/** What the component's Fetch All handed back. */
export const fetchedBy = ({
  contacts,
  companies,
  tags,
}: Pick<JobResult, "contacts" | "companies" | "tags">): Picture<ListedCustomer> => {
  const companyIds = new Map(companies.map(({ id, company_id }) => [id, company_id]));
  const labels = new Map(tags.map(({ id, name }) => [id, unescapeHtml(name)]));
  const customers = contacts.map((contact) =>
    customerOf(
      { ...contact, name: nameOf(contact) },
      contact.companies.data.map(({ id }) => companyIds.get(id) ?? `unknown ${id}`),
      contact.tags.data.map(({ id }) => labels.get(id) ?? `unknown ${id}`),
    ),
  );
  return {
    customers: keyed(customers.map((customer) => [customerKey(customer), customer])),
    companies: keyed(companies.map((company) => [company.company_id, companyOf(company)])),
    labels: keyed(tags.map(({ name }) => [unescapeHtml(name), {}])),
  };
};
