import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { archiveById } from "../../resources/contacts/archive";
import { archivedContactExample } from "../../resources/contacts/examples";
import { contactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/archivecontact
export const archiveContact = action({
  display: {
    label: "Archive Contact",
    description:
      "Archive a contact: hide the person, but keep the history. Unarchive Contact brings it back; Delete Contact removes it for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await archiveById(client, id) };
  },
  examplePayload: { data: archivedContactExample },
});
