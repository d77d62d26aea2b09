import { presentContactGone, presentContactItem, presentSubscriptionItem } from "../present/events";
import type { Contact, NewContact } from "../workspace/contacts";
import type { Workspace } from "../workspace/workspace";

// The functions of this folder change records as people and the API do. In contrast to the
// `add...` methods of the workspace, search sees the change late and webhooks report it.

/** Queues a webhook notification about a contact. */
export const notifyAboutContact = (
  workspace: Workspace,
  topic: string,
  contact: Contact,
  more = {},
) =>
  workspace.webhooks.notify(topic, (version) => ({
    ...presentContactItem(contact, workspace, version),
    ...more,
  }));

/** Sets fields and the time of the change; search sees the contact as it was for a while. */
export const touchContact = (
  workspace: Workspace,
  contact: Contact,
  changes: Partial<Contact> = {},
) => {
  workspace.index.beforeChange(contact);
  Object.assign(contact, changes, { updated_at: workspace.clock.seconds() });
};

/** Creates a contact. */
export const createContact = (workspace: Workspace, given: NewContact = {}): Contact => {
  const contact = workspace.addContact(given);
  workspace.index.created(contact);
  notifyAboutContact(workspace, `contact.${contact.role}.created`, contact);
  return contact;
};

/**
 * Changes a contact; webhooks report a sign-up, a new email and an unsubscription for themselves.
 */
export const changeContact = (
  workspace: Workspace,
  contact: Contact,
  changes: Partial<Contact> = {},
): void => {
  const { role, email, unsubscribed_from_emails } = contact;
  touchContact(workspace, contact, changes);
  const signedUp = role === "lead" && contact.role === "user";
  const addedEmail = role === "lead" && email === null && contact.email !== null;
  if (signedUp) notifyAboutContact(workspace, "contact.lead.signed_up", contact);
  if (addedEmail) notifyAboutContact(workspace, "contact.lead.added_email", contact);
  if (email !== contact.email) notifyAboutContact(workspace, "contact.email.updated", contact);
  if (unsubscribed_from_emails !== contact.unsubscribed_from_emails) {
    const what = contact.unsubscribed_from_emails ? "unsubscribe" : "subscribe";
    workspace.webhooks.notify(`contact.${what}d`, (version) =>
      presentSubscriptionItem(contact, what, workspace, version),
    );
  }
  notifyAboutContact(workspace, `contact.${contact.role}.updated`, contact);
};

/** Archives a contact. */
export const archiveContact = (workspace: Workspace, contact: Contact): void => {
  touchContact(workspace, contact, { archived: true });
  workspace.webhooks.notify("contact.archived", () =>
    presentContactGone(contact, { archived: true }),
  );
};

/** Restores an archived contact. */
export const unarchiveContact = (workspace: Workspace, contact: Contact): void => {
  touchContact(workspace, contact, { archived: false });
  notifyAboutContact(workspace, "contact.unarchived", contact);
};

/** Deletes a contact for good. */
export const deleteContact = (workspace: Workspace, contact: Contact): void => {
  for (const companyId of [...contact.companyIds]) workspace.detach(contact, companyId);
  workspace.contacts.delete(contact.id);
  workspace.deletedContacts.push({ contact, deletedAtSeconds: workspace.clock.seconds() });
  workspace.webhooks.notify("contact.deleted", () =>
    presentContactGone(contact, { deleted: true }),
  );
};

/**
 * Merges a contact into another one.
 * @returns the remaining one
 */
export const mergeContacts = (workspace: Workspace, from: Contact, into: Contact): Contact => {
  workspace.index.beforeChange(from);
  workspace.index.beforeChange(into);
  workspace.mergeContacts(from.id, into.id);
  const merged_from = { type: "contact", id: from.id };
  notifyAboutContact(workspace, "contact.merged", into, { merged_from });
  return into;
};
