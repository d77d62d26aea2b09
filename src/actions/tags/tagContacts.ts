import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { tagContacts as tag } from "../../resources/tags/bulk";
import { taggedContactsExample } from "../../resources/tags/examples";
import { addedTagName, taggedContactIds } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag
export const tagContacts = action({
  display: {
    label: "Tag Contacts",
    description:
      "Adds a tag by name to many contacts, creating the tag where needed. Fails when a contact is unknown, and names it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, name: addedTagName, contactIds: taggedContactIds },
  perform: async (context, { connection, name, contactIds }) => {
    const client = createClient(connection, context);
    return { data: await tag(client, name, contactIds) };
  },
  examplePayload: { data: taggedContactsExample },
});
