import { action } from "@prismatic-io/spectral";
import { inBulk } from "../../bulk";
import { createClient } from "../../client";
import { saveCompany } from "../../companies";
import { bulkExample } from "../../examples/bulk";
import { companyExample } from "../../examples/companies";
import { stopOnError, upsertedCompanies } from "../../inputs/bulk";
import { connection } from "../../inputs/common";
import { upsertCompanyInputs } from "../../inputs/companies";
import { readItem } from "../../inputs/item";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const upsertCompanies = action({
  display: {
    label: "Upsert Companies",
    description:
      "Upserts a list of companies, each like Upsert Company, side by side within the rate limit. Returns one result per company, in the order of the list: a refused one does not stop the others.",
  },
  performSafety: "notAllowed",
  inputs: { connection, companies: upsertedCompanies, stopOnError },
  perform: async (context, { connection, companies, stopOnError }) => {
    const client = createClient(connection, context);
    return {
      data: await inBulk(client, {
        label: "Upsert Companies",
        items: companies,
        stopOnError,
        read: (item) => readItem(upsertCompanyInputs, item),
        identities: ({ company_id }) => [company_id],
        run: (company) => saveCompany(client, company),
      }),
    };
  },
  examplePayload: { data: bulkExample(companyExample) },
});
