import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { IntercomError } from "../../client/errors";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { createdCompanyExample } from "../../resources/companies/examples";
import { findByCompanyId } from "../../resources/companies/find";
import {
  COMPANY_ID_HELP,
  clearCompanyFields,
  companyFieldInputs,
  companyName,
} from "../../resources/companies/inputs";
import { companyBody, postCompany } from "../../resources/companies/save";
import type { Company } from "../../resources/companies/types";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const updateCompany = action({
  display: {
    label: "Update Company",
    description:
      "Change the given fields of an existing company and leave the others. Fails when no company has this company ID; Upsert Company creates it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: idInput({
      label: "Company ID",
      required: true,
      example: "6",
      dataSource: "selectCompanyByCompanyId",
      comments: `ID of the company: ${COMPANY_ID_HELP}`,
    }),
    name: companyName,
    ...companyFieldInputs,
    clearFields: clearCompanyFields,
  },
  perform: async (context, { connection, company_id, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { body, define } = await companyBody(client, inputs);
    // Written by the ID that Intercom gave it: a write by Company ID creates a company where there
    // is none. These two fields can be written by Company ID only.
    const { id } = await findByCompanyId(client, company_id);
    await define();
    const { remote_created_at, update_last_request_at } = body;
    if (remote_created_at === undefined && update_last_request_at === undefined) {
      const { data } = await client.put<Company>(path`/companies/${id}`, body);
      return { data };
    }
    const company = await postCompany(client, { company_id, ...body });
    if (company.id === id) return { data: company };
    throw new IntercomError(
      `The company ${id} was deleted while it was updated, and Intercom created ${company.id} in its place.`,
      { retryable: false },
    );
  },
  examplePayload: { data: createdCompanyExample },
});
