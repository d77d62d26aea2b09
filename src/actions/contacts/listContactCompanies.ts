import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { fetchAllRecords } from "../../client/pagination/collect";
import { MAX_PARALLEL_PAGES, numberedPages } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import type { List } from "../../client/types";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, page } from "../../inputs/common";
import { companyListExample } from "../../resources/companies/examples";
import { LARGEST_COMPANY_PAGE } from "../../resources/companies/lists";
import type { Company } from "../../resources/companies/types";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactId } from "../../resources/contacts/inputs";

/** The list is documented under `companies` and answered under `data`: both are read. */
const hasCompanies = (data: unknown) => hasList("data")(data) || hasList("companies")(data);

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcompaniesforacontact
export const listContactCompanies = action({
  display: {
    label: "List Contact Companies",
    description: "Returns one page of the companies of a contact, or all of them.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: contactId,
    fetchAll,
    page,
    perPage: perPageInput({ of: "Companies", max: LARGEST_COMPANY_PAGE, usual: 50, example: "25" }),
  },
  perform: async (context, { connection, id, fetchAll, page, perPage }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const largestPage = fetchAll ? LARGEST_COMPANY_PAGE : undefined;
    const fetchPage = async (number: number | undefined): Promise<List<Company>> => {
      const { data } = await client.get(path`/contacts/${id}/companies`, {
        params: { page: number, per_page: perPage ?? largestPage },
        isExpected: hasCompanies,
      });
      const { companies, ...list } = data;
      return { ...list, data: list.data ?? companies };
    };
    if (!fetchAll) return { data: await fetchPage(page) };
    const pages = () => numberedPages(fetchPage, page ?? 1, MAX_PARALLEL_PAGES);
    return { data: await fetchAllRecords(client, pages, { rereads: !page }) };
  },
  examplePayload: {
    data: {
      ...companyListExample,
      pages: { ...companyListExample.pages, per_page: 50 },
    },
  },
});
