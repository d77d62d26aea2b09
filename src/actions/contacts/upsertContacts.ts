import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { runBulk } from "../../resources/common/bulk";
import { bulkExample, REFUSED_EMAIL } from "../../resources/common/bulkExample";
import { LIST, stopOnError } from "../../resources/common/bulkInputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { upsertedContactExample } from "../../resources/contacts/examples";
import { upsertContactInputs } from "../../resources/contacts/inputs";
import { identitiesOf, RecentContacts } from "../../resources/contacts/recent";
import { saveContactUpsert } from "../../resources/contacts/upsert";

const display = {
  label: "Upsert Contacts",
  description:
    "Upserts a list of contacts, each like Upsert Contact, side by side within the rate limit. Returns one result per contact, in the order of the list: a refused one does not stop the others.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const upsertContacts = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    contacts: jsonItemsInput({
      label: "Contacts",
      example: '[{"email":"inara@serenity.io","name":"Inara Serra"}]',
      comments: `${LIST} Each item is an object whose keys are those of the inputs of Upsert Contact, such as matchBy, role, email, external_id, customAttributes and companyIds. Items with the same email, External ID or phone run one after the other.`,
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
