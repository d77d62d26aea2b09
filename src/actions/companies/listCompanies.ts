import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, fetchAll, page } from "../../inputs/common";
import { listCompanies as list } from "../../resources/companies/companies";
import { companyListExample } from "../../resources/companies/examples";
import {
  companiesPerPage,
  companyCursor,
  companyIdFilter,
  companyNameFilter,
  companyOrder,
  segmentIdFilter,
  tagIdFilter,
} from "../../resources/companies/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany
export const listCompanies = action({
  display: {
    label: "List Companies",
    description:
      "Returns one page of companies, all of them, or those that a filter lets through. Intercom leaves out companies without contacts.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    companyId: companyIdFilter,
    companyName: companyNameFilter,
    tagId: tagIdFilter,
    segmentId: segmentIdFilter,
    order: companyOrder,
    page,
    perPage: companiesPerPage,
    startingAfter: companyCursor,
  },
  perform: async (context, { connection, ...filters }) => {
    const client = createClient(connection, context);
    return { data: await list(client, filters) };
  },
  examplePayload: { data: companyListExample },
});
