import { hasList } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { asOnePage, fetchAllRecords } from "../../client/pagination/collect";
import { MAX_PARALLEL_PAGES, numberedPages } from "../../client/pagination/numbered";
import { scrollAll } from "../../client/pagination/scroll";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { readUsersAndCompanies, writeUsersAndCompanies } from "../contacts/access";
import { type AttributeInputs, checkedAttributes } from "../shared/customAttributes";
import { checkCleared, updateBody } from "../shared/updateBody";
import type { Company } from "./types";

/** Intercom's maximum. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/listallcompanies */
export const LARGEST_COMPANY_PAGE = 60;

/** Page-numbered lists of companies end here; beyond, only the scroll goes on. */
const LIST_CEILING = 10_000;

/**
 * The company with an id of the caller's own.
 * @throws AxiosError 404 `company_not_found` when there is none
 */
export const findByCompanyId = async (client: Client, companyId: string): Promise<Company> => {
  const { data } = await client.get<Company | List<Company>>("/companies", {
    params: { company_id: companyId },
    ...readUsersAndCompanies,
  });
  const company = companiesOf(data).find(({ company_id }) => company_id === companyId);
  return company ?? refuse(`Company ID: no company has the ID "${companyId}".`);
};

type Fields = Record<string, unknown>;

/** Everything an action may say about a company, by wire name, with its custom attributes. */
export interface CompanyInputs extends AttributeInputs {
  company_id: string;
  clearFields?: string[];
}

/** Intercom takes no null for the text fields of a company: they are emptied by empty text. */
export const EMPTIED = "";

export const fieldsOf = async (client: Client, inputs: Omit<CompanyInputs, "company_id">) => {
  const { clearFields = [], ...rest } = inputs;
  const { customAttributes, customAttributesJson, createMissingAttributes, ...fields } = rest;
  const attributes = { customAttributes, customAttributesJson, createMissingAttributes };
  const allAttributes = { ...customAttributes, ...customAttributesJson };
  checkCleared({ ...fields, custom_attributes: allAttributes }, clearFields);
  return {
    ...(fields as Fields),
    custom_attributes: await checkedAttributes(client, "company", attributes),
  };
};

export const post = async (client: Client, company: Fields): Promise<Company> =>
  (
    await client.post<Company>("/companies", company, {
      ...writeUsersAndCompanies,
      idempotent: true,
    })
  ).data;

/** Creates a company, or changes the given fields of the one that has its Company ID. */
export const saveCompany = async (
  client: Client,
  { clearFields = [], ...inputs }: CompanyInputs,
): Promise<Company> =>
  post(client, updateBody(await fieldsOf(client, inputs), clearFields, EMPTIED));

/**
 * The company with an id of the caller's own, created when there is none.
 * @param inputs what a new company gets; a company that exists is not changed
 */
export const findOrCreateCompany = async (
  client: Client,
  { company_id, ...inputs }: CompanyInputs,
): Promise<{ created: boolean; company: Company }> => {
  try {
    return { created: false, company: await findByCompanyId(client, company_id) };
  } catch (error) {
    if (!isNotFound(error) && !(error instanceof InputError)) throw error;
    const fields = await fieldsOf(client, inputs);
    return { created: true, company: await post(client, { company_id, ...fields }) };
  }
};

/** A single company is answered as a bare object where a list is documented. */
const companiesOf = (data: Company | List<Company>): Company[] =>
  hasList("data")(data) ? (data as List<Company>).data : [data as Company];

const largePages = (client: Client): AsyncGenerator<List<Company>> =>
  numberedPages(async (page) => {
    const params = { page, per_page: LARGEST_COMPANY_PAGE };
    return (
      await client.get("/companies", {
        ...readUsersAndCompanies,
        params,
        isExpected: hasList("data"),
      })
    ).data;
  });

/**
 * Pages of companies, latest request first, each as large as Intercom allows. Intercom cannot
 * search in names: the company of exactly this name comes first, in case it stands on a later page.
 */
export async function* companyPages(client: Client, name?: string): AsyncGenerator<List<Company>> {
  const seen = new Set<string>();
  if (name) {
    const exact = await listCompanies(client, { companyName: name, fetchAll: false });
    for (const { id } of exact.data) seen.add(id);
    yield exact;
  }
  for await (const list of largePages(client)) {
    yield { ...list, data: list.data.filter(({ id }) => !seen.has(id)) };
  }
}

export interface CompanyFilters {
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

const check = (filters: CompanyFilters) => {
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
 * Companies, newest activity first unless ascending order is asked for.
 * Fetch All goes on from Page to the end; beyond 10,000 companies it scrolls.
 * @returns Intercom's answer, or everything in the shape of one page
 * @throws InputError for a combination of inputs that Intercom cannot honour
 */
export const listCompanies = async (
  client: Client,
  filters: CompanyFilters,
): Promise<List<Company>> => {
  check(filters);
  const { companyId, companyName, tagId, segmentId, order, fetchAll, page } = filters;
  const perPage = filters.perPage ?? (fetchAll ? LARGEST_COMPANY_PAGE : undefined);

  if (companyId || companyName) {
    const params = { company_id: companyId, name: companyName, per_page: perPage };
    try {
      const { data } = await client.get<Company | List<Company>>("/companies", { params });
      return asOnePage(companiesOf(data));
    } catch (error) {
      if (isNotFound(error)) return asOnePage([]);
      throw error;
    }
  }

  const fetch = async (number: number | undefined): Promise<List<Company>> => {
    const params = { page: number, per_page: perPage };
    const answer = hasList("data");
    const { data } =
      order === "asc"
        ? await client.post<List<Company>>("/companies/list", undefined, {
            // A list, yet a token that may only read is refused.
            ...writeUsersAndCompanies,
            params: { ...params, order },
            isExpected: answer,
            idempotent: true,
          })
        : await client.get<List<Company>>("/companies", {
            params: { ...params, tag_id: tagId, segment_id: segmentId },
            isExpected: answer,
          });
    return data;
  };
  if (!fetchAll) return fetch(page);

  const firstPage = page ?? 1;
  const first = await fetch(firstPage);
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
  let known: List<Company> | undefined = first;
  const next = async (number: number) => {
    const list = known ?? (await fetch(number));
    known = undefined;
    return list;
  };
  const pages = () => numberedPages(next, firstPage, MAX_PARALLEL_PAGES);
  return fetchAllRecords(client, pages, { rereads: firstPage === 1 });
};
