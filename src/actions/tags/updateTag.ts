import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, tagId } from "../../inputs/common";
import { tagExample } from "../../resources/tags/examples";
import { newTagName } from "../../resources/tags/inputs";
import { renameTag } from "../../resources/tags/rename";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const updateTag = action({
  display: {
    label: "Update Tag",
    description: "Renames a tag.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: tagId, name: newTagName },
  perform: async (context, { connection, id, name }) => {
    const client = createClient(connection, context);
    return { data: await renameTag(client, id, name) };
  },
  examplePayload: { data: tagExample },
});
