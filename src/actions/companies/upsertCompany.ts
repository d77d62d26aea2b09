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
    description:
      "Create or update a company, also called an account, by its company ID. Only the given fields change.",
  },
  performSafety: "notAllowed",
  inputs: { connection, ...upsertCompanyInputs },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await saveCompany(client, inputs) };
  },
  examplePayload: { data: companyExample },
});
