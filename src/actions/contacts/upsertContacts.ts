import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { runBulk } from "../../resources/common/bulk";
import { bulkExample, REFUSED_EMAIL } from "../../resources/common/bulkExample";
import { itemsOf, stopOnError } from "../../resources/common/bulkInputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { upsertedContactExample } from "../../resources/contacts/examples";
import { upsertContactInputs } from "../../resources/contacts/inputs";
import { identitiesOf, RecentContacts } from "../../resources/contacts/recent";
import { saveContactUpsert } from "../../resources/contacts/upsert";

const display = {
  label: "Upsert Contacts",
  description:
    "Import a list of contacts or customers: create or update each as Upsert Contact does, several at a time. Returns one result per contact, in the order of the list.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const upsertContacts = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    contacts: jsonItemsInput({
      label: "Contacts",
      example: '[{"email":"inara@example.com","name":"Inara Serra"}]',
      comments: itemsOf(
        "Upsert Contact",
        "role, email, external_id, companyIds and so on. Items of one person run in turn",
      ),
    }),
    stopOnError,
  },
  perform: async (context, { connection, contacts, stopOnError }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const recent = new RecentContacts();
    return {
      data: await runBulk(client, {
        label: display.label,
        items: contacts,
        stopOnError,
        read: (item) => readItem(upsertContactInputs, item),
        identities: identitiesOf,
        run: (contact) => saveContactUpsert(client, context, contact, recent),
      }),
    };
  },
  examplePayload: { data: bulkExample(display.label, upsertedContactExample, REFUSED_EMAIL) },
});
