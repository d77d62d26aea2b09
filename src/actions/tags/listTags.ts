import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/listtags
export const listTags = action({
  display: {
    label: "List Tags",
    description: "List all tags of the workspace.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readTags);
    const data = await getList<Tag>(client, "/tags");
    return { data: data.data };
  },
  examplePayload: { data: [tagExample] },
});
