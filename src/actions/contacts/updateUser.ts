import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { IntercomError, LabelledError, toReadableError } from "../../client/errors";
import { idInput, integerInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { contactExample } from "../../resources/contacts/examples";
import { MatchError, requireContact } from "../../resources/contacts/find";
import {
  avatar,
  clearContactFields,
  contactDetailInputs,
  email,
  name,
  newUnsubscribedFromEmails,
  phone,
} from "../../resources/contacts/inputs";
import { UnsupportedFieldsError } from "../../resources/contacts/legacyFields";
import { saveContact, update } from "../../resources/contacts/save";
import {
  OLD_API,
  updateLastRequestAt,
  userId,
  utmInputs,
  whenNotSupported,
} from "../../resources/contacts/userInputs";
import { userFields, withUnsupported } from "../../resources/contacts/users";
import { rejectionData } from "../../resources/shared/branches";

/** The branches of an action that does not fail when Intercom refuses. */
const BRANCHES = ["Success", "Unsuccessful"];

/** Intercom's own word, as opposed to a broken connection, an outage or a bad input. */
const isRejection = (error: unknown): error is Error =>
  error instanceof MatchError ||
  error instanceof UnsupportedFieldsError ||
  (error instanceof IntercomError &&
    !error.retryable &&
    error.status !== undefined &&
    error.status >= 400);

/**
 * Runs the work of a branching action.
 * @param label name of the action on the canvas
 * @returns the branch to take, with the result or with what Intercom objected to
 */
const toBranch = async <Data>(label: string, work: () => Promise<Data>) => {
  try {
    return { branch: "Success", data: await work() };
  } catch (cause) {
    const error = toReadableError(new LabelledError(label, cause));
    if (!isRejection(error)) throw cause;
    return { branch: "Unsuccessful", data: rejectionData(error) };
  }
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
export const updateUser = action({
  display: {
    label: "Update User",
    description:
      "Changes the user with the given ID, User ID, email or phone number. What Intercom refuses goes on as data on the branch Unsuccessful.",
  },
  performSafety: "notAllowed",
  allowsBranching: true,
  staticBranchNames: BRANCHES,
  inputs: {
    connection,
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
    value: idInput({
      label: "Value",
      required: true,
      example: "wash@serenity.io",
      comments: "Identifies the user to update, as Update By says.",
    }),
    avatar: { ...avatar, label: "Avatar Image" },
    email,
    name,
    phone,
    sessionCount: integerInput({
      label: "Session Count",
      example: "12",
      least: 0,
      comments: `Number of sessions of the user. ${OLD_API}`,
    }),
    userId,
    unsubscribedFromEmails: newUnsubscribedFromEmails,
    updateLastRequestAt,
    ...utmInputs,
    whenNotSupported,
    clearFields: clearContactFields,
    ...contactDetailInputs,
  },
  perform: async (context, { connection, updateBy: key = "email", value, ...inputs }) =>
    toBranch("Update User", async () => {
      const client = createClient(connection, context);
      const { id } = await requireContact(client, { key, value });
      const contact = userFields(inputs);
      return withUnsupported(await saveContact(client, context, contact, update(client, id)));
    }),
  examplePayload: { branch: "Success", data: contactExample },
});
