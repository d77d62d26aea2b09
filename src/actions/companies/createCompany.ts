import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { saveCompany } from "../../resources/companies/companies";
import { companyExample } from "../../resources/companies/examples";
import { companyFieldInputs, companyName, newCompanyId } from "../../resources/companies/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const createCompany = action({
  display: {
    label: "Create Company",
    description:
      "Creates a company. When one with this company ID exists, Intercom changes the given fields of it instead.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: newCompanyId,
    name: companyName,
    ...companyFieldInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await saveCompany(client, inputs) };
  },
  examplePayload: { data: companyExample },
});
