import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { maxRecords, searchInputs } from "../../inputs/search";
import { contactListExample } from "../../resources/contacts/examples";
import {
  contactsPerPage,
  jsonQuery,
  searchEmail,
  searchName,
  searchRole,
} from "../../resources/contacts/inputs";
import { searchContacts as search } from "../../resources/contacts/lists";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const searchContacts = action({
  display: {
    label: "Search Contacts",
    description:
      "Finds contacts by name, email, role and other conditions together, or by a search query. A new contact can be missing for some minutes.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    name: searchName,
    email: searchEmail,
    role: searchRole,
    ...searchInputs,
    jsonQuery,
    fetchAll,
    maxRecords,
    perPage: contactsPerPage,
    startingAfter,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await search(client, inputs) };
  },
  examplePayload: { data: contactListExample },
});
