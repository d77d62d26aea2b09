import type { AxiosInstance } from "axios";
import { hasList } from "../../client/createClient";
import { InputError } from "../../client/errors";
import { cursorPages, type Paging } from "../../client/pagination";
import { path } from "../../client/path";
import type { Contact, List } from "../../client/types";

/**
 * Merges a lead into a user. Not repeated when the answer is lost: the lead would be gone.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/mergecontact
 * @returns the user
 */
export const mergeContacts = async (
  client: AxiosInstance,
  inputs: { from: string; into: string; skipDuplicateValidation: boolean },
): Promise<Contact> => {
  const { from, into, skipDuplicateValidation } = inputs;
  if (from === into) {
    throw new InputError("Lead ID and User ID are the same contact.");
  }
  const body = { from, into, skip_duplicate_validation: skipDuplicateValidation || undefined };
  return (await client.post<Contact>("/contacts/merge", body)).data;
};

/** One contact that was merged into another. */
interface Merge {
  type: string;
  source_contact_id: string;
  source_contact_role: string;
  merged_at: number | null;
}

interface MergeHistory {
  type: string;
  data: Merge[];
  next_cursor?: string | null;
  has_more: boolean;
}

const LARGEST_PAGE = 150;

/**
 * Contacts that were merged into a user. This list has a cursor of its own, outside `pages`.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontactmergehistory
 * @returns Intercom's answer, or everything from the cursor on in the shape of one page
 */
export const listMergeHistory = async (
  client: AxiosInstance,
  contactId: string,
  { fetchAll, perPage, startingAfter, order }: Paging & { order?: "asc" | "desc" },
): Promise<MergeHistory> => {
  const fetch = async (cursor: string | undefined): Promise<MergeHistory> => {
    const { data } = await client.get<MergeHistory>(path`/contacts/${contactId}/merge_history`, {
      params: { cursor, per_page: perPage ?? (fetchAll ? LARGEST_PAGE : undefined), order },
      answer: hasList("data"),
    });
    return data;
  };
  if (!fetchAll) return fetch(startingAfter);

  const asList = async (cursor: string | undefined): Promise<List<Merge>> => {
    const { data, has_more, next_cursor } = await fetch(cursor);
    return { data, pages: { next: has_more ? { starting_after: next_cursor } : null } };
  };
  const data: Merge[] = [];
  for await (const list of cursorPages(asList, startingAfter)) data.push(...list.data);
  return { type: "list", data, next_cursor: null, has_more: false };
};
