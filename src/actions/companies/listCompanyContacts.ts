import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByNumber } from "../../client/pagination";
import { path } from "../../client/path";
import type { Contact } from "../../client/types";
import { connection, fetchAll, intercomCompanyId, page } from "../../inputs/common";
import { companyContactsPerPage } from "../../resources/companies/inputs";
import { companyContactsExample } from "../../resources/contacts/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/listattachedcontacts
export const listCompanyContacts = action({
  display: {
    label: "List Company Contacts",
    description: "Returns one page of the contacts of a company, or all of them.",
  },
  performSafety: "safe",
  inputs: { connection, id: intercomCompanyId, fetchAll, page, perPage: companyContactsPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context);
    const url = path`/companies/${id}/contacts`;
    return { data: await listByNumber<Contact>(client, { url }, paging) };
  },
  examplePayload: { data: companyContactsExample },
});
