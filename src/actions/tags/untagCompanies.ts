import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Client } from "../../client/types";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { tagNamed } from "../../resources/contacts/tags";
import { writeTags } from "../../resources/tags/access";
import {
  type CompanyLists,
  companyTargets,
  type TagResult,
  tagAll,
} from "../../resources/tags/bulk";
import { tagExample } from "../../resources/tags/examples";
import { taggedCompanyIds, taggedIntercomCompanyIds } from "../../resources/tags/inputs";
import { InputError } from "../../values/inputError";

/**
 * Removes a tag from companies. The tag is looked up first, since naming it would create it.
 * @throws Error that names the companies Intercom does not know; the others are untagged
 */
const untag = async (client: Client, name: string, companies: CompanyLists): Promise<TagResult> => {
  const targets = companyTargets(companies);
  const tag = await tagNamed(client, name.trim());
  if (!tag) throw new InputError(`Name: there is no tag "${name.trim()}".`);
  return tagAll(client, { kind: "companies", name: tag.name, targets, untag: true });
};

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
    name: textInput({
      label: "Name",
      required: true,
      example: "independent",
      comments: "Name of an existing tag; capital letters do not matter.",
    }),
    companyIds: taggedCompanyIds,
    intercomCompanyIds: taggedIntercomCompanyIds,
  },
  perform: async (context, { connection, name, ...companies }) => {
    const client = createClient(connection, context, writeTags);
    return { data: await untag(client, name, companies) };
  },
  examplePayload: {
    data: {
      ...tagExample,
      users: [],
      companies: [{ id: "667d608d8a68186f43bafd70", tagged: false }],
    },
  },
});
