import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { deletedContactExample } from "../../resources/contacts/examples";
import { contactId } from "../../resources/contacts/inputs";
import { deleteById } from "../../resources/contacts/removal";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/deletecontact
export const deleteContact = action({
  display: {
    label: "Delete Contact",
    description:
      "Delete a contact for good, as GDPR may demand: remove the person and all data. Archive Contact only hides it.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await deleteById(client, id) };
  },
  examplePayload: { data: deletedContactExample },
});
