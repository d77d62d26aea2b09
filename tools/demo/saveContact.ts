import type { Row } from "./csv";
import type { Run, Runner } from "./meter";
import type { Identified } from "./records";

/** A row for known customers only, whose customer could not be told. */
export class NotKnown extends Error {
  constructor(
    message: string,
    /** Why: `not_found` or `several_matches`. */
    readonly code: string,
  ) {
    super(message);
  }
}

const UNSUBSCRIBED: Record<string, string> = { yes: "false", no: "true" };

const unsubscribed = (row: Row) => UNSUBSCRIBED[row.Newsletter.toLowerCase()] ?? row.Newsletter;

/** What all actions on contacts call by the same names. */
const details = (row: Row) => ({
  email: row.Email,
  name: row["Full Name"],
  phone: row.Phone,
  customAttributes: [
    { key: "loyalty_level", value: row["Loyalty Level"] },
    { key: "score", value: row.Score },
  ],
  createMissingAttributes: true,
});

/** Nobody can say whether two people who walked in are one, so every lead is a new contact. */
const saveLead = async (run: Run, row: Row): Promise<string> => {
  const lead = await run<Identified>("createContact", {
    ...details(row),
    role: "lead",
    external_id: row["Customer ID"],
    signed_up_at: row["Signed Up"],
    last_seen_at: row["Last Seen"],
    unsubscribed_from_emails: unsubscribed(row),
  });
  return lead.id;
};

const saveUser = async (run: Run, row: Row): Promise<string> => {
  const user = await run<Identified>("createOrUpdateUser", {
    ...details(row),
    userId: row["Customer ID"],
    signedUpAt: row["Signed Up"],
    lastRequestAt: row["Last Seen"],
    unsubscribedFromEmails: unsubscribed(row),
    companyIds: [row["Company ID"]],
  });
  return user.id;
};

const updateKnown = async ({ runBranching }: Runner, row: Row): Promise<string> => {
  const { branch, data } = await runBranching<Identified | { code: string; message: string }>(
    "updateUser",
    {
      ...details(row),
      updateBy: row.Email ? "email" : "external_id",
      value: row.Email || row["Customer ID"],
      userId: row["Customer ID"],
      unsubscribedFromEmails: unsubscribed(row),
      companyIds: [row["Company ID"]],
    },
  );
  if ("code" in data) throw new NotKnown(data.message, data.code);
  if (branch !== "Success") throw new Error(`Update User went on to ${branch} with a contact.`);
  return data.id;
};

/**
 * Creates the contact of a row, or fills in the given cells of the one there is.
 * @returns Intercom's ID of it
 */
export const saveContact = (runner: Runner, row: Row): Promise<string> => {
  if (row.Request === "Only if known") return updateKnown(runner, row);
  return row.Role === "lead" ? saveLead(runner.run, row) : saveUser(runner.run, row);
};
