import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { intercomCompanyId } from "../../resources/companies/inputs";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { attachedSegmentsExample } from "../../resources/segments/examples";
import type { Segment } from "../../resources/segments/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/listattachedsegmentsforcompanies
export const listCompanySegments = action({
  display: {
    label: "List Company Segments",
    description: "List the segments that a company belongs to.",
  },
  performSafety: "safe",
  inputs: { connection, id: intercomCompanyId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const data = await getList<Segment>(client, path`/companies/${id}/segments`);
    return { data };
  },
  examplePayload: { data: attachedSegmentsExample },
});
