import { problemOf } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Archived, Client } from "../../client/types";
import { isRecord } from "../../values/objects";
import { MatchError } from "../common/match";
import { writeUsersAndCompanies } from "./access";

/**
 * Archives a contact, by the ID that Intercom gave it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/archivecontact
 */
export const archiveById = async (client: Client, id: string): Promise<Archived> => {
  const url = path`/contacts/${id}/archive`;
  return (
    await client.post<Archived>(url, undefined, {
      ...writeUsersAndCompanies,
      idempotent: true,
    })
  ).data;
};

/** Intercom's words or code for a contact that is to be deleted; it may answer without any. */
const isDeleted = (error: unknown): boolean => {
  const { status, code = "", message = "" } = problemOf(error) ?? {};
  return (
    status === 400 &&
    (["", "bad_request", "not_restorable"].includes(code) || /restor|delet/i.test(message))
  );
};

/**
 * Brings an archived contact back.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/unarchivecontact
 * @param opening of the sentence that says why it does not come back
 * @throws MatchError for a contact that was deleted for good: Intercom keeps its email and External
 * ID for a while, calls it archived, and answers 400 or 500 when it is to come back
 */
export const unarchiveById = async (
  client: Client,
  id: string,
  opening = `The archived contact ${id} keeps its email and External ID`,
): Promise<Archived> => {
  let status = 0;
  try {
    const { data } = await client.post<Archived>(path`/contacts/${id}/unarchive`, undefined, {
      ...writeUsersAndCompanies,
      idempotent: true,
      // Not repeated as an outage would be.
      validateStatus: (each) => {
        status = each;
        return (each >= 200 && each < 300) || each === 500;
      },
      isExpected: isRecord,
    });
    if (status !== 500) return data;
  } catch (error) {
    if (!isDeleted(error)) throw error;
  }
  throw new MatchError(
    `${opening}, and Intercom does not bring it back: it was probably deleted. Intercom frees both after some time.`,
    "not_restorable",
    [id],
  );
};
