import { hasList } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { asOnePage, checkMaxRecords, fetchAllRecords } from "../../client/pagination/collect";
import {
  MAX_PARALLEL_PAGES,
  numberedPages,
  type ReadNumbered,
  sizedReader,
} from "../../client/pagination/numbered";
import { scrollAll } from "../../client/pagination/scroll";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { readUsersAndCompanies, writeUsersAndCompanies } from "../contacts/access";
import { companiesOf, hasCompanies, isCompanyList } from "./find";
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
  /** Fetch All stops after this many records. */
  maxRecords?: number;
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
  if (page > 1 && companyId) {
    refuse(`Page: Company ID finds one company, so there is no page ${page}.`);
  }
};

const readPage =
  (
    client: Client,
    { companyName, tagId, segmentId, order }: Partial<CompanyFilters> = {},
  ): ReadNumbered<Company> =>
  async (page, perPage, settings) => {
    const params = { page, per_page: perPage };
    // A list, yet a token that may only read is refused the order.
    const { data } =
      order === "asc"
        ? await client.post<List<Company>>("/companies/list", undefined, {
            ...writeUsersAndCompanies,
            params: { ...params, order },
            ...settings,
            isExpected: hasList("data"),
            idempotent: true,
          })
        : await client.get<Company | List<Company>>("/companies", {
            ...readUsersAndCompanies,
            params: { ...params, name: companyName, tag_id: tagId, segment_id: segmentId },
            ...settings,
            isExpected: companyName ? hasCompanies : hasList("data"),
          });
    return isCompanyList(data) ? data : asOnePage(companiesOf(data));
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
  checkMaxRecords(filters);
  checkFilters(filters);
  try {
    return await (filters.companyId
      ? fetchByCompanyId(client, filters)
      : fetchList(client, filters));
  } catch (error) {
    const { companyId, companyName } = filters;
    if ((companyId || companyName) && isNotFound(error)) return asOnePage([]);
    throw error;
  }
};

const fetchByCompanyId = async (client: Client, { companyId, perPage }: CompanyFilters) => {
  const params = { company_id: companyId, per_page: perPage };
  const { data } = await client.get<Company | List<Company>>("/companies", {
    params,
    isExpected: hasCompanies,
  });
  return asOnePage(companiesOf(data));
};

const fetchList = async (client: Client, filters: CompanyFilters): Promise<List<Company>> => {
  const { companyName, tagId, segmentId, order, fetchAll, maxRecords, page, perPage } = filters;
  const read = readPage(client, filters);
  if (!fetchAll) return read(page, perPage);

  const firstPage = page ?? 1;
  const fetch = sizedReader(client, "/companies", perPage ?? LARGEST_COMPANY_PAGE, read);
  const first = await fetch(firstPage);
  const total = Math.min(first.total_count ?? 0, maxRecords ?? Number.POSITIVE_INFINITY);
  const hasFilter = companyName || tagId || segmentId || order === "asc" || firstPage > 1;
  // One page of margin: the last page may reach beyond the ceiling, and the list may grow.
  if (total > (hasFilter ? LIST_CEILING : LIST_CEILING - LARGEST_COMPANY_PAGE)) {
    if (hasFilter) {
      refuse(
        `Fetch All: Intercom lists at most ${LIST_CEILING} companies by page and this list has ${total}. Leave Page, Order, Tag ID and Segment ID blank to fetch all companies.`,
      );
    }
    return asOnePage(await scrollAll<Company>(client, "/companies/scroll", maxRecords));
  }
  let unused: List<Company> | undefined = first;
  const fetchNext = async (number: number) => {
    const list = unused ?? (await fetch(number));
    unused = undefined;
    return list;
  };
  const pages = () => numberedPages(fetchNext, firstPage, MAX_PARALLEL_PAGES, client.defaults.log);
  return fetchAllRecords(client, pages, { rereads: firstPage === 1, max: maxRecords });
};

/**
 * Pages of companies, latest request first, each as large as Intercom allows. Intercom cannot
 * search in names: the companies of exactly this name come first, in case they stand on a later page.
 */
export async function* companyPages(client: Client, name?: string): AsyncGenerator<List<Company>> {
  const seen = new Set<string>();
  if (name) {
    const exact = await fetchCompanies(client, { companyName: name, fetchAll: false });
    for (const company of exact.data) if (isRecord(company)) seen.add(company.id);
    yield exact;
  }
  const fetch = sizedReader(client, "/companies", LARGEST_COMPANY_PAGE, readPage(client));
  for await (const list of numberedPages(fetch)) {
    yield { ...list, data: list.data.filter(({ id }) => !seen.has(id)) };
  }
}
