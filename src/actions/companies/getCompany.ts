import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { companyExample } from "../../resources/companies/examples";
import { intercomCompanyId } from "../../resources/companies/inputs";
import type { Company } from "../../resources/companies/types";
import { readUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrieveacompanybyid
export const getCompany = action({
  display: {
    label: "Get Company",
    description:
      "Get one company by the ID that Intercom gave it. Find Company looks it up by name, company ID or website.",
  },
  performSafety: "safe",
  inputs: { connection, id: intercomCompanyId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<Company>(path`/companies/${id}`);
    return { data };
  },
  examplePayload: { data: companyExample },
});
