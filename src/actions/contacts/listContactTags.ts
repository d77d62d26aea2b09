import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { namedContactId } from "../../resources/contacts/inputs";
import { readTags } from "../../resources/tags/access";
import { appliedTagExample } from "../../resources/tags/examples";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listtagsforacontact
export const listContactTags = action({
  display: {
    label: "List Contact Tags",
    description: "List the tags of a contact, with the time when each was added.",
  },
  performSafety: "safe",
  inputs: { connection, id: namedContactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readTags);
    const data = await getList<Tag>(client, path`/contacts/${id}/tags`);
    return { data };
  },
  examplePayload: { data: { type: "list", data: [appliedTagExample] } },
});
