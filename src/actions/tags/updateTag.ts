import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { IntercomError } from "../../client/errors";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { newTagName, tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const updateTag = action({
  display: {
    label: "Update Tag",
    description: "Rename a tag.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: tagId,
    name: newTagName("New name of the tag.", "Independent"),
  },
  perform: async (context, { connection, id, name }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.post<Tag>("/tags", { id, name }, { idempotent: true });
    // Intercom answers about another tag when the ID is unknown or the name is taken.
    if (data.id === id) return { data };
    throw new IntercomError(
      `Tag ID: Intercom did not rename the tag ${id}; "${name}" is the tag ${data.id}.`,
      { retryable: false },
    );
  },
  examplePayload: { data: tagExample },
});
