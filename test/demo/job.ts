import type { Row } from "./csv";
import type { Run } from "./meter";
import type {
  FetchedCompany,
  FetchedContact,
  FetchedTag,
  Identified,
  JobResult,
  List,
  Refusal,
  Searches,
} from "./records";
import { saveRow } from "./saveRow";

/** Finds or creates labels; the same one in capitals is the same label. */
const createLabels = (run: Run) => {
  const ids = new Map<string, string>();
  return async (name: string) => {
    const key = name.toLowerCase();
    const id = ids.get(key) ?? (await run<Identified>("createTag", { name })).id;
    ids.set(key, id);
    return id;
  };
};

/** Saves one row after the other, and fulfils the requests in them at the end. */
const saveRows = async (run: Run, rows: Row[], progress: (done: number) => void) => {
  const refusals: Refusal[] = [];
  const requests: (() => Promise<void>)[] = [];
  const [type] = (await run<List<Identified>>("listTicketTypes")).data;
  if (!type) throw new Error("The workspace has no ticket type.");
  const helpers = { tagId: createLabels(run), ticketTypeId: type.id };

  for (const [position, row] of rows.entries()) {
    try {
      requests.push(await saveRow(run, row, helpers));
    } catch (error) {
      const customer = row["Full Name"] || row.Email || row["Customer ID"];
      const reason = error instanceof Error ? error.message : String(error);
      refusals.push({ line: row.line, customer, reason });
    }
    progress(position + 1);
  }
  for (const request of requests) await request();
  return refusals;
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
  run: Run,
  rows: Row[],
  progress: (done: number) => void,
): Promise<JobResult> => {
  const { app } = await run<{ app: { name: string } }>("identifyAdmin");
  const refusals = await saveRows(run, rows, progress);
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
