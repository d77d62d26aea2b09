import { isAnything } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import type { ClientContext } from "../../client/createClient";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { hasAnyValue } from "../../values/objects";
import { writeUsersAndCompanies } from "./access";
import { conflictingContact, mergedContactId } from "./conflicts";
import {
  type ContactQuery,
  couldMatch,
  findOneContact,
  getContactOrMerged,
  type IdentifyingFields,
  MatchError,
  queryBy,
  type SeveralMatches,
} from "./find";
import {
  type BeforeFirstWrite,
  type ContactFields,
  type ContactInputs,
  checkNewContact,
  type SavedContact,
  saveContact,
  updateOrRead,
} from "./save";
import type { Contact } from "./types";

/** Changes a contact, or the one it has been merged into; without fields it is only read. */
const updateOrMerged = async (
  client: Client,
  id: string,
  fields: ContactFields,
): Promise<Contact> => {
  try {
    return await updateOrRead(client, id, fields);
  } catch (error) {
    const target = mergedContactId(error);
    if (!target) throw error;
    return updateOrMerged(client, target, fields);
  }
};

/**
 * Brings a contact back; another run may have done so already.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/unarchivecontact
 * @throws MatchError for a contact that was deleted for good: Intercom keeps its email and External
 * ID for a while, calls it archived, and answers 500 when it is to come back
 */
const restore = async (client: Client, id: string) => {
  try {
    const { status } = await client.post(path`/contacts/${id}/unarchive`, undefined, {
      ...writeUsersAndCompanies,
      idempotent: true,
      isExpected: isAnything,
      validateStatus: (each) => (each >= 200 && each < 300) || each === 500,
    });
    if (status === 500) {
      throw new MatchError(
        `The archived contact ${id} has the same email or External ID, and Intercom does not bring it back: it was probably deleted. Intercom frees both after some time.`,
        "not_restorable",
        [id],
      );
    }
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
};

const withoutNull = (fields: ContactFields): ContactFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

interface Upsert {
  find: () => Promise<Contact | undefined>;
  /** What to write to a contact, whether it exists or is new. */
  fields: ContactFields;
  /** What else a new contact gets, such as its role. */
  createFields: ContactFields;
  /** Whether a conflicting contact can be the one to change. Default: it is. */
  canChange?: (contact: Contact) => boolean;
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
      const { data } = await client.post<Contact>("/contacts", body, writeUsersAndCompanies);
      return { contact: data, created: true };
    } catch (error) {
      const existing = conflictingContact(error);
      if (!existing) throw error;
      if (existing.archived) await restore(client, existing.contactId);
      const conflicting = canChange && (await getContactOrMerged(client, existing.contactId));
      if (conflicting && !canChange(conflicting)) throw error;
      try {
        return {
          contact: await updateOrMerged(client, existing.contactId, fields),
          created: false,
        };
      } catch (failure) {
        if (isNotFound(failure) && attempt < MAX_ATTEMPTS) continue;
        throw failure;
      }
    }
  }
};

/**
 * Like `upsert`, for the contact that a query describes. A conflicting contact is changed only when
 * it could match the query.
 */
export const upsertByQuery = (
  client: Client,
  query: ContactQuery,
  options: Omit<Upsert, "find" | "canChange">,
): Promise<SavedContact> =>
  upsert(client, {
    ...options,
    find: () => findOneContact(client, query),
    canChange: (contact) => couldMatch(contact, query),
  });

type UpsertInputs = ContactInputs &
  IdentifyingFields & {
    matchBy?: keyof IdentifyingFields;
    severalMatches?: SeveralMatches;
    role: string;
  };

/**
 * Changes the contact that the field named by Match By identifies, or creates it; with its details.
 * @returns the contact as it is at the end, and whether it is new
 * @throws MatchError when several contacts match; and what `saveContact` throws
 */
export const saveContactUpsert = async (
  client: Client,
  context: ClientContext,
  { matchBy, severalMatches, role, ...inputs }: UpsertInputs,
): Promise<SavedContact> => {
  const query = queryBy(matchBy, inputs, { role, severalMatches });
  const { contact, created } = await saveContact(client, context, inputs, {
    save: (fields, beforeFirstWrite) =>
      upsertByQuery(client, query, { fields, createFields: { role }, beforeFirstWrite }),
    // Leads are not unique: until the search knows a new one, running again makes another.
    safeToRerun: role === "user",
  });
  return { created, contact };
};
