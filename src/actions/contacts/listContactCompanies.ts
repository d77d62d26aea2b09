import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, contactId, fetchAll, page } from "../../inputs/common";
import { listCompaniesOfContact } from "../../resources/companies/companies";
import { contactCompaniesExample } from "../../resources/companies/examples";
import { contactCompaniesPerPage } from "../../resources/companies/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcompaniesforacontact
export const listContactCompanies = action({
  display: {
    label: "List Contact Companies",
    description: "Returns one page of the companies of a contact, or all of them.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId, fetchAll, page, perPage: contactCompaniesPerPage },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context);
    return { data: await listCompaniesOfContact(client, id, paging) };
  },
  examplePayload: { data: contactCompaniesExample },
});
