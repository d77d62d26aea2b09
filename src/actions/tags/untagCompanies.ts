import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { untagCompanies as untag } from "../../resources/tags/bulk";
import { untaggedCompaniesExample } from "../../resources/tags/examples";
import {
  removedTagName,
  taggedCompanyIds,
  taggedIntercomCompanyIds,
} from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const untagCompanies = action({
  display: {
    label: "Untag Companies",
    description:
      "Removes a tag by name from many companies. Fails when the tag or a company is unknown, and names it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: removedTagName,
    companyIds: taggedCompanyIds,
    intercomCompanyIds: taggedIntercomCompanyIds,
  },
  perform: async (context, { connection, name, ...companies }) => {
    const client = createClient(connection, context);
    return { data: await untag(client, name, companies) };
  },
  examplePayload: { data: untaggedCompaniesExample },
});
