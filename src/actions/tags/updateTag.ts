import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const updateTag = action({
  display: {
    label: "Update Tag",
    description: "Renames a tag.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: tagId,
    name: textInput({
      label: "Name",
      required: true,
      example: "Independent",
      comments: "New name of the tag.",
    }),
  },
  perform: async (context, { connection, id, name }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.post<Tag>("/tags", { id, name }, { idempotent: true });
    // Intercom answers about another tag when the ID is unknown or the name is taken.
    if (data.id === id) return { data };
    throw new Error(
      `Tag ID: Intercom did not rename the tag ${id}; "${data.name}" is the tag ${data.id}.`,
    );
  },
  examplePayload: { data: tagExample },
});
