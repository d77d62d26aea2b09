import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { searchContacts as search } from "../../contacts/lists";
import { contactListExample } from "../../examples/contacts";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import {
  contactsPerPage,
  jsonQuery,
  searchEmail,
  searchName,
  searchRole,
} from "../../inputs/contacts";
import { maxRecords, searchInputs } from "../../inputs/search";

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
