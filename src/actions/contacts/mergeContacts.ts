import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { mergedContactExample } from "../../resources/contacts/examples";
import { mergeFrom, mergeInto, skipDuplicateValidation } from "../../resources/contacts/inputs";
import { mergeContacts as merge } from "../../resources/contacts/merge";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/mergecontact
export const mergeContacts = action({
  display: {
    label: "Merge Contacts",
    description:
      "Merges a lead into a user, who takes over everything of the lead. It cannot be undone.",
  },
  performSafety: "notAllowed",
  inputs: { connection, from: mergeFrom, into: mergeInto, skipDuplicateValidation },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    return { data: await merge(client, inputs) };
  },
  examplePayload: { data: mergedContactExample },
});
