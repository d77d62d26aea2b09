import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { itemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { bulkExample, UNKNOWN_CONTACT } from "../../resources/common/bulkExample";
import { contactIds, stopOnError } from "../../resources/common/bulkInputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { archiveById } from "../../resources/contacts/archive";
import { archivedContactExample } from "../../resources/contacts/examples";
import { removeAll } from "../../resources/contacts/removal";

const display = {
  label: "Archive Contacts",
  description:
    "Archive a list of contacts, several at a time within the rate limit. Returns one result per contact, in the order of the list.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/archivecontact
export const archiveContacts = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    contactIds: itemsInput({
      ...contactIds,
      comments: "IDs that Intercom gave the contacts to archive, one per row.",
    }),
    stopOnError,
  },
  perform: async (context, { connection, contactIds, stopOnError }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const options = { label: display.label, items: contactIds, stopOnError };
    return { data: await removeAll(client, options, archiveById) };
  },
  examplePayload: { data: bulkExample(display.label, archivedContactExample, UNKNOWN_CONTACT) },
});
