import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { companyExample } from "../../resources/companies/examples";
import { intercomCompanyId } from "../../resources/companies/inputs";
import type { Company } from "../../resources/companies/types";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/detachcontactfromacompany
export const detachCompany = action({
  display: {
    label: "Detach Company from Contact",
    description: "Take a contact out of a company. Contact and company stay.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, companyId: intercomCompanyId },
  perform: async (context, { connection, id, companyId }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.delete<Company>(path`/contacts/${id}/companies/${companyId}`);
    return { data };
  },
  examplePayload: { data: { ...companyExample, user_count: 9 } },
});
