import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { tagCompanies as tag } from "../../resources/tags/bulk";
import { taggedCompaniesExample } from "../../resources/tags/examples";
import {
  addedTagName,
  taggedCompanyIds,
  taggedIntercomCompanyIds,
} from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const tagCompanies = action({
  display: {
    label: "Tag Companies",
    description:
      "Adds a tag by name to many companies, creating the tag where needed. Fails when a company is unknown, and names it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: addedTagName,
    companyIds: taggedCompanyIds,
    intercomCompanyIds: taggedIntercomCompanyIds,
  },
  perform: async (context, { connection, name, ...companies }) => {
    const client = createClient(connection, context);
    return { data: await tag(client, name, companies) };
  },
  examplePayload: { data: taggedCompaniesExample },
});
