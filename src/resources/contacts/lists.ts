import type { AxiosInstance } from "axios";
import { InputError } from "../../client/errors";
import { type Listing, listByCursor, type Paging } from "../../client/pagination";
import {
  anyContains,
  type Condition,
  type Searchable,
  type SearchInputs,
  search,
} from "../../client/search";
import type { Contact } from "../../client/types";

// https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination
export const CONTACT_LIST = { url: "/contacts", largestPage: 150 };

/**
 * Contacts in Intercom's own order.
 * @returns Intercom's answer, or everything in the shape of one page
 * @throws InputError for a page number or an order, which Intercom has not for contacts
 */
export const listContacts = (
  client: AxiosInstance,
  { page = 1, order, ...paging }: Paging & { page?: number; order?: "asc" | "desc" },
): Promise<Listing<Contact>> => {
  if (page !== 1) {
    throw new InputError(
      `Page: Intercom pages contacts by cursor, so page ${page} cannot be asked for. Use Starting After Cursor or Fetch All.`,
    );
  }
  if (order === "asc") {
    throw new InputError(
      "Order: Intercom lists contacts in its own order only. Search Contacts can sort them.",
    );
  }
  return listByCursor(client, CONTACT_LIST, paging);
};

export interface ContactSearch extends SearchInputs {
  name?: string;
  email?: string;
  role?: string;
}

const DATES = [
  "created_at",
  "signed_up_at",
  "updated_at",
  "last_seen_at",
  "last_contacted_at",
  "last_replied_at",
  "last_email_opened_at",
  "last_email_clicked_at",
  "android_last_seen_at",
  "ios_last_seen_at",
];
const FLAGS = ["unsubscribed_from_emails", "marked_email_as_spam", "has_hard_bounced"];

const CONTACT_SEARCH: Searchable = {
  ...CONTACT_LIST,
  url: "/contacts/search",
  types: {
    ...Object.fromEntries(DATES.map((field) => [field, "date"] as const)),
    ...Object.fromEntries(FLAGS.map((field) => [field, "boolean"] as const)),
  },
  // Up to API version 2.16 dates are compared by whole days, and only in these ways.
  operators: (field, type) => {
    if (type === "date") return ["=", ">", "<"];
    return field === "tag_id" ? ["=", "!="] : undefined;
  },
};

/** Contacts whose name or email contains a text. */
export const contactsLike = (text: string) => ({
  ...CONTACT_SEARCH,
  query: anyContains(["name", "email"], text),
});

/**
 * Contacts that meet all conditions. A changed contact can take minutes to be found.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
 * @returns Intercom's answer, or everything in the shape of one page
 * @throws InputError when there is no condition, or inputs contradict each other
 */
export const searchContacts = (
  client: AxiosInstance,
  { name, email, role, ...inputs }: ContactSearch,
): Promise<Listing<Contact>> => {
  // Intercom stores and compares email addresses in lower case.
  const fixed = Object.entries({ name, email: email?.toLowerCase(), role })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]): Condition => ({ field, operator: "=", value }));
  return search(client, CONTACT_SEARCH, inputs, fixed);
};
