import { presentContactTagItem } from "../present/events";
import type { Contact } from "../workspace/contacts";
import type { Tag } from "../workspace/tags";
import type { Workspace } from "../workspace/workspace";
import { touchContact } from "./contacts";

const notifyAboutTag = (workspace: Workspace, contact: Contact, tag: Tag, what: string) =>
  workspace.webhooks.notify(`contact.${contact.role}.tag.${what}`, (version) =>
    presentContactTagItem(contact, tag, workspace, version),
  );

/**
 * Tags a contact.
 * @returns when the tag was applied, in seconds
 */
export const tagContact = (workspace: Workspace, contact: Contact, tag: Tag): number => {
  const before = contact.tags.get(tag.id);
  const appliedAtSeconds = before ?? workspace.clock.seconds();
  touchContact(workspace, contact);
  contact.tags.set(tag.id, appliedAtSeconds);
  if (before === undefined) notifyAboutTag(workspace, contact, tag, "created");
  return appliedAtSeconds;
};

/** Removes a tag from a contact. */
export const untagContact = (workspace: Workspace, contact: Contact, tag: Tag): void => {
  touchContact(workspace, contact);
  if (contact.tags.delete(tag.id)) notifyAboutTag(workspace, contact, tag, "deleted");
};
