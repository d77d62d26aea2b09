import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { taggedContactExample } from "../../resources/contacts/examples";
import { tagContact } from "../../resources/contacts/tags";
import { writeTags } from "../../resources/tags/access";
import { tagOrUntagName, untag } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
export const addTagByUserId = action({
  display: {
    label: "Add Tag Based on User ID",
    description:
      "Add a tag by name to the contact with a User ID, or remove it. Creates the tag when it is missing.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: tagOrUntagName,
    userId: idInput({
      label: "User ID",
      required: true,
      example: "25",
      comments: "ID of the user in an external system: the External ID of the contact.",
    }),
    untag,
  },
  perform: async (context, { connection, name, userId, untag }) => {
    const client = createClient(connection, context, writeTags);
    return { data: await tagContact(client, { key: "external_id", value: userId }, name, untag) };
  },
  examplePayload: { data: taggedContactExample },
});
