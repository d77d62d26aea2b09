import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Company } from "../../client/types";
import { connection, intercomCompanyId } from "../../inputs/common";

import { knownCompanyExample } from "../../resources/companies/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrieveacompanybyid
export const getCompany = action({
  display: {
    label: "Get Company",
    description: "Returns one company by the ID that Intercom gave it.",
  },
  performSafety: "safe",
  inputs: { connection, id: intercomCompanyId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Company>(path`/companies/${id}`);
    return { data };
  },
  examplePayload: { data: knownCompanyExample },
});
