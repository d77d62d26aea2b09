import { action } from "@prismatic-io/spectral";
import { inBulk } from "../../bulk";
import { createClient } from "../../client";
import { identitiesOf, upsertContact } from "../../contacts/upsertContact";
import { bulkExample } from "../../examples/bulk";
import { upsertedContactExample } from "../../examples/contacts";
import { stopOnError, upsertedContacts } from "../../inputs/bulk";
import { connection } from "../../inputs/common";
import { upsertContactInputs } from "../../inputs/contacts";
import { readItem } from "../../inputs/item";

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
