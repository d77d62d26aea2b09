import unescapeHtml from "lodash/unescape";
import { hasList } from "../../client/answers";
import { isNotFound } from "../../client/apiProblem";
import { getList } from "../../client/getList";
import { runSteps } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client, List } from "../../client/types";
import { readTags, writeTags } from "../tags/access";
import type { Tag } from "../tags/types";
import { readUsersAndCompanies } from "./access";
import { type ContactQuery, requireContact } from "./find";
import type { Contact } from "./types";

/** Looked up before removing, since naming a tag in a request would create it. */
export const tagNamed = async (client: Client, name: string): Promise<Tag | undefined> => {
  const data = await getList<Tag>(client, "/tags", { ...readTags });
  // Intercom may answer "&" as "&amp;".
  return data.data.find((tag) => unescapeHtml(tag.name).toLowerCase() === name.toLowerCase());
};

const add = async (client: Client, contactId: string, name: string) => {
  const { data: tag } = await client.post<Tag>(
    "/tags",
    { name },
    { ...writeTags, idempotent: true },
  );
  const attach = () =>
    client.post(
      path`/contacts/${contactId}/tags`,
      { id: tag.id },
      { ...writeTags, idempotent: true },
    );
  await runSteps([[`the tag on the contact ${contactId}`, attach]], {
    isResumable: true,
    saved: [`the tag "${tag.name}"`],
  });
};

const remove = async (client: Client, contactId: string, name: string) => {
  const tag = await tagNamed(client, name);
  if (!tag) return;
  try {
    await client.delete(path`/contacts/${contactId}/tags/${tag.id}`, writeTags);
  } catch (error) {
    // The contact does not have the tag, which is what was asked for.
    if (!isNotFound(error)) throw error;
  }
};

/**
 * Adds a tag to a contact by its name, creating it where needed, or removes it.
 * @returns the contact and all its tags as they are now
 * @throws MatchError when no contact, or more than one, answers to the description
 */
export const tagContact = async (
  client: Client,
  match: ContactQuery,
  name: string,
  untag: boolean,
): Promise<{ contact: Contact; tags: Tag[] }> => {
  const { id } = await requireContact(client, match);
  await (untag ? remove(client, id, name.trim()) : add(client, id, name.trim()));
  const contact = await client.get<Contact>(path`/contacts/${id}`, readUsersAndCompanies);
  const tags = await client.get<List<Tag>>(path`/contacts/${id}/tags`, {
    ...readTags,
    isExpected: hasList("data"),
  });
  return { contact: contact.data, tags: tags.data.data };
};
