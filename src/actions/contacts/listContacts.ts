import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { contactListExample } from "../../resources/contacts/examples";
import { contactOrder, contactPage, contactsPerPage } from "../../resources/contacts/inputs";
import { listContacts as list } from "../../resources/contacts/lists";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontacts
export const listContacts = action({
  display: {
    label: "List Contacts",
    description: "Returns one page of contacts, or all of them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    perPage: contactsPerPage,
    startingAfter,
    page: contactPage,
    order: contactOrder,
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context);
    return { data: await list(client, paging) };
  },
  examplePayload: { data: contactListExample },
});
