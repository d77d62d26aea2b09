import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Tag } from "../../client/types";
import { connection, contactId, tagId } from "../../inputs/common";
import { tagExample } from "../../resources/tags/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromcontact
export const detachTag = action({
  display: {
    label: "Detach Tag from Contact",
    description: "Removes a tag from a contact.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, tagId },
  perform: async (context, { connection, id, tagId }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Tag>(path`/contacts/${id}/tags/${tagId}`);
    return { data };
  },
  examplePayload: { data: tagExample },
});
