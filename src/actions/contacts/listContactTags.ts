import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import { path } from "../../client/path";
import type { List, Tag } from "../../client/types";
import { connection, contactId } from "../../inputs/common";

import { appliedTagExample } from "../../resources/tags/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listtagsforacontact
export const listContactTags = action({
  display: {
    label: "List Contact Tags",
    description: "Returns all tags of a contact and when each was added.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<List<Tag>>(path`/contacts/${id}/tags`, {
      isExpected: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: { type: "list", data: [appliedTagExample] } },
});
