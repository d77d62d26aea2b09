import type { Client } from "../../client/types";
import { isRecord } from "../../values/objects";
import { unescapeHtml } from "../../values/unescapeHtml";
import { chooseMatch, MatchError, type SeveralMatches } from "../common/match";
import { fetchCompanies } from "./lists";
import type { Company } from "./types";

/** What a company can be found by. */
export type CompanyKey = "name" | "company_id" | "website";

/** Describes one company. */
interface CompanyQuery {
  key: CompanyKey;
  value: string;
  severalMatches?: SeveralMatches;
  /** Companies to look through, where Intercom cannot search. */
  limit: number;
}

const KEY_NAMES: Record<CompanyKey, string> = {
  name: "name",
  company_id: "Company ID",
  website: "website",
};

/** The form in which values are compared: Intercom escapes names, and takes any text as a website. */
const normalize: Record<CompanyKey, (value: string) => string> = {
  name: (value) => unescapeHtml(value).trim().toLowerCase(),
  company_id: (value) => value,
  website: (value) =>
    unescapeHtml(value)
      .trim()
      .toLowerCase()
      .replace(/^(https?:)?\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/+$/, ""),
};

/** Companies that may match, and whether there are others that were not looked at. */
const candidatesOf = async (
  client: Client,
  { key, value, limit }: CompanyQuery,
): Promise<{ companies: Company[]; isCut: boolean }> => {
  if (key !== "website") {
    const filter = key === "name" ? { companyName: value } : { companyId: value };
    const { data } = await fetchCompanies(client, { ...filter, fetchAll: false });
    return { companies: data, isCut: false };
  }
  // One more shows whether there are more.
  const { data } = await fetchCompanies(client, { fetchAll: true, maxRecords: limit + 1 });
  return { companies: data.slice(0, limit), isCut: data.length > limit };
};

/**
 * The one company that matches a query. Intercom has no filter for websites: companies are read one
 * after the other, up to the limit.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany
 * @returns undefined when there is none
 * @throws MatchError when there are several and none is to be chosen, or when none of those within the
 * limit matches and there are more
 */
export const findOneCompany = async (
  client: Client,
  query: CompanyQuery,
): Promise<Company | undefined> => {
  const { key, value, severalMatches, limit } = query;
  const { companies, isCut } = await candidatesOf(client, query);
  const wanted = normalize[key](value);
  const found = companies
    .filter(isRecord)
    .filter((company) => normalize[key](String(company[key] ?? "")) === wanted);
  const description = `the ${KEY_NAMES[key]} "${value}"`;
  if (isCut && found.length === 0) {
    throw new MatchError(
      `None of the first ${limit} companies has ${description}, and there are more: raise Companies to Search.`,
      "search_limit",
      [],
    );
  }
  if (isCut) {
    client.defaults.log?.(
      `Only the first ${limit} companies were searched: others with ${description} would go unnoticed. Companies to Search sets the limit.`,
    );
  }
  return chooseMatch(found, `companies have ${description}`, severalMatches);
};

/**
 * The one company that matches a query, for those who need one.
 * @throws MatchError when there is none, and what `findOneCompany` throws
 */
export const requireCompany = async (client: Client, query: CompanyQuery): Promise<Company> => {
  const company = await findOneCompany(client, query);
  if (company) return company;
  throw new MatchError(
    `No company has the ${KEY_NAMES[query.key]} "${query.value}".`,
    "not_found",
    [],
  );
};
