import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { createdCompanyExample } from "../../resources/companies/examples";
import { companyFieldInputs } from "../../resources/companies/inputs";
import { saveCompany } from "../../resources/companies/save";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const createCompany = action({
  display: {
    label: "Create Company",
    description:
      "Create a company, also called an account. A company that has this company ID is changed instead; Find or Create Company leaves it as it is.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: idInput({
      label: "Company ID",
      required: true,
      example: "6",
      comments:
        "ID of the company in an external system. It cannot be changed later. When a company already has it, that company is updated.",
    }),
    name: textInput({
      label: "Name",
      example: "Blue Sun",
      comments: "Name of the company.",
      required: true,
    }),
    ...companyFieldInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await saveCompany(client, inputs) };
  },
  examplePayload: { data: createdCompanyExample },
});
