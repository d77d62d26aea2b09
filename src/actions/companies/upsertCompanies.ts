import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { runBulk } from "../../resources/common/bulk";
import { bulkExample } from "../../resources/common/bulkExample";
import { itemsOf, stopOnError } from "../../resources/common/bulkInputs";
import { companyExample } from "../../resources/companies/examples";
import { upsertCompanyInputs } from "../../resources/companies/inputs";
import { saveCompany } from "../../resources/companies/save";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

const display = {
  label: "Upsert Companies",
  description:
    "Create or update a list of companies, each as Upsert Company does, several at a time within the rate limit. Returns one result per company, in the order of the list.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const upsertCompanies = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    companies: jsonItemsInput({
      label: "Companies",
      example: '[{"company_id":"6","name":"Blue Sun","size":85}]',
      comments: itemsOf(
        "Upsert Company",
        "company_id, and what to change, such as name and plan. Items of one company run in turn",
      ),
    }),
    stopOnError,
  },
  perform: async (context, { connection, companies, stopOnError }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return {
      data: await runBulk(client, {
        label: display.label,
        items: companies,
        stopOnError,
        read: (item) => readItem(upsertCompanyInputs, item),
        identities: ({ company_id }) => [company_id],
        run: (company) => saveCompany(client, company),
      }),
    };
  },
  examplePayload: {
    data: bulkExample(display.label, companyExample, {
      status: 400,
      code: "parameter_invalid",
      field: "size",
      message: "size is invalid",
    }),
  },
});
