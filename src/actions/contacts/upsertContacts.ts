import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { upsertedContactExample } from "../../resources/contacts/examples";
import { upsertContactInputs } from "../../resources/contacts/inputs";
import { identitiesOf, upsertContact } from "../../resources/contacts/upsertContact";
import { inBulk } from "../../resources/shared/bulk";
import { bulkExample } from "../../resources/shared/bulkExample";
import { stopOnError, upsertedContacts } from "../../resources/shared/bulkInputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const upsertContacts = action({
  display: {
    label: "Upsert Contacts",
    description:
      "Upserts a list of contacts, each like Upsert Contact, side by side within the rate limit. Returns one result per contact, in the order of the list: a refused one does not stop the others.",
  },
  performSafety: "notAllowed",
  inputs: { connection, contacts: upsertedContacts, stopOnError },
  perform: async (context, { connection, contacts, stopOnError }) => {
    const client = createClient(connection, context);
    return {
      data: await inBulk(client, {
        label: "Upsert Contacts",
        items: contacts,
        stopOnError,
        read: (item) => readItem(upsertContactInputs, item),
        identities: identitiesOf,
        run: (contact) => upsertContact(client, context, contact),
      }),
    };
  },
  examplePayload: { data: bulkExample(upsertedContactExample) },
});
