import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { contactExample } from "../../resources/contacts/examples";
import {
  contactDetailInputs,
  contactFieldInputs,
  role,
  unsubscribedFromEmails,
} from "../../resources/contacts/inputs";
import { create, saveContact } from "../../resources/contacts/save";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
export const createContact = action({
  display: {
    label: "Create Contact",
    description:
      "Creates a user or a lead. Fails when a user with the same email or external ID exists, and tells its ID.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    role,
    ...contactFieldInputs,
    unsubscribed_from_emails: unsubscribedFromEmails,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context);
    const { contact } = await saveContact(client, context, inputs, create(client));
    return { data: contact };
  },
  examplePayload: { data: contactExample },
});
