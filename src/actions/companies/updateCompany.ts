import { action } from "@prismatic-io/spectral";
import { changes } from "../../changes";
import { createClient } from "../../client";
import { updateByCompanyId } from "../../companies";
import { companyExample } from "../../examples/companies";
import { connection } from "../../inputs/common";
import {
  callersCompanyId,
  clearCompanyFields,
  industry,
  monthlySpend,
  newCompanyName,
  plan,
  remoteCreatedAt,
  size,
  website,
} from "../../inputs/companies";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/updatecompany
export const updateCompany = action({
  display: {
    label: "Update Company",
    description:
      "Changes the given fields of an existing company and leaves all others as they are. Never creates one.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: callersCompanyId,
    name: newCompanyName,
    remote_created_at: remoteCreatedAt,
    plan,
    size,
    website,
    industry,
    monthly_spend: monthlySpend,
    clearFields: clearCompanyFields,
  },
  perform: async (context, { connection, company_id, clearFields, ...fields }) => {
    const client = createClient(connection, context);
    return { data: await updateByCompanyId(client, company_id, changes(fields, clearFields, "")) };
  },
  examplePayload: { data: companyExample },
});
