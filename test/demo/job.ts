import { labelsOf, type Row } from "./csv";
import type { Run } from "./meter";

interface Identified {
  id: string;
}

interface List<Item> {
  data: Item[];
}

/** The part of a contact, as List Contacts returns it, that is checked afterwards. */
export interface FetchedContact extends Identified {
  role: string;
  external_id: string | null;
  email: string | null;
  name: string | null;
  phone: string | null;
  signed_up_at: number | null;
  last_seen_at: number | null;
  unsubscribed_from_emails: boolean;
  companies: List<Identified>;
  tags: List<Identified>;
}

/** The part of a company, as List Companies returns it, that is checked afterwards. */
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

/** The first customer of the file, looked for in several ways. */
export interface Searches {
  name: string;
  email: string;
  byName: FetchedContact[];
  byEmail: FetchedContact[];
  unsubscribed: FetchedContact[];
}

export interface JobResult {
  workspace: string;
  refusals: Refusal[];
  contacts: FetchedContact[];
  companies: FetchedCompany[];
  tags: FetchedTag[];
  searches: Searches;
}

/** Creates or changes the company of a row. @returns Intercom's ID of it */
const saveCompany = async (run: Run, row: Row): Promise<string | undefined> => {
  const company_id = row["Company ID"];
  if (!company_id && !row.Company) return undefined;
  const details = {
    plan: row.Plan,
    size: row.Employees,
    monthly_spend: row["Monthly Spend"],
    website: row.Website,
    industry: row.Industry,
  };
  if (row.Company) {
    const inputs = { company_id, name: row.Company, ...details };
    return (await run<Identified>("createCompany", inputs)).id;
  }
  if (Object.values(details).some(Boolean)) {
    return (await run<Identified>("updateCompany", { company_id, ...details })).id;
  }
  const { data } = await run<List<Identified>>("listCompanies", { companyId: company_id });
  if (!data[0]) throw new Error(`There is no company "${company_id}".`);
  return data[0].id;
};

/** The contact that already has the email or ID of the one to create. */
const existingContact = (error: unknown): string | undefined =>
  error instanceof Error && "contactId" in error && typeof error.contactId === "string"
    ? error.contactId
    : undefined;

const UNSUBSCRIBED: Record<string, string> = { yes: "false", no: "true" };

/** Creates the contact of a row, or fills in the given cells of the one there is. */
const saveContact = async (run: Run, row: Row): Promise<string> => {
  const fields = {
    external_id: row["Customer ID"],
    email: row.Email,
    name: row["Full Name"],
    phone: row.Phone,
    signed_up_at: row["Signed Up"],
    last_seen_at: row["Last Seen"],
    unsubscribed_from_emails: UNSUBSCRIBED[row.Newsletter.toLowerCase()] ?? row.Newsletter,
  };
  try {
    return (await run<Identified>("createContact", fields)).id;
  } catch (error) {
    const id = existingContact(error);
    if (!id) throw error;
    return (await run<Identified>("updateContact", { id, ...fields })).id;
  }
};

const requestOf = (run: Run, row: Row, id: string, companyId?: string) => async () => {
  const wish = row.Request;
  if (wish === "Erase") await run("deleteContact", { id });
  if (wish === "Left company") await run("detachCompany", { id, companyId });
  if (wish === "Archive and restore") {
    await run("archiveContact", { id });
    await run("unarchiveContact", { id });
  }
};

/** Saves one row after the other, and grants the requests in them at the end. */
const saveRows = async (run: Run, rows: Row[], done: (rows: number) => void) => {
  const refusals: Refusal[] = [];
  const requests: (() => Promise<void>)[] = [];
  const tags = new Map<string, string>();
  const types = await run<List<Identified>>("listTicketTypes");

  const tagId = async (name: string) => {
    const key = name.toLowerCase();
    const id = tags.get(key) ?? (await run<Identified>("createTag", { name })).id;
    tags.set(key, id);
    return id;
  };

  const saveRow = async (row: Row) => {
    const companyId = await saveCompany(run, row);
    const id = await saveContact(run, row);
    if (companyId) await run("attachCompany", { id, companyId });
    for (const label of labelsOf(row)) await run("attachTag", { id, tagId: await tagId(label) });
    if (row.Ticket) {
      await run("createTicket", {
        ticketTypeId: types.data[0]?.id,
        contactId: id,
        companyId,
        ticketAttributes: { _default_title_: row.Ticket },
        skipNotifications: true,
      });
    }
    requests.push(requestOf(run, row, id, companyId));
  };

  for (const [position, row] of rows.entries()) {
    try {
      await saveRow(row);
    } catch (error) {
      const customer = row["Full Name"] || row.Email || row["Customer ID"];
      refusals.push({ line: row.line, customer, reason: (error as Error).message });
    }
    done(position + 1);
  }
  for (const request of requests) await request();
  return refusals;
};

const search = async (run: Run, row: Row | undefined): Promise<Searches> => {
  const { "Full Name": name = "", Email: email = "" } = row ?? {};
  const find = async (conditions: Record<string, unknown>) =>
    (await run<List<FetchedContact>>("searchContacts", { ...conditions, fetchAll: true })).data;
  return {
    name,
    email,
    byName: await find({ name, role: "user" }),
    byEmail: await find({ email: email.toUpperCase() }),
    unsubscribed: await find({
      jsonQuery: { field: "unsubscribed_from_emails", operator: "=", value: true },
    }),
  };
};

/**
 * The main job: brings the rows of the customer file into Intercom, then reads everything back.
 * @param done told the number of rows that are finished
 */
export const runJob = async (
  run: Run,
  rows: Row[],
  done: (rows: number) => void,
): Promise<JobResult> => {
  const { app } = await run<{ app: { name: string } }>("identifyAdmin");
  const refusals = await saveRows(run, rows, done);
  const all = { fetchAll: true };
  return {
    workspace: app.name,
    refusals,
    contacts: (await run<List<FetchedContact>>("listContacts", all)).data,
    companies: (await run<List<FetchedCompany>>("listCompanies", all)).data,
    tags: await run<FetchedTag[]>("listTags"),
    searches: await search(run, rows[0]),
  };
};
