import { path } from "../../client/path";
import type { Archived, Client, Deleted } from "../../client/types";

/** Archives a contact, by the ID that Intercom gave it. */
export const archiveContact = async (client: Client, id: string): Promise<Archived> =>
  (
    await client.post<Archived>(path`/contacts/${id}/archive`, undefined, {
      idempotent: true,
    })
  ).data;

/** Deletes a contact for good, by the ID that Intercom gave it. */
export const deleteContact = async (client: Client, id: string): Promise<Deleted> =>
  (await client.delete<Deleted>(path`/contacts/${id}`)).data;
