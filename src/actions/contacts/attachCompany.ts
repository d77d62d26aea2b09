import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { companyExample } from "../../resources/companies/examples";
import { intercomCompanyId } from "../../resources/companies/inputs";
import type { Company } from "../../resources/companies/types";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/attachcontacttoacompany
export const attachCompany = action({
  display: {
    label: "Attach Company to Contact",
    description: "Put a contact, a person, into a company as its member. The company must exist.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, companyId: intercomCompanyId },
  perform: async (context, { connection, id, companyId }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.post<Company>(
      path`/contacts/${id}/companies`,
      { id: companyId },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: companyExample },
});
