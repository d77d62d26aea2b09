import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import { connection, fetchAll, maxRecords, order, page, startingAfter } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactListExample } from "../../resources/contacts/examples";
import { contactsPerPage, includeMergeHistory } from "../../resources/contacts/inputs";
import { CONTACT_LIST } from "../../resources/contacts/lists";
import type { Contact } from "../../resources/contacts/types";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontacts
export const listContacts = action({
  display: {
    label: "List Contacts",
    description:
      "List one page of contacts, or get every contact of the workspace. Search Contacts narrows it down.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    includeMergeHistory,
    order: {
      ...order,
      comments:
        "Not used by Intercom: contacts come in its own order only. Ascending is refused; Search Contacts can sort.",
    },
    fetchAll,
    maxRecords,
    page: {
      ...page,
      comments:
        "Not used by Intercom: contacts are paged by cursor. Only 1 is accepted; Starting After Cursor goes on, Fetch All reads everything.",
    },
    perPage: contactsPerPage,
    startingAfter,
  },
  perform: async (context, { connection, page = 1, order, includeMergeHistory, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    if (page !== 1) {
      throw new InputError(
        `Page: Intercom pages contacts by cursor, so page ${page} cannot be asked for. Use Starting After Cursor or Fetch All.`,
      );
    }
    if (order === "asc") {
      throw new InputError(
        "Order: Intercom lists contacts in its own order only. Search Contacts can sort them.",
      );
    }
    const params = { include_merge_history: includeMergeHistory || undefined };
    return { data: await listByCursor<Contact>(client, { ...CONTACT_LIST, params }, paging) };
  },
  examplePayload: { data: contactListExample },
});
