import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/findtag
export const getTag = action({
  display: {
    label: "Get Tag",
    description: "Get one tag by ID.",
  },
  performSafety: "safe",
  inputs: { connection, id: tagId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readTags);
    const { data } = await client.get<Tag>(path`/tags/${id}`);
    return { data };
  },
  examplePayload: { data: tagExample },
});
