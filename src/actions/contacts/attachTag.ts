import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { contactId } from "../../resources/contacts/inputs";
import { writeTags } from "../../resources/tags/access";
import { taggedExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
export const attachTag = action({
  display: {
    label: "Attach Tag to Contact",
    description:
      "Add an existing tag to one contact, a customer, user or lead. Tag Contacts tags many at once; Add Tag Based on Email also creates the tag.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId, tagId },
  perform: async (context, { connection, id, tagId }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.post<Tag>(
      path`/contacts/${id}/tags`,
      { id: tagId },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: taggedExample },
});
