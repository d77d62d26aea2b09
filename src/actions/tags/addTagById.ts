import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { taggedContactExample } from "../../resources/contacts/examples";
import { contactId } from "../../resources/contacts/inputs";
import { tagContact } from "../../resources/contacts/tags";
import { writeTags } from "../../resources/tags/access";
import { tagOrUntagName, untag } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
export const addTagById = action({
  display: {
    label: "Add Tag Based on ID",
    description:
      "Add a tag by name to the contact with an ID, or remove it. Creates the tag when it is missing.",
  },
  performSafety: "notAllowed",
  inputs: { connection, name: tagOrUntagName, id: contactId, untag },
  perform: async (context, { connection, name, id, untag }) => {
    const client = createClient(connection, context, writeTags);
    return { data: await tagContact(client, { key: "id", value: id }, name, untag) };
  },
  examplePayload: { data: taggedContactExample },
});
