import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Client } from "../../client/types";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { checkNewContact } from "../../resources/contacts/checkNew";
import { contactExample } from "../../resources/contacts/examples";
import { contactDetailInputs, contactFieldInputs, role } from "../../resources/contacts/inputs";
import { type SaveStrategy, saveContact } from "../../resources/contacts/save";
import type { Contact } from "../../resources/contacts/types";

/** Creates a contact. */
const create = (client: Client): SaveStrategy => ({
  check: checkNewContact,
  // Run again, it would meet the contact it has made.
  safeToRerun: false,
  save: async (contact, prepare) => {
    await prepare();
    return { contact: (await client.post<Contact>("/contacts", contact)).data, created: true };
  },
});

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
    unsubscribed_from_emails: booleanInput({
      label: "Unsubscribed From Emails",
      comments: "When true, the new contact receives no emails.",
    }),
    ...contactDetailInputs,
  },
  perform: async (context, { connection, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { contact } = await saveContact(client, context, inputs, create(client));
    return { data: contact };
  },
  examplePayload: { data: contactExample },
});
