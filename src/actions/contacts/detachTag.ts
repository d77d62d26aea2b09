import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { contactId } from "../../resources/contacts/inputs";
import { writeTags } from "../../resources/tags/access";
import { taggedExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromcontact
export const detachTag = action({
  display: {
    label: "Detach Tag from Contact",
    description: "Remove a tag from a contact. The tag itself stays.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, tagId },
  perform: async (context, { connection, id, tagId }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.delete<Tag>(path`/contacts/${id}/tags/${tagId}`);
    return { data };
  },
  examplePayload: { data: taggedExample },
});
