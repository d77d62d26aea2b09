import { createHash } from "node:crypto";
import type { Client } from "../../client/types";
import { readOneAdmin } from "./access";

interface Run {
  executionId?: string;
}

/** By run and token, so that the admin of one customer never acts for another. */
const known = new Map<string, string>();
const MAX_KNOWN = 100;

const keyOf = ({ defaults }: Client, executionId: string) =>
  createHash("sha256")
    .update([executionId, defaults.baseURL, defaults.headers.Authorization].join("\n"))
    .digest("base64");

const askIntercom = async (client: Client): Promise<string> => {
  const { data } = await client.get<{ id: string | number }>("/me", readOneAdmin);
  return String(data.id);
};

/**
 * Whose name an action works in: the given admin, else the one behind the access token, for whom
 * Intercom is asked once in a run.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
 * @returns the ID of the admin
 */
export const actingAdmin = async (
  client: Client,
  { executionId }: Run,
  given: string | number | undefined,
): Promise<string> => {
  if (given !== undefined) return String(given);
  if (!executionId) return askIntercom(client);
  const key = keyOf(client, executionId);
  const id = known.get(key) ?? (await askIntercom(client));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, id);
  return id;
};
