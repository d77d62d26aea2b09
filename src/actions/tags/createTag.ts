import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { tagExample } from "../../examples/tags";
import { connection } from "../../inputs/common";
import { tagName } from "../../inputs/tags";
import type { Tag } from "../../types";

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
