import { inWords, type Question } from "./question";
import { plainText, readableTime } from "./readable";
import { flag, listOf, objectOrNull, text, textOrNull } from "./schemas";

export interface Contact {
  id: string;
  role: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  external_id: string | null;
  owner_id: string | null;
  signed_up_at: number | null;
  last_seen_at: number | null;
  last_replied_at: number | null;
  unsubscribed_from_emails: boolean;
  custom_attributes: Record<string, unknown>;
}

/** What Search Contacts returns. */
export interface FoundContacts {
  data: { data: Contact[]; total_count: number };
}

/** More than these are not looked into: a shared address may belong to hundreds of leads. */
const MOST_MATCHES = 15;

/** Users come before leads, and whoever was seen last before the others. */
const byImportance = (one: Contact, other: Contact): number =>
  Number(other.role === "user") - Number(one.role === "user") ||
  (other.last_seen_at ?? 0) - (one.last_seen_at ?? 0);

const summaryOf = ({ id, role, name, email, last_seen_at }: Contact) => ({
  contact_id: id,
  role,
  name: plainText(name),
  email,
  last_seen: readableTime(last_seen_at),
});

/** @returns how a contact is described wherever it is named */
export const summaryProperties = () => ({
  contact_id: text("ID that Intercom gave the contact."),
  role: text("user for a customer who signed up, lead for somebody who only wrote."),
  name: textOrNull("Full name."),
  email: textOrNull("Email address."),
  last_seen: textOrNull("When the customer last used the product, in UTC."),
});

/** @returns what every answer begins with */
export const answerProperties = () => ({
  found: flag("Whether there is what was asked for."),
  message: textOrNull("What is to be known about this answer, in words; null if nothing."),
  customer: objectOrNull("The customer asked about; null if there is none.", summaryProperties()),
  other_matches: listOf("Other contacts that match as well.", summaryProperties()),
});

/** @returns sentences as one text; null if there are none */
export const sentences = (...all: (string | null | false)[]): string | null =>
  all.filter(Boolean).join(" ") || null;

/** @returns a sentence on a list that is not whole; null for one that is */
export const notListed = (kind: string, listed: object[], total: number): string | null =>
  total > listed.length ? `Only ${listed.length} of ${total} ${kind} are listed.` : null;

/** @returns what every answer begins with, and the contacts that match, the likeliest first */
export const customersIn = ({ data: found }: FoundContacts, question: Question) => {
  const contacts = [...found.data].sort(byImportance).slice(0, MOST_MATCHES);
  const [customer, ...others] = contacts;
  const total = found.total_count;
  const several =
    total > 1 &&
    `${total} contacts match ${inWords(question)}: customer is the likeliest${total > MOST_MATCHES ? `, and only ${MOST_MATCHES} of them were looked into` : ""}.`;
  const nobody =
    !customer &&
    `No contact in Intercom has ${inWords(question)}. One made in the last few minutes may still be missing.`;
  return {
    contacts,
    answer: {
      found: customer !== undefined,
      message: sentences(several, nobody),
      customer: customer ? summaryOf(customer) : null,
      other_matches: others.map(summaryOf),
    },
  };
};

/** @returns the condition of a search for what belongs to any of the contacts */
export const ofAny = (contacts: Contact[]) => ({
  field: "contact_ids",
  operator: "IN",
  value: contacts.map(({ id }) => id),
});
