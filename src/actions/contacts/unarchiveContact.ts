import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { unarchiveById } from "../../resources/contacts/archive";
import { archivedContactExample } from "../../resources/contacts/examples";
import { contactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/unarchivecontact
export const unarchiveContact = action({
  display: {
    label: "Unarchive Contact",
    description: "Bring an archived contact back.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return { data: await unarchiveById(client, id) };
  },
  examplePayload: { data: { ...archivedContactExample, archived: false } },
});
