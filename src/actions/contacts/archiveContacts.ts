import { action } from "@prismatic-io/spectral";
import memoize from "lodash/memoize";
import { inBulk } from "../../bulk";
import { createClient } from "../../client";
import { archiveContact } from "../../contacts/remove";
import { bulkExample } from "../../examples/bulk";
import { archivedContactExample } from "../../examples/contacts";
import { archivedContactIds, stopOnError } from "../../inputs/bulk";
import { connection, contactId } from "../../inputs/common";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/archivecontact
export const archiveContacts = action({
  display: {
    label: "Archive Contacts",
    description:
      "Archives a list of contacts, side by side within the rate limit. Returns one result per contact, in the order of the list: a refused one does not stop the others.",
  },
  performSafety: "notAllowed",
  inputs: { connection, contactIds: archivedContactIds, stopOnError },
  perform: async (context, { connection, contactIds, stopOnError }) => {
    const client = createClient(connection, context);
    return {
      data: await inBulk(client, {
        label: "Archive Contacts",
        items: contactIds,
        stopOnError,
        read: contactId.clean,
        identities: () => [],
        // Named twice, a contact gets the one result twice.
        run: memoize((id: string) => archiveContact(client, id)),
      }),
    };
  },
  examplePayload: { data: bulkExample(archivedContactExample) },
});
