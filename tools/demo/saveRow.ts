import { labelsOf, type Row } from "./csv";
import type { Run, Runner } from "./meter";
import type { Identified } from "./records";
import { saveContact } from "./saveContact";

/** Creates or changes the company of a row, where the row tells more of it than its ID. */
const saveCompany = async (run: Run, row: Row) => {
  const company_id = row["Company ID"];
  if (!company_id && !row.Company) return;
  const details = {
    plan: row.Plan,
    size: row.Employees,
    monthly_spend: row["Monthly Spend"],
    website: row.Website,
    industry: row.Industry,
  };
  if (row.Company) {
    await run("createCompany", { company_id, name: row.Company, ...details });
  } else if (Object.values(details).some(Boolean)) {
    await run("updateCompany", { company_id, ...details });
  }
};

/** Intercom's own ID of the company of a row, which some actions take. */
const companyOf = async (run: Run, row: Row): Promise<string | undefined> => {
  const company_id = row["Company ID"];
  if (!company_id) return undefined;
  return (await run<{ company: Identified }>("findOrCreateCompany", { company_id })).company.id;
};

/** The company and the labels of a lead: with the ID that Intercom gave the contact. */
const attachToLead = async (run: Run, row: Row, id: string) => {
  const companyId = await companyOf(run, row);
  if (companyId) await run("attachCompany", { id, companyId });
  for (const name of labelsOf(row)) {
    const tag = await run<Identified>("createTag", { name });
    await run("attachTag", { id, tagId: tag.id });
  }
};

const labelUser = async (run: Run, row: Row) => {
  for (const name of labelsOf(row)) {
    if (row.Email) await run("addTagByEmail", { name, email: row.Email });
    else await run("addTagByUserId", { name, userId: row["Customer ID"] });
  }
};

const openTicket = async (run: Run, row: Row, contactId: string, ticketTypeId: string) =>
  run("createTicket", {
    ticketTypeId,
    contactId,
    companyId: await companyOf(run, row),
    ticketAttributes: { _default_title_: row.Ticket },
    skipNotifications: true,
  });

/**
 * Brings one row into Intercom: company, contact, membership, labels and ticket.
 * @returns what fulfils the request of the row, to be called when all rows are saved
 * @throws NotKnown for a row about somebody else than one known customer
 * @throws the component's error where it or Intercom refuses the row
 */
export const saveRow = async (runner: Runner, row: Row, ticketTypeId: string) => {
  const { run } = runner;
  await saveCompany(run, row);
  const id = await saveContact(runner, row);
  await (row.Role === "lead" ? attachToLead(run, row, id) : labelUser(run, row));
  if (row.Ticket) await openTicket(run, row, id, ticketTypeId);
  return async () => {
    if (row.Request === "Erase") await run("deleteContact", { id });
    if (row.Request === "Left company") {
      await run("detachCompany", { id, companyId: await companyOf(run, row) });
    }
    if (row.Request === "Wrong phone and score") {
      await run("updateContact", { id, clearFields: ["phone", "custom_attributes.score"] });
    }
    if (row.Request === "Archive and restore") {
      await run("archiveContact", { id });
      await run("unarchiveContact", { id });
    }
  };
};
