import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Client } from "../../client/types";
import { booleanInput, intercomIdInput, textInput, timeInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { findOneContact, matches, requireContact } from "../../resources/contacts/find";
import {
  avatar,
  email,
  emailVerified,
  name,
  phone,
  signedUpAt,
  unsubscribedFromEmails,
} from "../../resources/contacts/inputs";
import { saveContact } from "../../resources/contacts/save";
import type { Contact } from "../../resources/contacts/types";
import { upsert } from "../../resources/contacts/upsert";
import {
  NOT_USED,
  SEE_NOT_SUPPORTED,
  updateLastRequestAt,
  userDetailInputs,
  userId,
} from "../../resources/contacts/userInputs";
import { userFields, withUnsupported } from "../../resources/contacts/users";
import { InputError } from "../../values/inputError";

/**
 * Finds the user by ID, then by User ID, then by email.
 * @throws MatchError when there is no contact with the ID, or several users have the email
 * @throws InputError when nothing identifies the user
 */
const findUser = async (
  client: Client,
  { id, userId, email }: { id?: string; userId?: string; email?: string },
): Promise<Contact | undefined> => {
  if (id) return requireContact(client, { key: "id", value: id });
  if (!userId && !email) {
    throw new InputError("ID, User ID or Email is required: all were left blank.");
  }
  const byUserId =
    userId && (await findOneContact(client, { key: "external_id", value: userId, role: "user" }));
  if (byUserId) return byUserId;
  return email ? findOneContact(client, { key: "email", value: email, role: "user" }) : undefined;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const createOrUpdateUser = action({
  display: {
    label: "Create or Update User",
    description:
      "Create or update a user by ID, User ID or email, in this order, in the documented form of earlier connectors. Upsert Contact does the same for users and leads.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    userId,
    email,
    phone: { ...phone, label: "Phone Number" },
    id: intercomIdInput({
      label: "ID",
      example: "5ba682d23d7cf92bef87bfd4",
      dataSource: "selectContact",
      of: "contact",
      form: "24 letters and digits.",
    }),
    signedUpAt,
    name,
    avatar,
    lastSeenIp: textInput({
      label: "Last Seen IP",
      example: "192.0.2.10",
      comments: `${NOT_USED}: IP address the user was last seen at. ${SEE_NOT_SUPPORTED}`,
    }),
    lastSeenUserAgent: textInput({
      label: "Last Seen User Agent",
      example: "Mozilla/5.0 (X11; Linux x86_64)",
      comments: `${NOT_USED}: user agent of the user's browser. ${SEE_NOT_SUPPORTED}`,
    }),
    lastRequestAt: timeInput({
      label: "Last Request At",
      means: "When the user last visited",
      more: "Saved as Last Seen At.",
    }),
    unsubscribedFromEmails,
    emailVerified,
    updateLastRequestAt,
    newSession: booleanInput({
      label: "New Session",
      comments: `When true, counts one more session of the user. ${NOT_USED}. ${SEE_NOT_SUPPORTED}`,
    }),
    ...userDetailInputs,
  },
  perform: async (context, { connection, id, userId, email, ...inputs }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const find = () => findUser(client, { id, userId, email });
    const canChange = (user: Contact) =>
      (userId !== undefined && matches(user, { key: "external_id", value: userId })) ||
      (email !== undefined && matches(user, { key: "email", value: email }));
    const contact = userFields({ userId, email, ...inputs });
    const saved = await saveContact(client, context, contact, {
      save: (fields, beforeFirstWrite) =>
        upsert(client, {
          find,
          fields,
          createFields: { role: "user" },
          canChange,
          beforeFirstWrite,
        }),
    });
    return { data: withUnsupported(saved) };
  },
  examplePayload: { data: contactExample },
});
