import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { tagExample } from "../../examples/tags";
import { connection, tagId } from "../../inputs/common";
import { path } from "../../path";
import type { Tag } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/findtag
export const getTag = action({
  display: {
    label: "Get Tag",
    description: "Returns one tag by ID.",
  },
  performSafety: "safe",
  inputs: { connection, id: tagId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Tag>(path`/tags/${id}`);
    return { data };
  },
  examplePayload: { data: tagExample },
});
