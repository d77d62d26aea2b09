import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Client } from "../../client/types";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeTags } from "../../resources/tags/access";
import { tagExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

/**
 * Gives a tag another name.
 * @throws Error when Intercom answers about another tag, because the ID or the name is taken
 */
const renameTag = async (client: Client, id: string, name: string): Promise<Tag> => {
  // https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
  const { data } = await client.post<Tag>("/tags", { id, name }, { idempotent: true });
  if (data.id === id) return data;
  throw new Error(
    `Tag ID: Intercom did not rename the tag ${id}; "${data.name}" is the tag ${data.id}.`,
  );
};

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
    return { data: await renameTag(client, id, name) };
  },
  examplePayload: { data: tagExample },
});
