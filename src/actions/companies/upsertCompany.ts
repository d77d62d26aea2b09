import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { companyExample } from "../../resources/companies/examples";
import { upsertCompanyInputs } from "../../resources/companies/inputs";
import { saveCompany } from "../../resources/companies/save";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const upsertCompany = action({
  display: {
    label: "Upsert Company",
    description: "Changes the given fields of the company with this company ID, or creates it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, ...upsertCompanyInputs },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await saveCompany(client, inputs) };
  },
  examplePayload: { data: companyExample },
});
