import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { deletedContactExample } from "../../resources/contacts/examples";
import { contactId } from "../../resources/contacts/inputs";
import { deleteContact as deleteForGood } from "../../resources/contacts/remove";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/deletecontact
export const deleteContact = action({
  display: {
    label: "Delete Contact",
    description: "Deletes a contact for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await deleteForGood(client, id) };
  },
  examplePayload: { data: deletedContactExample },
});
