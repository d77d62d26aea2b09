import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import {
  type CompanyInputs,
  EMPTIED,
  fieldsOf,
  findByCompanyId,
  post,
} from "../../resources/companies/companies";
import { companyExample } from "../../resources/companies/examples";
import {
  clearCompanyFields,
  companyFieldInputs,
  newCompanyName,
  OWN_ID,
} from "../../resources/companies/inputs";
import type { Company } from "../../resources/companies/types";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { updateBody } from "../../resources/shared/updateBody";

/**
 * Changes the company with an id of the caller's own.
 * Goes by the ID that Intercom gave it, since a write by the caller's id would create a company
 * where there is none. Only `remote_created_at` can be written by the caller's id alone: then the
 * company has just been seen, and an answer about another one is an error.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/updatecompany
 */
const update = async (
  client: Client,
  { company_id, ...inputs }: CompanyInputs,
): Promise<Company> => {
  const fields = updateBody(await fieldsOf(client, inputs), inputs.clearFields ?? [], EMPTIED);
  const { id } = await findByCompanyId(client, company_id);
  if (fields.remote_created_at === undefined) {
    return (await client.put<Company>(path`/companies/${id}`, fields)).data;
  }
  const company = await post(client, { company_id, ...fields });
  if (company.id === id) return company;
  throw new Error(
    `The company ${id} was deleted while it was updated, and Intercom created ${company.id} in its place.`,
  );
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const updateCompany = action({
  display: {
    label: "Update Company",
    description:
      "Changes the given fields of an existing company and leaves all others as they are. Never creates one.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: idInput({
      label: "Company ID",
      required: true,
      example: "6",
      dataSource: "selectCompanyByCompanyId",
      comments: `ID of the company: ${OWN_ID}`,
    }),
    name: newCompanyName,
    clearFields: clearCompanyFields,
    ...companyFieldInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await update(client, inputs) };
  },
  examplePayload: { data: companyExample },
});
