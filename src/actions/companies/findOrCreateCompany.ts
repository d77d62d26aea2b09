import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { companyExample } from "../../resources/companies/examples";
import { companyFieldInputs, companyId, companyName } from "../../resources/companies/inputs";
import { ensureCompany } from "../../resources/companies/save";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const findOrCreateCompany = action({
  display: {
    label: "Find or Create Company",
    description:
      "Find the company with this company ID and return it as it is, or create it. Use Upsert Company to change it as well.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: companyId,
    name: companyName,
    ...companyFieldInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await ensureCompany(client, inputs) };
  },
  examplePayload: { data: { created: false, company: companyExample } },
});
