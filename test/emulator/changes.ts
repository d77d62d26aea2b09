import type { Conversation, NewConversation } from "./conversations";
import type { Company, Contact, Ticket } from "./model";
import type { NewCompany, NewContact, NewTicket, Workspace } from "./workspace";

/**
 * What happens to records, through the API or apart from it. In contrast to the `add...` methods
 * of the workspace, which arrange what has been there for long, search is late to see it.
 */

export const createContact = (workspace: Workspace, given: NewContact = {}): Contact => {
  const contact = workspace.addContact(given);
  workspace.index.created(contact);
  return contact;
};

export const changeContact = (
  workspace: Workspace,
  contact: Contact,
  changes: Partial<Contact> = {},
): void => {
  workspace.index.beforeChange(contact);
  Object.assign(contact, changes, { updated_at: workspace.clock.seconds() });
};

export const archiveContact = (workspace: Workspace, contact: Contact): void =>
  changeContact(workspace, contact, { archived: true });

export const unarchiveContact = (workspace: Workspace, contact: Contact): void =>
  changeContact(workspace, contact, { archived: false });

export const mergeContacts = (workspace: Workspace, from: Contact, into: Contact): Contact => {
  workspace.index.beforeChange(from);
  workspace.index.beforeChange(into);
  return workspace.mergeContacts(from.id, into.id);
};

export const createCompany = (workspace: Workspace, given: NewCompany = {}): Company =>
  workspace.addCompany(given);

export const changeCompany = (
  workspace: Workspace,
  company: Company,
  changes: Partial<Company> = {},
): void => {
  Object.assign(company, changes, { updated_at: workspace.clock.seconds() });
};

export const deleteCompany = ({ clock, settings }: Workspace, company: Company): void => {
  company.deletedAt ??= clock.seconds() + settings.archiveDelaySeconds;
};

export const createConversation = (workspace: Workspace, given: NewConversation): Conversation => {
  const conversation = workspace.conversations.add(given);
  workspace.index.created(conversation);
  return conversation;
};

export const mergeConversations = (
  { index, conversations }: Workspace,
  from: Conversation,
  into: Conversation,
): void => {
  index.beforeChange(from);
  index.beforeChange(into);
  conversations.merge(from, into);
};

export const deleteConversation = (
  { conversations, clock }: Workspace,
  { id }: Conversation,
  metrics_retained = true,
): void => {
  conversations.all.delete(id);
  conversations.deleted.push({ id, metrics_retained, deleted_at: clock.seconds() });
};

export const createTicket = (workspace: Workspace, given: NewTicket): Ticket => {
  const ticket = workspace.addTicket(given);
  workspace.index.created(ticket);
  return ticket;
};
