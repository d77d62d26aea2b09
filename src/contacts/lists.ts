import type { AxiosInstance } from "axios";
import { InputError } from "../errors";
import { listByCursor, type Paging } from "../pagination";
import type { Contact, List } from "../types";

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
): Promise<List<Contact>> => {
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

export interface ContactSearch extends Paging {
  name?: string;
  email?: string;
  role?: string;
  jsonQuery?: Record<string, unknown>;
  sortField?: string;
  sortOrder?: "ascending" | "descending";
}

const contactQuery = ({ name, email, role, jsonQuery }: ContactSearch): Record<string, unknown> => {
  const conditions = Object.entries({
    name,
    // Intercom stores and compares email addresses in lower case.
    email: email?.toLowerCase(),
    role,
  })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ field, operator: "=", value }));
  if (jsonQuery) {
    if (conditions.length === 0) return jsonQuery;
    throw new InputError(
      `JSON Query: it takes the place of ${conditions.map(({ field }) => field).join(", ")}. Fill in one or the other.`,
    );
  }
  const [first] = conditions;
  if (!first) {
    throw new InputError("Search Contacts needs a condition: Name, Email, Role or JSON Query.");
  }
  return conditions.length === 1 ? first : { operator: "AND", value: conditions };
};

/**
 * Contacts that meet all conditions. A changed contact can take minutes to be found.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
 * @returns Intercom's answer, or everything in the shape of one page
 * @throws InputError when there is no condition, or inputs contradict each other
 */
export const searchContacts = (
  client: AxiosInstance,
  { sortField, sortOrder, ...search }: ContactSearch,
): Promise<List<Contact>> => {
  if (sortOrder && !sortField) throw new InputError("Sort Order: it needs a field in Sort By.");
  const sort = sortField && { field: sortField, order: sortOrder ?? "ascending" };
  return listByCursor(
    client,
    {
      ...CONTACT_LIST,
      url: "/contacts/search",
      query: contactQuery(search),
      sort,
    },
    search,
  );
};
