import { hasList } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { asOnePage, fetchAllRecords } from "../../client/pagination/collect";
import { MAX_PARALLEL_PAGES, numberedPages } from "../../client/pagination/numbered";
import { scrollAll } from "../../client/pagination/scroll";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { readUsersAndCompanies, writeUsersAndCompanies } from "../contacts/access";
import { companiesOf, hasCompanies } from "./find";
import type { Company } from "./types";

/** Intercom's maximum. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/listallcompanies */
export const LARGEST_COMPANY_PAGE = 60;

/** Page-numbered lists of companies end here; only the scroll has more. */
const LIST_CEILING = 10_000;

interface CompanyFilters {
  companyId?: string;
  companyName?: string;
  tagId?: string;
  segmentId?: string;
  order?: "asc" | "desc";
  page?: number;
  perPage?: number;
  startingAfter?: string;
  fetchAll: boolean;
}

const refuse = (reason: string): never => {
  throw new InputError(reason);
};

const checkFilters = (filters: CompanyFilters) => {
  const { companyId, companyName, tagId, segmentId, order, page = 1, startingAfter } = filters;
  const given = Object.entries({
    "Company ID": companyId,
    Name: companyName,
    "Tag ID": tagId,
    "Segment ID": segmentId,
  }).filter(([, value]) => value !== undefined);
  if (given.length > 1) {
    refuse(
      `${given.map(([label]) => label).join(" and ")} cannot be combined: Intercom filters companies by one of them.`,
    );
  }
  if (startingAfter) {
    refuse("Starting After Cursor: Intercom pages companies by number. Use Page or Fetch All.");
  }
  if (order === "asc" && given.length > 0) {
    refuse(
      `Order: Intercom cannot sort companies in ascending order together with ${given[0]?.[0]}.`,
    );
  }
  if (page > 1 && (companyId || companyName)) {
    refuse(`Page: ${given[0]?.[0]} finds one company, so there is no page ${page}.`);
  }
};

/**
 * Companies, latest request first unless ascending order is asked for.
 * Fetch All reads from Page to the end; beyond 10,000 companies it scrolls.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany
 * @returns Intercom's answer, or everything in the shape of one page
 * @throws InputError for a combination of inputs that Intercom cannot honour
 */
export const fetchCompanies = async (
  client: Client,
  filters: CompanyFilters,
): Promise<List<Company>> => {
  checkFilters(filters);
  const { companyId, companyName, tagId, segmentId, order, fetchAll, page } = filters;
  const perPage = filters.perPage ?? (fetchAll ? LARGEST_COMPANY_PAGE : undefined);

  if (companyId || companyName) {
    const params = { company_id: companyId, name: companyName, per_page: perPage };
    try {
      const { data } = await client.get<Company | List<Company>>("/companies", {
        params,
        isExpected: hasCompanies,
      });
      return asOnePage(companiesOf(data));
    } catch (error) {
      if (isNotFound(error)) return asOnePage([]);
      throw error;
    }
  }

  const fetchPage = async (number: number | undefined): Promise<List<Company>> => {
    const params = { page: number, per_page: perPage };
    const isExpected = hasList("data");
    const { data } =
      order === "asc"
        ? await client.post<List<Company>>("/companies/list", undefined, {
            // A list, yet a token that may only read is refused.
            ...writeUsersAndCompanies,
            params: { ...params, order },
            isExpected,
            idempotent: true,
          })
        : await client.get<List<Company>>("/companies", {
            params: { ...params, tag_id: tagId, segment_id: segmentId },
            isExpected,
          });
    return data;
  };
  if (!fetchAll) return fetchPage(page);

  const firstPage = page ?? 1;
  const first = await fetchPage(firstPage);
  const total = first.total_count ?? 0;
  const hasFilter = tagId || segmentId || order === "asc" || firstPage > 1;
  // One page of margin: the last page may reach beyond the ceiling, and the list may grow.
  if (total > (hasFilter ? LIST_CEILING : LIST_CEILING - LARGEST_COMPANY_PAGE)) {
    if (hasFilter) {
      refuse(
        `Fetch All: Intercom lists at most ${LIST_CEILING} companies by page and this list has ${total}. Leave Page, Order, Tag ID and Segment ID blank to fetch all companies.`,
      );
    }
    return asOnePage(await scrollAll<Company>(client, "/companies/scroll"));
  }
  let unused: List<Company> | undefined = first;
  const fetchNext = async (number: number) => {
    const list = unused ?? (await fetchPage(number));
    unused = undefined;
    return list;
  };
  const pages = () => numberedPages(fetchNext, firstPage, MAX_PARALLEL_PAGES);
  return fetchAllRecords(client, pages, { rereads: firstPage === 1 });
};

const largePages = (client: Client): AsyncGenerator<List<Company>> =>
  numberedPages(async (page) => {
    const { data } = await client.get<List<Company>>("/companies", {
      ...readUsersAndCompanies,
      params: { page, per_page: LARGEST_COMPANY_PAGE },
      isExpected: hasList("data"),
    });
    return data;
  });

/**
 * Pages of companies, latest request first, each as large as Intercom allows. Intercom cannot
 * search in names: the company of exactly this name comes first, in case it stands on a later page.
 */
export async function* companyPages(client: Client, name?: string): AsyncGenerator<List<Company>> {
  const seen = new Set<string>();
  if (name) {
    const exact = await fetchCompanies(client, { companyName: name, fetchAll: false });
    for (const { id } of exact.data) seen.add(id);
    yield exact;
  }
  for await (const list of largePages(client)) {
    yield { ...list, data: list.data.filter(({ id }) => !seen.has(id)) };
  }
}
