import { path } from "../../client/path";
import type { Client, Deleted } from "../../client/types";
import { type BulkResult, runBulk } from "../common/bulk";
import { contactId } from "./inputs";

/**
 * Deletes a contact for good, by the ID that Intercom gave it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/deletecontact
 */
export const deleteById = async (client: Client, id: string): Promise<Deleted> =>
  (await client.delete<Deleted>(path`/contacts/${id}`)).data;

/**
 * Removes each contact of a list of IDs.
 * @returns one result per ID, in the order of the list; an ID that stands twice is sent once
 */
export const removeAll = <Data>(
  client: Client,
  options: { label: string; items: readonly unknown[]; stopOnError: boolean },
  remove: (client: Client, id: string) => Promise<Data>,
): Promise<BulkResult<Data>> => {
  const removals = new Map<string, Promise<Data>>();
  return runBulk(client, {
    ...options,
    read: contactId.clean,
    identities: () => [],
    run: (id) => {
      const removal = removals.get(id) ?? remove(client, id);
      removals.set(id, removal);
      return removal;
    },
  });
};
