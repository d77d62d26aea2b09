import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Client } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import {
  type CompanyLists,
  companyTargets,
  type TagResult,
  tagAll,
} from "../../resources/tags/bulk";
import { tagExample } from "../../resources/tags/examples";
import {
  addedTagName,
  taggedCompanyIds,
  taggedIntercomCompanyIds,
} from "../../resources/tags/inputs";

/**
 * Adds a tag to companies, creating the tag where needed.
 * @throws Error that names the companies Intercom does not know; the others are tagged
 */
const tag = (client: Client, name: string, companies: CompanyLists): Promise<TagResult> =>
  tagAll(client, { kind: "companies", name, targets: companyTargets(companies), untag: false });

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
    const client = createClient(connection, context, writeTags);
    return { data: await tag(client, name, companies) };
  },
  examplePayload: {
    data: {
      ...tagExample,
      users: [],
      companies: [{ id: "667d608d8a68186f43bafd70", tagged: true }],
    },
  },
});
