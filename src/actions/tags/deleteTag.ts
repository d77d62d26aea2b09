import { action } from "@prismatic-io/spectral";
import { isAnything } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagId } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/deletetag
export const deleteTag = action({
  display: {
    label: "Delete Tag",
    description: "Delete a tag. Fails when a segment or another object depends on it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: tagId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeTags);
    await client.delete(path`/tags/${id}`, { isExpected: isAnything });
    return { data: { type: "tag", id, deleted: true } };
  },
  examplePayload: { data: { type: "tag", id: "17513", deleted: true } },
});
