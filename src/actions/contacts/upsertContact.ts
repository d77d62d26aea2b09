import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { findContact, matchBy as match } from "../../contacts/identity";
import { saveContact } from "../../contacts/save";
import { upsert } from "../../contacts/upsert";
import { upsertedContactExample } from "../../examples/contacts";
import { connection } from "../../inputs/common";
import {
  avatar,
  clearContactFields,
  contactDetailInputs,
  email,
  externalId,
  lastSeenAt,
  matchBy,
  name,
  newUnsubscribedFromEmails,
  phone,
  role,
  severalMatches,
  signedUpAt,
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
    email,
    external_id: externalId,
    name,
    phone,
    avatar,
    signed_up_at: signedUpAt,
    last_seen_at: lastSeenAt,
    unsubscribed_from_emails: newUnsubscribedFromEmails,
    clearFields: clearContactFields,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, matchBy, severalMatches, role, ...inputs }) => {
    const client = createClient(connection, context);
    const description = match(matchBy, inputs, { role, several: severalMatches });
    const find = () => findContact(client, description);
    const { contact, created } = await saveContact(client, context, inputs, {
      write: (fields) => upsert(client, { find, fields, whenNew: { role } }),
    });
    return { data: { created, contact } };
  },
  examplePayload: { data: upsertedContactExample },
});
