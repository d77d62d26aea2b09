import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { fetchAllRecords } from "../../client/pagination/collect";
import {
  MAX_PARALLEL_PAGES,
  type NumberedPaging,
  numberedPages,
} from "../../client/pagination/numbered";
import { path } from "../../client/path";
import type { Client, List } from "../../client/types";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, page } from "../../inputs/common";
import { LARGEST_COMPANY_PAGE } from "../../resources/companies/companies";
import { companyListExample } from "../../resources/companies/examples";
import type { Company } from "../../resources/companies/types";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactId } from "../../resources/contacts/inputs";

const hasCompanies = (data: unknown) => hasList("data")(data) || hasList("companies")(data);

/**
 * Companies that a contact is a member of. Documented under `companies`, answered under `data`:
 * both are read.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcompaniesforacontact
 * @returns one page, or everything from the page on in the shape of one page
 */
const listCompaniesOfContact = async (
  client: Client,
  contactId: string,
  { fetchAll, page, perPage = fetchAll ? LARGEST_COMPANY_PAGE : undefined }: NumberedPaging,
): Promise<List<Company>> => {
  const fetch = async (number: number | undefined): Promise<List<Company>> => {
    const { data } = await client.get(path`/contacts/${contactId}/companies`, {
      params: { page: number, per_page: perPage },
      isExpected: hasCompanies,
    });
    const { companies, ...list } = data;
    return { ...list, data: list.data ?? companies };
  };
  return fetchAll
    ? fetchAllRecords(client, () => numberedPages(fetch, page ?? 1, MAX_PARALLEL_PAGES), {
        rereads: !page,
      })
    : fetch(page);
};

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
    perPage: perPageInput({ of: "Companies", max: 60, usual: 50, example: "25" }),
  },
  perform: async (context, { connection, id, ...paging }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    return { data: await listCompaniesOfContact(client, id, paging) };
  },
  examplePayload: {
    data: {
      ...companyListExample,
      pages: { ...companyListExample.pages, per_page: 50 },
    },
  },
});
