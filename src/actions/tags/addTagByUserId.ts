import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { taggedContactExample } from "../../resources/contacts/examples";
import { tagContact } from "../../resources/contacts/tags";
import { requiredUserId } from "../../resources/contacts/userInputs";
import { taggingName, untag } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
export const addTagByUserId = action({
  display: {
    label: "Add Tag Based on User ID",
    description:
      "Adds a tag by name to the contact with the given User ID, creating the tag where needed, or removes it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, name: taggingName, userId: requiredUserId, untag },
  perform: async (context, { connection, name, userId, untag }) => {
    const client = createClient(connection, context);
    return { data: await tagContact(client, { key: "external_id", value: userId }, name, untag) };
  },
  examplePayload: { data: taggedContactExample },
});
