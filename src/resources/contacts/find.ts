import { hasList } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { readUsersAndCompanies } from "./access";
import { mergedContactId } from "./conflicts";
import type { Contact } from "./types";

/** What a contact can be found by. */
export type ContactKey = "id" | "external_id" | "email" | "phone";

/** What to do when several contacts answer to one description. */
export type SeveralMatches = "error" | "oldest" | "newest";

const KEY_NAMES: Record<ContactKey, string> = {
  id: "ID",
  external_id: "External ID",
  email: "email",
  phone: "phone number",
};

/** No contact, or more than one, answers to a description. */
export class MatchError extends Error {
  override readonly name = "MatchError";
  readonly retryable = false;

  constructor(
    message: string,
    readonly code: "not_found" | "several_matches" | "not_restorable",
    /** IDs that Intercom gave the contacts in question. */
    readonly candidates: string[],
  ) {
    super(message);
  }
}

// Chains of merges are followed as far as Intercom's own redirects go.
const MAX_MERGES = 3;

/**
 * The contact with an ID that Intercom gave, or the one it was merged into.
 * @returns undefined when there is none, or it is archived
 */
export const getContactOrMerged = async (
  client: Client,
  id: string,
  merges = MAX_MERGES,
): Promise<Contact | undefined> => {
  try {
    return (await client.get<Contact>(path`/contacts/${id}`, readUsersAndCompanies)).data;
  } catch (error) {
    const target = mergedContactId(error);
    if (target && merges > 0) return getContactOrMerged(client, target, merges - 1);
    if (isNotFound(error)) return undefined;
    throw error;
  }
};

const search = async (client: Client, field: ContactKey, value: string): Promise<Contact[]> => {
  const { data } = await client.post<List<Contact>>(
    "/contacts/search",
    { query: { field, operator: "=", value }, pagination: { per_page: 150 } },
    { ...readUsersAndCompanies, idempotent: true, isExpected: hasList("data") },
  );
  return data.data;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/showcontactbyexternalid
const findByExternalId = async (client: Client, value: string): Promise<Contact[]> => {
  try {
    return [
      (
        await client.get<Contact>(
          path`/contacts/find_by_external_id/${value}`,
          readUsersAndCompanies,
        )
      ).data,
    ];
  } catch (error) {
    const target = mergedContactId(error);
    const contact = target && (await getContactOrMerged(client, target));
    if (contact) return [contact];
    if (isNotFound(error)) return [];
    throw error;
  }
};

const withoutPunctuation = (phone: string) => phone.replace(/[\s().-]/g, "");

/** How a value is asked for and compared: Intercom keeps these forms. */
export const normalize: Record<ContactKey, (value: string) => string> = {
  id: (value) => value,
  external_id: (value) => value,
  email: (value) => value.toLowerCase(),
  phone: withoutPunctuation,
};

/** Whether a contact is one that a description means. */
const matches = (contact: Contact, { key, value }: ContactQuery): boolean =>
  normalize[key](String(contact[key] ?? "")) === normalize[key](value);

/** Whether a contact can be the one that a description means: nothing it is known by speaks against it. */
export const couldMatch = (contact: Contact, match: ContactQuery): boolean =>
  !contact[match.key] || matches(contact, match);

/** Search lags behind by minutes: only what the contacts themselves say now counts. */
const confirmMatches = async (
  client: Client,
  candidates: Contact[],
  match: ContactQuery,
): Promise<Contact[]> => {
  const current = await Promise.all(candidates.map(({ id }) => getContactOrMerged(client, id)));
  const matching = current
    .filter((contact) => contact !== undefined)
    .filter((contact) => matches(contact, match));
  // Several that were merged are one by now.
  return [...new Map(matching.map((contact) => [contact.id, contact])).values()];
};

/**
 * Contacts with this ID, External ID, email or phone number. Where users have it, leads that have
 * it too are left out. External IDs are those of users: Intercom gives leads their own.
 */
const findContacts = async (
  client: Client,
  key: ContactKey,
  value: string,
  role?: string,
): Promise<Contact[]> => {
  const hasRole = (contact: Contact) => role === undefined || contact.role === role;
  if (key === "id") {
    const contact = await getContactOrMerged(client, value);
    return contact && hasRole(contact) ? [contact] : [];
  }
  if (key === "external_id") return (await findByExternalId(client, value)).filter(hasRole);
  const found = await search(client, key, normalize[key](value));
  const matches = (await confirmMatches(client, found, { key, value })).filter(hasRole);
  const users = matches.filter((contact) => contact.role === "user");
  return users.length > 0 ? users : matches;
};

/** The description in words, for messages. */
export const describeQuery = (key: ContactKey, value: string) => `the ${KEY_NAMES[key]} "${value}"`;

export interface ContactQuery {
  key: ContactKey;
  value: string;
  role?: string;
  several?: SeveralMatches;
}

/**
 * The one contact that answers to a description; a user is preferred to leads.
 * @returns undefined when there is none
 * @throws MatchError when there are several and none is to be chosen
 */
export const findContact = async (
  client: Client,
  { key, value, role, several = "error" }: ContactQuery,
): Promise<Contact | undefined> => {
  const matches = await findContacts(client, key, value, role);
  if (matches.length <= 1) return matches[0];
  if (several === "error") {
    const ids = matches.map(({ id }) => id);
    throw new MatchError(
      `${matches.length} ${matches[0]?.role}s have ${describeQuery(key, value)}: ${ids.join(", ")}.`,
      "several_matches",
      ids,
    );
  }
  const byAge = [...matches].sort((one, other) => one.created_at - other.created_at);
  return several === "oldest" ? byAge[0] : byAge.at(-1);
};

/**
 * Like `findContact`, for actions that need one.
 * @throws MatchError when there is none, too
 */
export const requireContact = async (client: Client, match: ContactQuery): Promise<Contact> => {
  const contact = await findContact(client, match);
  if (contact) return contact;
  throw new MatchError(
    `No active contact has ${describeQuery(match.key, match.value)}.`,
    "not_found",
    [],
  );
};

/** Fields of a contact, any of which can identify it. */
export interface IdentifyingFields {
  email?: string;
  external_id?: string;
  phone?: string;
}

/**
 * The description of a contact by one of its own fields.
 * @throws InputError when that field was left blank
 */
export const queryBy = (
  key: keyof IdentifyingFields | undefined = "email",
  fields: IdentifyingFields,
  rest: Pick<ContactQuery, "role" | "several"> = {},
): ContactQuery => {
  const value = fields[key];
  if (value !== undefined) return { key, value, ...rest };
  throw new InputError(`Match By: it names the ${KEY_NAMES[key]}, which was left blank.`);
};
