import axios, { type AxiosInstance } from "axios";
import { conflictOf, isNotFound, mergedInto } from "../errors";
import { path } from "../path";
import type { Contact } from "../types";
import { checkNewContact } from "./newContact";

type Fields = Record<string, unknown>;

const put = async (client: AxiosInstance, id: string, fields: Fields): Promise<Contact> =>
  (await client.put<Contact>(path`/contacts/${id}`, fields)).data;

/** Changes a contact, or the one it has been merged into meanwhile; without fields it is only read. */
const write = async (client: AxiosInstance, id: string, fields: Fields): Promise<Contact> => {
  try {
    return Object.values(fields).some((value) => value !== undefined)
      ? await put(client, id, fields)
      : (await client.get<Contact>(path`/contacts/${id}`)).data;
  } catch (error) {
    const target = axios.isAxiosError(error) ? mergedInto(error) : undefined;
    if (!target) throw error;
    return write(client, target, fields);
  }
};

/** Another run may have brought the contact back already. */
const unarchive = async (client: AxiosInstance, id: string) => {
  try {
    await client.post(path`/contacts/${id}/unarchive`, undefined, { repeatable: true });
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
}

export interface Upserted {
  contact: Contact;
  created: boolean;
}

const MOST_TRIES = 3;

/**
 * Changes the contact that is found, or creates one. Survives other runs doing the same at the
 * same time and a search that lags behind: when Intercom says that the contact exists, the contact
 * it names is changed instead, after it was brought back from the archive where needed.
 * @throws AxiosError 409 when the email or External ID belongs to another contact than the one found
 */
export const upsert = async (
  client: AxiosInstance,
  { find, fields, whenNew }: Upsert,
): Promise<Upserted> => {
  for (let tries = 1; ; tries += 1) {
    const found = await find();
    if (found) {
      try {
        return { contact: await write(client, found.id, fields), created: false };
      } catch (error) {
        // Archived or deleted since it was found: look again.
        if (isNotFound(error) && tries < MOST_TRIES) continue;
        throw error;
      }
    }
    try {
      const body = { ...whenNew, ...withoutNull(fields) };
      checkNewContact(body);
      return { contact: (await client.post<Contact>("/contacts", body)).data, created: true };
    } catch (error) {
      const existing = conflictOf(error);
      if (!existing) throw error;
      if (existing.archived) await unarchive(client, existing.contactId);
      try {
        return { contact: await write(client, existing.contactId, fields), created: false };
      } catch (failure) {
        if (isNotFound(failure) && tries < MOST_TRIES) continue;
        throw failure;
      }
    }
  }
};
