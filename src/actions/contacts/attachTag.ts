import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { tagExample } from "../../examples/tags";
import { connection, contactId, tagId } from "../../inputs/common";
import { path } from "../../path";
import type { Tag } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
export const attachTag = action({
  display: {
    label: "Attach Tag to Contact",
    description: "Adds a tag to a contact.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, tagId },
  perform: async (context, { connection, id, tagId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Tag>(
      path`/contacts/${id}/tags`,
      { id: tagId },
      { repeatable: true },
    );
    return { data };
  },
  examplePayload: { data: tagExample },
});
