import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { intercomCompanyId } from "../../resources/companies/inputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/deletecompany
export const deleteCompany = action({
  display: {
    label: "Delete Company",
    description:
      "Delete a company and detach its contacts, which stay. Intercom finishes this some time after it answers.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: intercomCompanyId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.delete<Deleted>(path`/companies/${id}`);
    return { data };
  },
  examplePayload: {
    data: {
      id: "667d608d8a68186f43bafd70",
      object: "company",
      deleted: true,
    },
  },
});
