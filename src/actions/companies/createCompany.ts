import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { companyExample } from "../../examples/companies";
import { connection } from "../../inputs/common";
import {
  companyName,
  industry,
  monthlySpend,
  newCompanyId,
  plan,
  remoteCreatedAt,
  size,
  website,
} from "../../inputs/companies";
import type { Company } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/createorupdatecompany
export const createCompany = action({
  display: {
    label: "Create Company",
    description:
      "Creates a company. When one with this company ID exists, Intercom changes the given fields of it instead.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    company_id: newCompanyId,
    name: companyName,
    remote_created_at: remoteCreatedAt,
    plan,
    size,
    website,
    industry,
    monthly_spend: monthlySpend,
  },
  perform: async (context, { connection, ...company }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Company>("/companies", company, { repeatable: true });
    return { data };
  },
  examplePayload: { data: companyExample },
});
