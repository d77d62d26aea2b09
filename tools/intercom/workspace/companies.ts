import type { Contact } from "./contacts";
import type { Workspace } from "./workspace";

export interface Company {
  id: string;
  company_id: string;
  name: string | null;
  plan: string | null;
  size: number | null;
  website: string | null;
  industry: string | null;
  monthly_spend: number;
  session_count: number;
  remote_created_at: number | null;
  created_at: number;
  updated_at: number;
  last_request_at: number | null;
  custom_attributes: Record<string, unknown>;
  tags: Map<string, number>;
  segmentIds: Set<string>;
  contactIds: Set<string>;
  /** Pretends to have this many contacts. */
  userCount: number | null;
  /** From this second on the company is gone. */
  deletedAtSeconds: number | null;
}

/** What a company is made of, apart from its links to other records. */
export type CompanyFields = Omit<Company, "tags" | "segmentIds" | "contactIds">;

/** What a new company can be given. */
export type NewCompany = Partial<CompanyFields> & {
  tagIds?: string[];
  segmentIds?: string[];
};

/** Adds a company. */
export const addCompany = (
  workspace: Workspace,
  { id = workspace.ids.hex(), tagIds, segmentIds, ...given }: NewCompany = {},
): Company => {
  const now = workspace.clock.seconds();
  const company: Company = {
    id,
    company_id: id,
    name: null,
    plan: null,
    size: null,
    website: null,
    industry: null,
    monthly_spend: 0,
    session_count: 0,
    remote_created_at: null,
    created_at: now,
    updated_at: given.created_at ?? now,
    last_request_at: null,
    custom_attributes: {},
    userCount: null,
    deletedAtSeconds: null,
    ...given,
    tags: new Map(tagIds?.map((tagId) => [tagId, now])),
    segmentIds: new Set(segmentIds),
    contactIds: new Set(),
  };
  workspace.companies.set(id, company);
  return company;
};

/** Attaches a contact to a company. */
export const attach = (workspace: Workspace, contact: Contact, companyId: string): void => {
  contact.companyIds.add(companyId);
  workspace.companies.get(companyId)?.contactIds.add(contact.id);
};

/** Detaches a contact from a company. */
export const detach = (workspace: Workspace, contact: Contact, companyId: string): void => {
  contact.companyIds.delete(companyId);
  workspace.companies.get(companyId)?.contactIds.delete(contact.id);
};

const isLive = (workspace: Workspace, { deletedAtSeconds }: Company): boolean =>
  deletedAtSeconds === null || workspace.clock.seconds() < deletedAtSeconds;

/** A company that is not deleted yet. */
export const liveCompany = (workspace: Workspace, id: string): Company | undefined => {
  const company = workspace.companies.get(id);
  return company && isLive(workspace, company) ? company : undefined;
};

/** All companies that are not deleted yet. */
export const liveCompanies = (workspace: Workspace): Company[] =>
  [...workspace.companies.values()].filter((company) => isLive(workspace, company));

/** The companies a contact belongs to. */
export const companiesOf = (workspace: Workspace, contact: Contact): Company[] =>
  [...contact.companyIds].flatMap((id) => workspace.liveCompany(id) ?? []);

/** The active contacts of a company. */
export const contactsOf = (workspace: Workspace, company: Company): Contact[] =>
  [...company.contactIds].flatMap((id) => workspace.activeContact(id) ?? []);

/** How many contacts a company has, or pretends to have. */
export const userCount = (workspace: Workspace, company: Company): number =>
  company.userCount ?? workspace.contactsOf(company).length;

/** The id of a plan, which a name gets when it is first used. */
export const planId = (workspace: Workspace, name: string): string => {
  const id = workspace.plans.get(name) ?? String(269_315 + workspace.plans.size);
  workspace.plans.set(name, id);
  return id;
};
