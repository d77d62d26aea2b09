import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { pageOrAll } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, page } from "../../inputs/common";
import { companyListExample } from "../../resources/companies/examples";
import { LARGEST_COMPANY_PAGE } from "../../resources/companies/lists";
import type { Company } from "../../resources/companies/types";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";

/** The list is documented under `companies` and answered under `data`: both are read. */
const hasCompanies = (data: unknown) => hasList("data")(data) || hasList("companies")(data);

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcompaniesforacontact
export const listContactCompanies = action({
  display: {
    label: "List Contact Companies",
    description:
      "List the companies that a contact, a person, belongs to. List Company Contacts is the other way round.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: namedContactId,
    fetchAll,
    maxRecords,
    page,
    perPage: perPageInput({ of: "Companies", max: LARGEST_COMPANY_PAGE, usual: 50, example: "25" }),
  },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const url = path`/contacts/${id}/companies`;
    const list = { url, largestPage: LARGEST_COMPANY_PAGE };
    const data = await pageOrAll<Company>(client, list, paging, async (page, perPage, settings) => {
      const answer = await client.get(url, {
        params: { page, per_page: perPage },
        ...settings,
        isExpected: hasCompanies,
      });
      const { companies, ...rest } = answer.data;
      return { ...rest, data: rest.data ?? companies };
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...companyListExample,
      pages: { ...companyListExample.pages, per_page: 50 },
    },
  },
});
