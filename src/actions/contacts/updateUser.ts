import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { contactExample } from "../../resources/contacts/examples";
import { requireContact } from "../../resources/contacts/find";
import {
  avatar,
  clearContactFields,
  contactDetailInputs,
  email,
  name,
  newUnsubscribedFromEmails,
  phone,
} from "../../resources/contacts/inputs";
import { saveContact, update } from "../../resources/contacts/save";
import {
  sessionCount,
  updateBy,
  updateByValue,
  updateLastRequestAt,
  userId,
  utmInputs,
  whenNotSupported,
} from "../../resources/contacts/userInputs";
import { userFields, withUnsupported } from "../../resources/contacts/users";
import { asOutcome, OUTCOMES } from "../../resources/shared/branches";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateUser = action({
  display: {
    label: "Update User",
    description:
      "Changes the user with the given ID, User ID, email or phone number. What Intercom refuses goes on as data on the branch Unsuccessful.",
  },
  performSafety: "notAllowed",
  allowsBranching: true,
  staticBranchNames: OUTCOMES,
  inputs: {
    connection,
    updateBy,
    value: updateByValue,
    avatar: { ...avatar, label: "Avatar Image" },
    email,
    name,
    phone,
    sessionCount,
    userId,
    unsubscribedFromEmails: newUnsubscribedFromEmails,
    updateLastRequestAt,
    ...utmInputs,
    whenNotSupported,
    clearFields: clearContactFields,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, updateBy: key = "email", value, ...inputs }) =>
    asOutcome("Update User", async () => {
      const client = createClient(connection, context);
      const { id } = await requireContact(client, { key, value });
      const contact = userFields(inputs);
      return withUnsupported(await saveContact(client, context, contact, update(client, id)));
    }),
  examplePayload: { branch: "Success", data: contactExample },
});
