import { selectInput } from "../../inputs/builders";
import { lowerCase } from "../../values/lowerCase";

export const contactIdType = selectInput({
  label: "Contact ID Is",
  default: "detect",
  example: "id",
  choices: [
    { label: "Detect automatically", value: "detect" },
    { label: "Intercom's ID", value: "id" },
    { label: "Email", value: "email" },
    { label: "External ID", value: "external_id" },
  ],
  comments:
    "What Contact ID holds. By its form, text with an @ is an email, 24 hexadecimal characters are Intercom's ID, anything else is an External ID.",
});

type ContactIdType = ReturnType<typeof contactIdType.clean>;

/** @returns which identifier of a contact the text is; by its form unless the type is given */
export const identifierOf = (contact: string, type: ContactIdType = "detect") => {
  if (type !== "detect") return type;
  if (contact.includes("@")) return "email";
  return /^[0-9a-f]{24}$/i.test(contact) ? "id" : "external_id";
};

// Intercom stores and compares email addresses in lower case. Of other letters than these, some have
// the lower case of another person's: that of the Kelvin sign is k.
const normalize = (contact: string, identifier: string) =>
  identifier === "email" ? lowerCase(contact) : contact;

/** @returns the contact as a ticket names it: by `id`, `email` or `external_id` */
export const contactReference = (contact: string, type?: ContactIdType) => {
  const identifier = identifierOf(contact, type);
  return { [identifier]: normalize(contact, identifier) };
};

/** What conversations and replies call the identifiers of a contact. */
export const PARTICIPANT_KEYS = { id: "intercom_user_id", external_id: "user_id", email: "email" };

/** @returns the contact as a conversation names it: by `intercom_user_id`, `email` or `user_id` */
export const participant = (contact: string, type?: ContactIdType) => {
  const identifier = identifierOf(contact, type);
  return { [PARTICIPANT_KEYS[identifier]]: normalize(contact, identifier) };
};
