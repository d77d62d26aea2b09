import { hasList, isIdentified } from "../../client/answers";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { readUsersAndCompanies } from "../contacts/access";
import type { Company } from "./types";

/**
 * The companies of an answer. Intercom answers a single one as a bare object, where its
 * documentation has a list.
 */
export const companiesOf = (data: Company | List<Company>): Company[] =>
  hasList("data")(data) ? (data as List<Company>).data : [data as Company];

/** Either answer of Intercom to a request for one company. */
export const hasCompanies = (data: unknown): boolean => isIdentified(data) || hasList("data")(data);

/**
 * The company with an ID in an external system.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany
 * @throws AxiosError 404 `company_not_found`, or InputError, when there is none
 */
export const findByCompanyId = async (client: Client, companyId: string): Promise<Company> => {
  const { data } = await client.get<Company | List<Company>>("/companies", {
    params: { company_id: companyId },
    isExpected: hasCompanies,
    ...readUsersAndCompanies,
  });
  const company = companiesOf(data)
    .filter(isIdentified)
    .find(({ company_id }) => company_id === companyId);
  if (company) return company;
  throw new InputError(`Company ID: no company has the ID "${companyId}".`);
};
