import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { updateCompany as update } from "../../resources/companies/companies";
import { companyExample } from "../../resources/companies/examples";
import {
  callersCompanyId,
  clearCompanyFields,
  companyFieldInputs,
  newCompanyName,
} from "../../resources/companies/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const updateCompany = action({
  display: {
    label: "Update Company",
    description:
      "Changes the given fields of an existing company and leaves all others as they are. Never creates one.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: callersCompanyId,
    name: newCompanyName,
    clearFields: clearCompanyFields,
    ...companyFieldInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await update(client, inputs) };
  },
  examplePayload: { data: companyExample },
});
