export interface Identified {
  id: string;
}

export interface List<Item> {
  data: Item[];
}

/** The part of a contact, as the component returns it, that is checked afterwards. */
export interface FetchedContact extends Identified {
  role: string;
  external_id: string | null;
  email: string | null;
  name: string | null;
  phone: string | null;
  signed_up_at: number | null;
  last_seen_at: number | null;
  unsubscribed_from_emails: boolean;
  custom_attributes: Record<string, unknown>;
  companies: List<Identified>;
  tags: List<Identified>;
}

/** The part of a company, as the component returns it, that is checked afterwards. */
export interface FetchedCompany extends Identified {
  company_id: string;
  name?: string;
  plan?: { name: string };
  size?: number;
  monthly_spend?: number;
  website?: string;
  industry?: string;
}

export interface FetchedTag extends Identified {
  name: string;
}

/** A row that the component or Intercom did not take, and the sentence it said so with. */
export interface Refusal {
  line: number;
  customer: string;
  reason: string;
}

/** A row for known customers only, and why its customer could not be told. */
export interface Aside extends Refusal {
  code: string;
}

/** The first customer of the file, looked for by name and by email, and all without newsletter. */
export interface Searches {
  byName: FetchedContact[];
  byEmail: FetchedContact[];
  unsubscribed: FetchedContact[];
}

export interface JobResult {
  workspace: string;
  refusals: Refusal[];
  asides: Aside[];
  contacts: FetchedContact[];
  companies: FetchedCompany[];
  tags: FetchedTag[];
  searches: Searches;
}
