import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { findOrCreateCompany as findOrCreate } from "../../resources/companies/companies";
import { knownCompanyExample } from "../../resources/companies/examples";
import { anyCompanyId, companyFieldInputs, newCompanyName } from "../../resources/companies/inputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const findOrCreateCompany = action({
  display: {
    label: "Find or Create Company",
    description:
      "Returns the company with this company ID as it is, or creates it. Tells which of the two it did.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: anyCompanyId,
    name: newCompanyName,
    ...companyFieldInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await findOrCreate(client, inputs) };
  },
  examplePayload: { data: { created: false, company: knownCompanyExample } },
});
