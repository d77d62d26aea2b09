import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { contactDetailInputs, contactFieldInputs, role } from "../../resources/contacts/inputs";
import { checkNewContact, createFrom, saveContact } from "../../resources/contacts/save";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
export const createContact = action({
  display: {
    label: "Create Contact",
    description:
      "Create a new contact, a user or a lead. Fails when the person exists already; Upsert Contact updates that one instead.",
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
    const { contact } = await saveContact(client, context, inputs, {
      check: checkNewContact,
      // Run again, it would conflict with the contact it has created.
      safeToRerun: false,
      save: async (fields, beforeFirstWrite) => {
        await beforeFirstWrite();
        return { contact: await createFrom(client, fields), created: true };
      },
    });
    return { data: contact };
  },
  examplePayload: { data: contactExample },
});
