import type { Row } from "./csv";
import type { Run, Runner } from "./meter";
import type {
  Aside,
  FetchedCompany,
  FetchedContact,
  FetchedTag,
  Identified,
  JobResult,
  List,
  Refusal,
  Searches,
} from "./records";
import { NotKnown } from "./saveContact";
import { saveRow } from "./saveRow";

/** Saves one row after the other, and fulfils the requests in them at the end. */
const saveRows = async (runner: Runner, rows: Row[], progress: (done: number) => void) => {
  const refusals: Refusal[] = [];
  const asides: Aside[] = [];
  const requests: (() => Promise<void>)[] = [];
  const [type] = (await runner.run<List<Identified>>("listTicketTypes")).data;
  if (!type) throw new Error("The workspace has no ticket type.");

  for (const [position, row] of rows.entries()) {
    try {
      requests.push(await saveRow(runner, row, type.id));
    } catch (error) {
      const customer = row["Full Name"] || row.Email || row["Customer ID"];
      const reason = error instanceof Error ? error.message : String(error);
      const refusal = { line: row.line, customer, reason };
      if (error instanceof NotKnown) asides.push({ ...refusal, code: error.code });
      else refusals.push(refusal);
    }
    progress(position + 1);
  }
  for (const request of requests) await request();
  return { refusals, asides };
};

const search = async (run: Run, row: Row | undefined): Promise<Searches> => {
  const find = async (conditions: Record<string, unknown>) => {
    const inputs = { ...conditions, fetchAll: true };
    return (await run<List<FetchedContact>>("searchContacts", inputs)).data;
  };
  return {
    byName: await find({ name: row?.["Full Name"], role: "user" }),
    byEmail: await find({ email: row?.Email.toUpperCase() }),
    unsubscribed: await find({
      jsonQuery: { field: "unsubscribed_from_emails", operator: "=", value: true },
    }),
  };
};

/**
 * The main job: brings the rows of the customer file into Intercom, then reads everything back.
 * @param progress told the number of finished rows after each of them
 */
export const runJob = async (
  runner: Runner,
  rows: Row[],
  progress: (done: number) => void,
): Promise<JobResult> => {
  const { run } = runner;
  const { app } = await run<{ app: { name: string } }>("identifyAdmin");
  const outcome = await saveRows(runner, rows, progress);
  const all = { fetchAll: true };
  return {
    workspace: app.name,
    ...outcome,
    contacts: (await run<List<FetchedContact>>("listContacts", all)).data,
    companies: (await run<List<FetchedCompany>>("listCompanies", all)).data,
    tags: await run<FetchedTag[]>("listTags"),
    searches: await search(run, rows[0]),
  };
};
