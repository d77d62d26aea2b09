import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { companyIds, intercomCompanyIds, tagName } from "../../resources/tags/inputs";
import { companyTargets, tagAll } from "../../resources/tags/tagging";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const tagCompanies = action({
  display: {
    label: "Tag Companies",
    description:
      "Add a tag by name to many companies at once, and create the tag when it is missing. Fails when a company is unknown, and names it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: tagName,
    companyIds,
    intercomCompanyIds,
  },
  perform: async (context, { connection, name, companyIds, intercomCompanyIds }) => {
    const client = createClient(connection, context, writeTags);
    const targets = companyTargets(companyIds, intercomCompanyIds);
    const data = await tagAll(client, { kind: "companies", name, targets, untag: false });
    return { data };
  },
  examplePayload: {
    data: {
      ...tagExample,
      users: [],
      companies: [{ id: "667d608d8a68186f43bafd70", tagged: true }],
    },
  },
});
