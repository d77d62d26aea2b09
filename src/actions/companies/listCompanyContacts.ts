import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { intercomCompanyId } from "../../resources/companies/inputs";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import type { Contact } from "../../resources/contacts/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/listattachedcontacts
export const listCompanyContacts = action({
  display: {
    label: "List Company Contacts",
    description:
      "List the contacts of a company: the people who work at it. List Contact Companies is the other way round.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: intercomCompanyId,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Contacts", usual: 50, example: "25" }),
  },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const url = path`/companies/${id}/contacts`;
    return { data: await listByNumber<Contact>(client, { url }, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [contactExample],
      total_count: 1,
      pages: { type: "pages", page: 1, per_page: 50, total_pages: 1 },
    },
  },
});
