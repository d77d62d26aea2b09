import { isIdentified } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { writeUsersAndCompanies } from "../contacts/access";
import { type AttributeInputs, checkedAttributes } from "../shared/customAttributes";
import { checkCleared, updateBody } from "../shared/updateBody";
import { findByCompanyId } from "./find";
import type { Company } from "./types";

type CompanyFields = Record<string, unknown>;

/** Fields of a company by wire name, with its custom attributes; what is undefined is left alone. */
interface CompanyInputs extends AttributeInputs {
  company_id?: string;
  clearFields?: string[];
}

/** Intercom takes no null for the text fields of a company: they are emptied by empty text. */
const EMPTIED = "";

/**
 * The body that creates or changes a company.
 * @throws InputError when nothing would change, or a field or attribute cannot be saved
 */
export const companyBody = async (
  client: Client,
  { clearFields = [], ...inputs }: CompanyInputs,
): Promise<CompanyFields> => {
  const { customAttributes, customAttributesJson, createMissingAttributes, ...fields } = inputs;
  const attributes = { customAttributes, customAttributesJson, createMissingAttributes };
  const allAttributes = { ...customAttributes, ...customAttributesJson };
  // Refused before a missing attribute is defined.
  checkCleared({ ...fields, custom_attributes: allAttributes }, clearFields);
  const custom_attributes = await checkedAttributes(client, "company", attributes);
  return updateBody({ ...fields, custom_attributes }, clearFields, EMPTIED);
};

/**
 * Creates a company, or changes the one that has the same Company ID.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
 * @returns the company
 */
export const postCompany = async (client: Client, body: CompanyFields): Promise<Company> => {
  const settings = { ...writeUsersAndCompanies, idempotent: true, isExpected: isIdentified };
  return (await client.post<Company>("/companies", body, settings)).data;
};

/**
 * Creates a company, or changes the given fields of the one that has its Company ID.
 * @returns the company
 * @throws InputError for a field or attribute that cannot be saved
 */
export const saveCompany = async (client: Client, inputs: CompanyInputs): Promise<Company> =>
  postCompany(client, await companyBody(client, inputs));

/**
 * The company with an ID in an external system, created when there is none.
 * @param inputs what a new company gets; a company that exists is not changed
 * @returns the company, and whether it is new
 */
export const ensureCompany = async (
  client: Client,
  inputs: CompanyInputs & { company_id: string },
): Promise<{ created: boolean; company: Company }> => {
  try {
    return { created: false, company: await findByCompanyId(client, inputs.company_id) };
  } catch (error) {
    if (!isNotFound(error) && !(error instanceof InputError)) throw error;
    return { created: true, company: await saveCompany(client, inputs) };
  }
};
