import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Tag } from "../../client/types";
import { connection } from "../../inputs/common";
import { tagExample } from "../../resources/tags/examples";
import { tagName } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const createTag = action({
  display: {
    label: "Create Tag",
    description: "Creates a tag, or returns the one that has this name already.",
  },
  performSafety: "notAllowed",
  inputs: { connection, name: tagName },
  perform: async (context, { connection, name }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Tag>("/tags", { name }, { repeatable: true });
    return { data };
  },
  examplePayload: { data: tagExample },
});
