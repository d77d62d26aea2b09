import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { companyIds, intercomCompanyIds, tagNameInput } from "../../resources/tags/inputs";
import { companyTargets, findTagByName, tagAll } from "../../resources/tags/tagging";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const untagCompanies = action({
  display: {
    label: "Untag Companies",
    description:
      "Remove a tag by name from many companies at once. Fails when the tag or a company is unknown, and names it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: tagNameInput("Name of an existing tag; capital letters do not matter."),
    companyIds,
    intercomCompanyIds,
  },
  perform: async (context, { connection, name, companyIds, intercomCompanyIds }) => {
    const client = createClient(connection, context, writeTags);
    const targets = companyTargets(companyIds, intercomCompanyIds);
    if (!(await findTagByName(client, name))) {
      throw new InputError(`Tag Name: there is no tag "${name}". Select Tag Name lists the tags.`);
    }
    const tagging = { kind: "companies", name, targets, untag: true } as const;
    return { data: await tagAll(client, tagging) };
  },
  examplePayload: {
    data: {
      ...tagExample,
      users: [],
      companies: [{ id: "667d608d8a68186f43bafd70", tagged: false }],
    },
  },
});
