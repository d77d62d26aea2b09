import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import { connection, fetchAll, maxRecords, order, page, startingAfter } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactListExample } from "../../resources/contacts/examples";
import { contactsPerPage } from "../../resources/contacts/inputs";
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
    order: {
      ...order,
      comments:
        "Intercom lists contacts in its own order only, so Ascending is refused: Search Contacts can sort.",
    },
    fetchAll,
    maxRecords,
    page: {
      ...page,
      comments:
        "Only 1, the first page. Intercom pages contacts by cursor: continue with Starting After Cursor, or use Fetch All.",
    },
    perPage: contactsPerPage,
    startingAfter,
  },
  perform: async (context, { connection, page = 1, order, ...paging }) => {
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
    return { data: await listByCursor<Contact>(client, CONTACT_LIST, paging) };
  },
  examplePayload: { data: contactListExample },
});
