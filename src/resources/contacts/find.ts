import { hasList, isIdentified } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client, List } from "../../client/types";
import { fieldLabel } from "../../values/fieldLabel";
import { InputError } from "../../values/inputError";
import { lowerCase } from "../../values/lowerCase";
import { HEX_24 } from "../../values/readers";
import { chooseMatch, MatchError, type SeveralMatches } from "../common/match";
import { readUsersAndCompanies } from "./access";
import { mergedContactId } from "./conflicts";
import type { Contact } from "./types";

/** What a contact can be found by. */
export type ContactKey = "id" | "external_id" | "email" | "phone";

/** Describes one contact. */
export interface ContactQuery {
  key: ContactKey;
  value: string;
  /** Only contacts of this role match. */
  role?: string;
  /** Default: error. */
  severalMatches?: SeveralMatches;
}

const KEY_NAMES: Record<ContactKey, string> = {
  id: "ID",
  external_id: "External ID",
  email: "email",
  phone: "phone number",
};

const describeQuery = ({ key, value }: ContactQuery) => `the ${KEY_NAMES[key]} "${value}"`;

// Chains of merges are followed as far as Intercom's own redirects go.
const MAX_MERGES = 3;

/**
 * Does something to a contact, or to the one that it was merged into.
 * @param merged what was merged into this contact so far
 * @throws MatchError when the chain of merges is too long, or leads back to where it was
 */
export const followMerges = async <Result>(
  id: string,
  run: (id: string) => Promise<Result>,
  merged: readonly string[] = [],
): Promise<Result> => {
  if (merged.length > MAX_MERGES || merged.includes(id)) {
    throw new MatchError(
      `Intercom says that ${[...merged, id].join(" was merged into ")}. Such a chain is followed ${MAX_MERGES} times at most, and to each contact once.`,
      "merged_too_often",
      [...new Set([...merged, id])],
    );
  }
  try {
    return await run(id);
  } catch (error) {
    const target = mergedContactId(error);
    if (!target) throw error;
    return followMerges(target, run, [...merged, id]);
  }
};

const getContact = async (client: Client, url: string): Promise<Contact> =>
  (await client.get<Contact>(url, { ...readUsersAndCompanies, isExpected: isIdentified })).data;

/** @returns undefined where Intercom knows no such contact */
const unlessNotFound = async (read: Promise<Contact>): Promise<Contact | undefined> => {
  try {
    return await read;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
};

/**
 * The contact with an ID that Intercom gave, or the one it was merged into.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/showcontact
 * @returns undefined when there is none, or it is archived
 */
export const getContactOrMerged = (client: Client, id: string): Promise<Contact | undefined> =>
  unlessNotFound(followMerges(id, (each) => getContact(client, path`/contacts/${each}`)));

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
const searchByField = async (
  client: Client,
  field: ContactKey,
  value: string,
): Promise<Contact[]> => {
  const { data } = await client.post<List<Contact>>(
    "/contacts/search",
    { query: { field, operator: "=", value }, pagination: { per_page: 150 } },
    { ...readUsersAndCompanies, idempotent: true, isExpected: hasList("data") },
  );
  return data.data;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/showcontactbyexternalid
const getByExternalId = async (client: Client, value: string): Promise<Contact | undefined> => {
  try {
    return await unlessNotFound(getContact(client, path`/contacts/find_by_external_id/${value}`));
  } catch (error) {
    const target = mergedContactId(error);
    if (!target) throw error;
    return getContactOrMerged(client, target);
  }
};

/** The form in which Intercom keeps, finds and compares the value of a key. */
export const normalize: Record<ContactKey, (value: string) => string> = {
  id: (value) => value,
  external_id: (value) => value,
  email: lowerCase,
  phone: (value) => value.replace(/[\s().-]/g, ""),
};

/** Whether a contact is one that a query describes. */
export const matches = (contact: Contact, { key, value }: ContactQuery): boolean =>
  normalize[key](String(contact[key] ?? "")) === normalize[key](value);

/** Whether a contact can be the one that a query describes: it matches, or lacks the key. */
export const couldMatch = (contact: Contact, query: ContactQuery): boolean =>
  !contact[query.key] || matches(contact, query);

/** The search lags behind by minutes: only what the contacts themselves say now counts. */
const confirmMatches = async (
  client: Client,
  ids: string[],
  query: ContactQuery,
): Promise<Contact[]> => {
  const current = await Promise.all([...new Set(ids)].map((id) => getContactOrMerged(client, id)));
  const confirmed = current
    .filter((contact) => contact !== undefined)
    .filter((contact) => matches(contact, query));
  // Several that were merged are one by now.
  return [...new Map(confirmed.map((contact) => [contact.id, contact])).values()];
};

/**
 * Contacts that match a query. Where users match, leads that match too are left out. External IDs
 * are those of users: Intercom gives leads their own.
 */
const findContacts = async (client: Client, query: ContactQuery): Promise<Contact[]> => {
  const { key, value, role } = query;
  const hasRole = (contact: Contact) => role === undefined || contact.role === role;
  if (key === "id" || key === "external_id") {
    const contact = await (key === "id"
      ? getContactOrMerged(client, value)
      : getByExternalId(client, value));
    return contact && hasRole(contact) ? [contact] : [];
  }
  const hits = await searchByField(client, key, normalize[key](value));
  const ids = hits.filter(isIdentified).map(({ id }) => id);
  const found = (await confirmMatches(client, ids, query)).filter(hasRole);
  const users = found.filter((contact) => contact.role === "user");
  return users.length > 0 ? users : found;
};

/**
 * The one contact that matches a query; a user is preferred to leads.
 * @returns undefined when there is none
 * @throws MatchError when there are several and none is to be chosen
 */
export const findOneContact = async (
  client: Client,
  query: ContactQuery,
): Promise<Contact | undefined> => {
  const found = await findContacts(client, query);
  return chooseMatch(
    found,
    `${found[0]?.role}s have ${describeQuery(query)}`,
    query.severalMatches,
  );
};

/** @returns what a value is instead of the identifier that it was taken for */
const helpOn = ({ key, value }: ContactQuery): string => {
  if (key === "id" && !HEX_24.pattern.test(value)) {
    return ` An ID that Intercom gave has ${HEX_24.words}: this looks like ${value.includes("@") ? "an email address" : "an External ID"}.`;
  }
  return key === "email" && !value.includes("@") ? " It is not an email address." : "";
};

/**
 * The one contact that matches a query, for actions that need one.
 * @throws MatchError when there is none, or there are several and none is to be chosen
 */
export const requireContact = async (client: Client, query: ContactQuery): Promise<Contact> => {
  const contact = await findOneContact(client, query);
  if (contact) return contact;
  const help = helpOn(query);
  throw new MatchError(`No active contact has ${describeQuery(query)}.${help}`, "not_found", []);
};

/** Fields of a contact, any of which can identify it. */
export interface IdentifyingFields {
  email?: string;
  external_id?: string;
  phone?: string;
}

/**
 * The query for a contact by one of its own fields.
 * @throws InputError when that field was left blank
 */
export const queryBy = (
  key: keyof IdentifyingFields | undefined = "email",
  fields: IdentifyingFields,
  options: Pick<ContactQuery, "role" | "severalMatches"> = {},
): ContactQuery => {
  const value = fields[key];
  if (value !== undefined) return { key, value, ...options };
  const label = fieldLabel(key);
  throw new InputError(`Match By is ${label}, but ${label} is empty.`);
};
