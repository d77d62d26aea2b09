import { isIdentified } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { type AttributeInputs, readAttributes } from "../common/customAttributes";
import { checkCleared, updateBody } from "../common/updateBody";
import { writeUsersAndCompanies } from "../contacts/access";
import { findByCompanyId } from "./find";
import type { Company } from "./types";

type CompanyFields = Record<string, unknown>;

/** Fields of a company by wire name, with its custom attributes; what is undefined is left alone. */
interface CompanyInputs extends AttributeInputs {
  company_id?: string;
  update_last_request_at?: boolean;
  clearFields?: string[];
}

/** Intercom takes no null for the text fields of a company: they are emptied by empty text. */
const EMPTIED = "";

/**
 * The body that creates or changes a company, and what defines its attributes that are missing in the
 * workspace: to be called last.
 * @throws InputError when nothing would change, or a field or attribute cannot be saved
 */
export const companyBody = async (
  client: Client,
  { clearFields = [], update_last_request_at, ...inputs }: CompanyInputs,
): Promise<{ body: CompanyFields; define: () => Promise<void> }> => {
  const { customAttributes, customAttributesJson, createMissingAttributes, ...others } = inputs;
  // There is nothing that false would do.
  const fields = { ...others, update_last_request_at: update_last_request_at || undefined };
  const attributes = { customAttributes, customAttributesJson, createMissingAttributes };
  // Refused before any request.
  const allAttributes = { ...customAttributes, ...customAttributesJson };
  checkCleared({ ...fields, custom_attributes: allAttributes }, clearFields);
  const { values, define } = await readAttributes(client, "company", attributes);
  const body = updateBody({ ...fields, custom_attributes: values }, clearFields, EMPTIED);
  return { body, define };
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
export const saveCompany = async (client: Client, inputs: CompanyInputs): Promise<Company> => {
  const { body, define } = await companyBody(client, inputs);
  await define();
  return postCompany(client, body);
};

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
