import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { saveContact, update } from "../../contacts/save";
import { contactExample } from "../../examples/contacts";
import { connection, contactId } from "../../inputs/common";
import {
  clearContactFields,
  contactDetailInputs,
  contactFieldInputs,
  newRole,
  newUnsubscribedFromEmails,
} from "../../inputs/contacts";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateContact = action({
  display: {
    label: "Update Contact",
    description: "Changes the given fields of a contact and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: contactId,
    role: newRole,
    ...contactFieldInputs,
    unsubscribed_from_emails: newUnsubscribedFromEmails,
    clearFields: clearContactFields,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, id, ...inputs }) => {
    const client = createClient(connection, context);
    const { contact } = await saveContact(client, context, inputs, update(client, id));
    return { data: contact };
  },
  examplePayload: { data: contactExample },
});
