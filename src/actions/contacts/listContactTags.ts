import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { List } from "../../client/types";
import { connection } from "../../inputs/common";
import { contactId } from "../../resources/contacts/inputs";
import { readTags } from "../../resources/tags/access";
import { appliedTagExample } from "../../resources/tags/examples";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listtagsforacontact
export const listContactTags = action({
  display: {
    label: "List Contact Tags",
    description: "Returns all tags of a contact and when each was added.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readTags);
    const { data } = await client.get<List<Tag>>(path`/contacts/${id}/tags`, {
      isExpected: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: { type: "list", data: [appliedTagExample] } },
});
