import { type ContactIdType, contactReference } from "../tickets/tickets";

/** What conversations call the identifiers of a contact. */
const NAMES: Record<string, string> = {
  id: "intercom_user_id",
  external_id: "user_id",
  email: "email",
};

/** @returns the contact as a conversation names it: by exactly one of its identifiers */
export const participant = (contact: string, type: ContactIdType | undefined) =>
  Object.fromEntries(
    Object.entries(contactReference(contact, type)).map(([key, value]) => [NAMES[key], value]),
  );
