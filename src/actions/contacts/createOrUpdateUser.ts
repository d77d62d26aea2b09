import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { contactExample } from "../../resources/contacts/examples";
import {
  avatar,
  clearContactFields,
  contactDetailInputs,
  email,
  name,
  newUnsubscribedFromEmails,
  phone,
  signedUpAt,
} from "../../resources/contacts/inputs";
import { saveContact } from "../../resources/contacts/save";
import { upsert } from "../../resources/contacts/upsert";
import {
  lastRequestAt,
  lastSeenIp,
  lastSeenUserAgent,
  newSession,
  optionalContactId,
  updateLastRequestAt,
  userId,
  utmInputs,
  whenNotSupported,
} from "../../resources/contacts/userInputs";
import { findUser, userFields, withUnsupported } from "../../resources/contacts/users";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const createOrUpdateUser = action({
  display: {
    label: "Create or Update User",
    description:
      "Changes the user with the given ID, User ID or email, in this order, or creates one. Never creates a second user for one person.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    userId,
    email,
    phone: { ...phone, label: "Phone Number" },
    id: optionalContactId,
    signedUpAt,
    name,
    avatar,
    lastSeenIp,
    lastSeenUserAgent,
    lastRequestAt,
    unsubscribedFromEmails: newUnsubscribedFromEmails,
    updateLastRequestAt,
    newSession,
    ...utmInputs,
    whenNotSupported,
    clearFields: clearContactFields,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, id, userId, email, ...inputs }) => {
    const client = createClient(connection, context);
    const find = () => findUser(client, { id, userId, email });
    const contact = userFields({ userId, email, ...inputs });
    const saved = await saveContact(client, context, contact, {
      write: (fields, prepare) =>
        upsert(client, { find, fields, whenNew: { role: "user" }, prepare }),
    });
    return { data: withUnsupported(saved) };
  },
  examplePayload: { data: contactExample },
});
