import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { severalMatches } from "../../resources/common/matchInputs";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { upsertedContactExample } from "../../resources/contacts/examples";
import { queryBy } from "../../resources/contacts/find";
import {
  contactDetailInputs,
  contactFieldInputs,
  matchBy,
  role,
  unsubscribedFromEmails,
} from "../../resources/contacts/inputs";
import { saveContact } from "../../resources/contacts/save";
import { upsertByQuery } from "../../resources/contacts/upsert";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
export const findOrCreateContact = action({
  display: {
    label: "Find or Create Contact",
    description:
      "Find the contact with the given email, External ID or phone number and return it as it is, or create it. Upsert Contact changes it as well.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    role,
    matchBy,
    severalMatches,
    ...contactFieldInputs,
    unsubscribed_from_emails: unsubscribedFromEmails,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, matchBy, severalMatches, role, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const query = queryBy(matchBy, inputs, { role, severalMatches });
    const { contact, created } = await saveContact(
      client,
      context,
      { ...inputs, onlyWhenCreated: true },
      {
        save: (fields, beforeFirstWrite) =>
          upsertByQuery(client, query, {
            fields: {},
            createFields: { role, ...fields },
            beforeFirstWrite,
          }),
        // Run again, it would find the contact and leave it as it is.
        safeToRerun: false,
      },
    );
    return { data: { created, contact } };
  },
  examplePayload: { data: upsertedContactExample },
});
