import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { newContact } from "../../contacts";
import { contactExample } from "../../examples/contacts";
import { connection } from "../../inputs/common";
import {
  avatar,
  email,
  externalId,
  lastSeenAt,
  name,
  phone,
  role,
  signedUpAt,
  unsubscribedFromEmails,
} from "../../inputs/contacts";
import type { Contact } from "../../types";

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
    email,
    external_id: externalId,
    name,
    phone,
    avatar,
    signed_up_at: signedUpAt,
    last_seen_at: lastSeenAt,
    unsubscribed_from_emails: unsubscribedFromEmails,
  },
  perform: async (context, { connection, ...contact }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Contact>("/contacts", newContact(contact));
    return { data };
  },
  examplePayload: { data: contactExample },
});
