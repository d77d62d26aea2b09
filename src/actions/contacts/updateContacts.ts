import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { runBulk } from "../../resources/common/bulk";
import { bulkExample, REFUSED_EMAIL } from "../../resources/common/bulkExample";
import { LIST, stopOnError } from "../../resources/common/bulkInputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { updateContactInputs } from "../../resources/contacts/inputs";
import { saveContactUpdate } from "../../resources/contacts/save";

const display = {
  label: "Update Contacts",
  description:
    "Changes a list of contacts, each like Update Contact, side by side within the rate limit. Returns one result per contact, in the order of the list: a refused one does not stop the others.",
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
      comments: `${LIST} Each item is an object whose keys are those of the inputs of Update Contact: id, and what to change, such as name, customAttributes and clearFields. Items with the same id run one after the other.`,
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
