import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { runBulk } from "../../resources/common/bulk";
import { bulkExample, REFUSED_EMAIL } from "../../resources/common/bulkExample";
import { itemsOf, stopOnError } from "../../resources/common/bulkInputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { updateContactInputs } from "../../resources/contacts/inputs";
import { saveContactUpdate } from "../../resources/contacts/save";

const display = {
  label: "Update Contacts",
  description:
    "Change a list of contacts, each as Update Contact does, several at a time within the rate limit. Returns one result per contact, in the order of the list.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateContacts = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    contacts: jsonItemsInput({
      label: "Contacts",
      example: '[{"id":"5ba682d23d7cf92bef87bfd4","name":"Hoban Washburn"}]',
      comments: itemsOf(
        "Update Contact",
        "id, and what to change, such as name and clearFields. Items of one contact run in turn",
      ),
    }),
    stopOnError,
  },
  perform: async (context, { connection, contacts, stopOnError }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    return {
      data: await runBulk(client, {
        label: display.label,
        items: contacts,
        stopOnError,
        read: (item) => readItem(updateContactInputs, item),
        identities: ({ id }) => [id],
        run: ({ id, ...inputs }) => saveContactUpdate(client, context, id, inputs),
      }),
    };
  },
  examplePayload: { data: bulkExample(display.label, contactExample, REFUSED_EMAIL) },
});
