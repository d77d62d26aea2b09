import { isAnything } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { hasAnyValue } from "../../values/objects";
import { readUsersAndCompanies, writeUsersAndCompanies } from "./access";
import { checkNewContact } from "./checkNew";
import { conflictingContact, mergedContactId } from "./conflicts";
import { type ContactQuery, couldMatch, findContact, getContactOrMerged, MatchError } from "./find";
import type { Contact } from "./types";

type Fields = Record<string, unknown>;

const put = async (client: Client, id: string, fields: Fields): Promise<Contact> =>
  (await client.put<Contact>(path`/contacts/${id}`, fields, writeUsersAndCompanies)).data;

/** Changes a contact, or the one it has been merged into meanwhile; without fields it is only read. */
const write = async (client: Client, id: string, fields: Fields): Promise<Contact> => {
  try {
    return hasAnyValue(fields)
      ? await put(client, id, fields)
      : (await client.get<Contact>(path`/contacts/${id}`, readUsersAndCompanies)).data;
  } catch (error) {
    const target = mergedContactId(error);
    if (!target) throw error;
    return write(client, target, fields);
  }
};

/**
 * Brings a contact back; another run may have done so already.
 * @throws MatchError for a contact that was deleted for good: Intercom keeps its email and External
 * ID for a while, calls it archived, and answers 500 when it is to come back
 */
const unarchive = async (client: Client, id: string) => {
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

const withoutNull = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

export interface Upsert {
  find: () => Promise<Contact | undefined>;
  /** What to write to a contact that exists. */
  fields: Fields;
  /** What else a new contact needs, such as its role. */
  whenNew: Fields;
  /** Whether a contact that is in the way can be the one meant. Default: it is. */
  isMeant?: (contact: Contact) => boolean;
  /** Called before the first write. */
  beforeFirstWrite: () => Promise<void>;
}

export interface Upserted {
  contact: Contact;
  created: boolean;
}

const MAX_TRIES = 3;

/**
 * Changes the contact that is found, or creates one. Survives other runs doing the same at the
 * same time and a search that lags behind: when Intercom says that the contact exists, the contact
 * it names is changed instead, after it was brought back from the archive where needed.
 * @throws AxiosError 409 when the email or External ID belongs to another contact than the one found
 */
export const upsert = async (
  client: Client,
  { find, fields, whenNew, isMeant, beforeFirstWrite: prepare }: Upsert,
): Promise<Upserted> => {
  for (let tries = 1; ; tries += 1) {
    const found = await find();
    if (found) {
      try {
        if (hasAnyValue(fields)) await prepare();
        return { contact: await write(client, found.id, fields), created: false };
      } catch (error) {
        // Archived or deleted since it was found: look again.
        if (isNotFound(error) && tries < MAX_TRIES) continue;
        throw error;
      }
    }
    try {
      const body = { ...whenNew, ...withoutNull(fields) };
      checkNewContact(body);
      await prepare();
      return {
        contact: (await client.post<Contact>("/contacts", body, writeUsersAndCompanies)).data,
        created: true,
      };
    } catch (error) {
      const existing = conflictingContact(error);
      if (!existing) throw error;
      if (existing.archived) await unarchive(client, existing.contactId);
      const inTheWay = isMeant && (await getContactOrMerged(client, existing.contactId));
      if (inTheWay && !isMeant(inTheWay)) throw error;
      try {
        return { contact: await write(client, existing.contactId, fields), created: false };
      } catch (failure) {
        if (isNotFound(failure) && tries < MAX_TRIES) continue;
        throw failure;
      }
    }
  }
};

/**
 * Like `upsert`, for the contact that a description means. A contact that is in the way is changed
 * only when nothing it is known by speaks against its being the one.
 */
export const upsertMatching = (
  client: Client,
  match: ContactQuery,
  work: Omit<Upsert, "find" | "isMeant">,
): Promise<Upserted> =>
  upsert(client, {
    ...work,
    find: () => findContact(client, match),
    isMeant: (contact) => couldMatch(contact, match),
  });
