import { isNotFound } from "../../client/apiProblem";
import type { ClientContext } from "../../client/createClient";
import type { Client } from "../../client/types";
import { hasAnyValue } from "../../values/objects";
import type { SeveralMatches } from "../common/match";
import { archiveById, unarchiveById } from "./archive";
import { conflictingContact } from "./conflicts";
import {
  type ContactQuery,
  couldMatch,
  findOneContact,
  followMerges,
  getContactOrMerged,
  type IdentifyingFields,
  matches,
  queryBy,
} from "./find";
import type { RecentContacts } from "./recent";
import {
  type BeforeFirstWrite,
  type ContactFields,
  type ContactInputs,
  checkNewContact,
  createFrom,
  type SavedContact,
  saveContact,
  updateOrRead,
} from "./save";
import type { Contact } from "./types";

/** Changes a contact, or the one it has been merged into; without fields it is only read. */
const updateOrMerged = (client: Client, id: string, fields: ContactFields): Promise<Contact> =>
  followMerges(id, (each) => updateOrRead(client, each, fields));

/** Brings a contact back; another run may have done so already. */
const restore = async (client: Client, id: string) => {
  try {
    await unarchiveById(client, id, `The archived contact ${id} has the same email or External ID`);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
};

/**
 * The contact that a new one conflicts with, brought back from the archive where needed.
 * @param canChange whether it can be the one that was meant
 * @returns undefined when it is gone
 * @throws the conflict when another one was meant, which is left as it was
 */
const requireMeant = async (
  client: Client,
  conflict: unknown,
  { contactId, archived }: { contactId: string; archived: boolean },
  canChange: (contact: Contact) => boolean,
): Promise<Contact | undefined> => {
  const present = await getContactOrMerged(client, contactId);
  if (present && !canChange(present)) throw conflict;
  if (present || !archived) return present;
  // An archived contact can only be read once it is back.
  await restore(client, contactId);
  const restored = await getContactOrMerged(client, contactId);
  if (!restored || canChange(restored)) return restored;
  await archiveById(client, contactId);
  throw conflict;
};

const withoutNull = (fields: ContactFields): ContactFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

interface Upsert {
  find: () => Promise<Contact | undefined>;
  /** What to write to a contact, whether it exists or is new. */
  fields: ContactFields;
  /** What else a new contact gets, such as its role. */
  createFields: ContactFields;
  /** Whether a conflicting contact can be the one to change. */
  canChange: (contact: Contact) => boolean;
  beforeFirstWrite: BeforeFirstWrite;
}

const MAX_ATTEMPTS = 3;

/**
 * Changes the contact that is found, or creates one. Survives other runs doing the same at the
 * same time and a search that lags behind: when Intercom says that the contact exists, the contact
 * it names is changed instead, after it was brought back from the archive where needed.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
 * @throws InputError for a new contact that Intercom would refuse
 * @throws AxiosError 409 when the email or External ID belongs to another contact than the one found
 */
export const upsert = async (
  client: Client,
  { find, fields, createFields, canChange, beforeFirstWrite }: Upsert,
): Promise<SavedContact> => {
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found) {
      try {
        if (hasAnyValue(fields)) await beforeFirstWrite();
        return { contact: await updateOrMerged(client, found.id, fields), created: false };
      } catch (error) {
        // Archived or deleted since it was found: look again.
        if (isNotFound(error) && attempt < MAX_ATTEMPTS) continue;
        throw error;
      }
    }
    try {
      const body = { ...createFields, ...withoutNull(fields) };
      checkNewContact(body);
      await beforeFirstWrite();
      return { contact: await createFrom(client, body), created: true };
    } catch (error) {
      const existing = conflictingContact(error);
      if (!existing) throw error;
      const contact = await requireMeant(client, error, existing, canChange);
      try {
        if (contact) {
          return { contact: await updateOrMerged(client, contact.id, fields), created: false };
        }
      } catch (failure) {
        if (!isNotFound(failure)) throw failure;
      }
      // Gone since the conflict, which is all that can be said when it stays so.
      if (attempt >= MAX_ATTEMPTS) throw error;
    }
  }
};

/**
 * Like `upsert`, for the contact that a query describes. A conflicting contact is changed only when
 * it could match the query.
 * @param recent what the same run has saved. A contact of these that shares an identifier with the
 * fields is taken for a conflicting one, since leads do not conflict.
 */
export const upsertByQuery = async (
  client: Client,
  query: ContactQuery,
  options: Omit<Upsert, "find" | "canChange">,
  recent?: RecentContacts,
): Promise<SavedContact> => {
  const canChange = (contact: Contact) => couldMatch(contact, query);
  const find = async () => {
    const found = await findOneContact(client, query);
    if (found) return found;
    const ids = recent?.idsOf(options.fields) ?? [];
    const known = (await Promise.all(ids.map((id) => getContactOrMerged(client, id))))
      .filter((contact) => contact !== undefined)
      .filter(({ role }) => role === query.role);
    return known.find((contact) => matches(contact, query)) ?? known.find(canChange);
  };
  const saved = await upsert(client, { ...options, find, canChange });
  recent?.add(saved.contact);
  return saved;
};

type UpsertInputs = ContactInputs &
  IdentifyingFields & {
    matchBy?: keyof IdentifyingFields;
    severalMatches?: SeveralMatches;
    role: string;
  };

/**
 * Changes the contact that the field named by Match By identifies, or creates it; with its details.
 * @param recent what the same run has saved
 * @returns the contact as it is at the end, and whether it is new
 * @throws MatchError when several contacts match; and what `saveContact` throws
 */
export const saveContactUpsert = async (
  client: Client,
  context: ClientContext,
  { matchBy, severalMatches, role, ...inputs }: UpsertInputs,
  recent?: RecentContacts,
): Promise<SavedContact> => {
  const query = queryBy(matchBy, inputs, { role, severalMatches });
  const { contact, created } = await saveContact(client, context, inputs, {
    save: (fields, beforeFirstWrite) =>
      upsertByQuery(client, query, { fields, createFields: { role }, beforeFirstWrite }, recent),
    // Leads are not unique: until the search knows a new one, running again makes another.
    safeToRerun: role === "user",
  });
  return { created, contact };
};
