import { labelsOf, type Row } from "./csv";
import type { Run } from "./meter";
import type { Identified, List } from "./records";

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

export interface Helpers {
  /** Intercom's ID of the label with a name; creates what is not there yet. */
  tagId(name: string): Promise<string>;
  ticketTypeId: string;
}

/**
 * Brings one row into Intercom: company, contact, membership, labels and ticket.
 * @returns what fulfils the request of the row, to be called when all rows are saved
 * @throws the component's error where it or Intercom refuses the row
 */
export const saveRow = async (run: Run, row: Row, { tagId, ticketTypeId }: Helpers) => {
  const companyId = await saveCompany(run, row);
  const id = await saveContact(run, row);
  if (companyId) await run("attachCompany", { id, companyId });
  for (const label of labelsOf(row)) await run("attachTag", { id, tagId: await tagId(label) });
  if (row.Ticket) {
    await run("createTicket", {
      ticketTypeId,
      contactId: id,
      companyId,
      ticketAttributes: { _default_title_: row.Ticket },
      skipNotifications: true,
    });
  }
  return async () => {
    if (row.Request === "Erase") await run("deleteContact", { id });
    if (row.Request === "Left company") await run("detachCompany", { id, companyId });
    if (row.Request === "Archive and restore") {
      await run("archiveContact", { id });
      await run("unarchiveContact", { id });
    }
  };
};
