import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { emailInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { taggedContactExample } from "../../resources/contacts/examples";
import { tagContact } from "../../resources/contacts/tags";
import { writeTags } from "../../resources/tags/access";
import { tagOrUntagName, untag } from "../../resources/tags/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
export const addTagByEmail = action({
  display: {
    label: "Add Tag Based on Email",
    description:
      "Add a tag by name to the contact with an email address, or remove it. Creates the tag when it is missing.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: tagOrUntagName,
    email: emailInput({
      label: "Email",
      required: true,
      example: "wash@example.com",
      comments: "Email address of the contact; capital letters do not matter.",
    }),
    untag,
  },
  perform: async (context, { connection, name, email, untag }) => {
    const client = createClient(connection, context, writeTags);
    return { data: await tagContact(client, { key: "email", value: email }, name, untag) };
  },
  examplePayload: { data: taggedContactExample },
});
