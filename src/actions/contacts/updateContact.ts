import { action } from "@prismatic-io/spectral";
import { changes } from "../../changes";
import { createClient } from "../../client";
import { updateContact as update } from "../../contacts";
import { contactExample } from "../../examples/contacts";
import { connection, contactId } from "../../inputs/common";
import {
  avatar,
  clearContactFields,
  email,
  externalId,
  lastSeenAt,
  name,
  newRole,
  newUnsubscribedFromEmails,
  phone,
  signedUpAt,
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
    email,
    external_id: externalId,
    name,
    phone,
    avatar,
    signed_up_at: signedUpAt,
    last_seen_at: lastSeenAt,
    unsubscribed_from_emails: newUnsubscribedFromEmails,
    clearFields: clearContactFields,
  },
  perform: async (context, { connection, id, clearFields, ...fields }) => {
    const client = createClient(connection, context);
    return { data: await update(client, id, changes(fields, clearFields, null)) };
  },
  examplePayload: { data: contactExample },
});
