import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { newTagName } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const createTag = action({
  display: {
    label: "Create Tag",
    description: "Create a tag, a label, or return the one that has this name already.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: newTagName(
      "Name of the tag. Capital letters do not matter: when a tag with this name exists, it is returned.",
    ),
  },
  perform: async (context, { connection, name }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.post<Tag>("/tags", { name }, { idempotent: true });
    return { data };
  },
  examplePayload: { data: tagExample },
});
