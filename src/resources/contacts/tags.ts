import { isIdentified } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { getList } from "../../client/getList";
import { runSteps } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { readTags, writeTags } from "../tags/access";
import { findTagByName } from "../tags/tagging";
import type { Tag } from "../tags/types";
import { readUsersAndCompanies } from "./access";
import { type ContactQuery, requireContact } from "./find";
import type { Contact } from "./types";

const addTag = async (client: Client, contactId: string, name: string) => {
  const settings = { ...writeTags, idempotent: true };
  const created = { ...settings, isExpected: isIdentified };
  const { data: tag } = await client.post<Tag>("/tags", { name }, created);
  const attach = () => client.post(path`/contacts/${contactId}/tags`, { id: tag.id }, settings);
  await runSteps([[`the tag on the contact ${contactId}`, attach]], {
    safeToRerun: true,
    saved: [`the tag "${name}"`],
  });
};

const removeTag = async (client: Client, contactId: string, name: string) => {
  const tag = await findTagByName(client, name);
  if (!tag) return;
  try {
    await client.delete(path`/contacts/${contactId}/tags/${tag.id}`, writeTags);
  } catch (error) {
    // The contact does not have the tag.
    if (!isNotFound(error)) throw error;
  }
};

/**
 * Adds a tag to a contact by its name, creating it where needed, or removes it.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtocontact
 * @returns the contact and all its tags as they are now
 * @throws MatchError when no contact, or more than one, matches the query
 */
export const tagContact = async (
  client: Client,
  query: ContactQuery,
  name: string,
  untag: boolean,
): Promise<{ contact: Contact; tags: Tag[] }> => {
  const { id } = await requireContact(client, query);
  await (untag ? removeTag(client, id, name) : addTag(client, id, name));
  const contact = await client.get<Contact>(path`/contacts/${id}`, readUsersAndCompanies);
  const tags = await getList<Tag>(client, path`/contacts/${id}/tags`, readTags);
  return { contact: contact.data, tags: tags.data };
};
