import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { matchBy as match } from "../../contacts/identity";
import { saveContact } from "../../contacts/save";
import { upsertMatching } from "../../contacts/upsert";
import { upsertedContactExample } from "../../examples/contacts";
import { connection } from "../../inputs/common";
import {
  clearContactFields,
  contactDetailInputs,
  contactFieldInputs,
  matchBy,
  newUnsubscribedFromEmails,
  role,
  severalMatches,
} from "../../inputs/contacts";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const upsertContact = action({
  display: {
    label: "Upsert Contact",
    description:
      "Changes the contact with the given email, External ID or phone number, or creates it. Tells which of the two it did.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    matchBy,
    severalMatches,
    role,
    ...contactFieldInputs,
    unsubscribed_from_emails: newUnsubscribedFromEmails,
    clearFields: clearContactFields,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, matchBy, severalMatches, role, ...inputs }) => {
    const client = createClient(connection, context);
    const description = match(matchBy, inputs, { role, several: severalMatches });
    const { contact, created } = await saveContact(client, context, inputs, {
      write: (fields, prepare) =>
        upsertMatching(client, description, { fields, whenNew: { role }, prepare }),
      // Leads are not unique: until the search knows a new one, running again makes another.
      isResumable: role === "user",
    });
    return { data: { created, contact } };
  },
  examplePayload: { data: upsertedContactExample },
});
