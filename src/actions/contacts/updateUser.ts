import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { idInput, integerInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { BRANCHES, toBranch } from "../../resources/common/branches";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { contactExample } from "../../resources/contacts/examples";
import { requireContact } from "../../resources/contacts/find";
import {
  avatar,
  email,
  emailVerified,
  name,
  phone,
  unsubscribedFromEmails,
} from "../../resources/contacts/inputs";
import { saveContact, updateById } from "../../resources/contacts/save";
import {
  SEE_NOT_SUPPORTED,
  updateLastRequestAt,
  userDetailInputs,
  userId,
} from "../../resources/contacts/userInputs";
import { userFields, withUnsupported } from "../../resources/contacts/users";

const display = {
  label: "Update User",
  description:
    "Change the user with the given ID, User ID, email or phone number, in the documented form of earlier connectors. What Intercom refuses takes the branch Unsuccessful.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateUser = action({
  display,
  performSafety: "notAllowed",
  allowsBranching: true,
  staticBranchNames: BRANCHES,
  inputs: {
    connection,
    value: idInput({
      label: "Value",
      required: true,
      example: "wash@example.com",
      comments: "Identifies the user to update, as Update By says.",
    }),
    updateBy: selectInput({
      label: "Update By",
      default: "email",
      example: "email",
      choices: [
        { label: "Intercom ID", value: "id" },
        { label: "User ID", value: "external_id" },
        { label: "Email", value: "email" },
        { label: "Phone", value: "phone" },
      ],
      comments: "What Value holds. User ID is the External ID of the contact.",
    }),
    avatar: { ...avatar, label: "Avatar Image" },
    email,
    name,
    phone,
    sessionCount: integerInput({
      label: "Session Count",
      example: "12",
      min: 0,
      comments: `Not used by Intercom: it counts the sessions of a user itself. ${SEE_NOT_SUPPORTED}`,
    }),
    userId,
    unsubscribedFromEmails,
    emailVerified,
    updateLastRequestAt,
    ...userDetailInputs,
  },
  perform: async (context, { connection, updateBy = "email", value, ...inputs }) =>
    toBranch(display.label, async () => {
      const client = createClient(connection, context, writeUsersAndCompanies);
      const { id } = await requireContact(client, { key: updateBy, value });
      const contact = userFields(inputs);
      return withUnsupported(await saveContact(client, context, contact, updateById(client, id)));
    }),
  examplePayload: { branch: "Success", data: contactExample },
});
