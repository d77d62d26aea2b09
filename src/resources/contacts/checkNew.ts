import { InputError } from "../../values/inputError";

/**
 * Checks what Intercom refuses, or worse ignores, in a new contact.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
 * @throws InputError naming the input
 */
export const checkNewContact = ({ role, email, external_id }: Record<string, unknown>): void => {
  if (role === "user" && !email && !external_id) {
    throw new InputError("Email or External ID is required for a user: both were left blank.");
  }
  if (role === "lead" && external_id) {
    throw new InputError(
      "External ID: Intercom gives a lead an External ID of its own. Leave it blank, or choose the role User.",
    );
  }
};
