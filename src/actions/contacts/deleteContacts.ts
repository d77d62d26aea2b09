import { action } from "@prismatic-io/spectral";
import memoize from "lodash/memoize";
import { createClient } from "../../client/createClient";
import { itemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { deletedContactExample } from "../../resources/contacts/examples";
import { contactId } from "../../resources/contacts/inputs";
import { deleteContact } from "../../resources/contacts/remove";
import { runBulk } from "../../resources/shared/bulk";
import { bulkExample } from "../../resources/shared/bulkExample";
import { contactIds, stopOnError } from "../../resources/shared/bulkInputs";

const display = {
  label: "Delete Contacts",
  description:
    "Deletes a list of contacts for good, side by side within the rate limit. Returns one result per contact, in the order of the list: a refused one does not stop the others.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/deletecontact
export const deleteContacts = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    contactIds: itemsInput({
      ...contactIds,
      comments: "IDs that Intercom gave the contacts to delete for good, one per row.",
    }),
    stopOnError,
  },
  perform: async (context, { connection, contactIds, stopOnError }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return {
      data: await runBulk(client, {
        label: display.label,
        items: contactIds,
        stopOnError,
        read: contactId.clean,
        identities: () => [],
        // Named twice, a contact gets the one result twice.
        run: memoize((id: string) => deleteContact(client, id)),
      }),
    };
  },
  examplePayload: { data: bulkExample(deletedContactExample) },
});
