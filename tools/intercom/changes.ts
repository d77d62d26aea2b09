import type { Conversation, NewConversation } from "./conversations";
import type { Company, Contact, Tag, Ticket, TicketPart } from "./model";
import {
  presentCompany,
  presentContact,
  presentContactReference,
  presentTag,
  presentTicket,
} from "./present";
import { presentConversation } from "./presentConversation";
import { atLeast } from "./versions";
import type { NewCompany, NewContact, NewTicket, Workspace } from "./workspace";

/**
 * What happens to records, through the API or apart from it. In contrast to the `add...` methods
 * of the workspace, which arrange what has been there for long, search is late to see it, and
 * webhooks tell of it.
 */

const tellOfContact = (workspace: Workspace, topic: string, contact: Contact, more = {}) =>
  workspace.webhooks.notify(topic, (version) => ({
    ...presentContact(contact, workspace, version),
    ...more,
  }));

const touch = (workspace: Workspace, contact: Contact, changes: Partial<Contact> = {}) => {
  workspace.index.beforeChange(contact);
  Object.assign(contact, changes, { updated_at: workspace.clock.seconds() });
};

export const createContact = (workspace: Workspace, given: NewContact = {}): Contact => {
  const contact = workspace.addContact(given);
  workspace.index.created(contact);
  tellOfContact(workspace, `contact.${contact.role}.created`, contact);
  return contact;
};

export const changeContact = (
  workspace: Workspace,
  contact: Contact,
  changes: Partial<Contact> = {},
): void => {
  const { role, email } = contact;
  touch(workspace, contact, changes);
  const signedUp = role === "lead" && contact.role === "user";
  const addedEmail = role === "lead" && email === null && contact.email !== null;
  if (signedUp) tellOfContact(workspace, "contact.lead.signed_up", contact);
  if (addedEmail) tellOfContact(workspace, "contact.lead.added_email", contact);
  if (email !== contact.email) tellOfContact(workspace, "contact.email.updated", contact);
  tellOfContact(workspace, `contact.${contact.role}.updated`, contact);
};

export const archiveContact = (workspace: Workspace, contact: Contact): void => {
  touch(workspace, contact, { archived: true });
  tellOfContact(workspace, "contact.archived", contact);
};

export const unarchiveContact = (workspace: Workspace, contact: Contact): void => {
  touch(workspace, contact, { archived: false });
  tellOfContact(workspace, "contact.unarchive", contact);
};

export const deleteContact = (workspace: Workspace, contact: Contact): void => {
  for (const companyId of [...contact.companyIds]) workspace.detach(contact, companyId);
  workspace.contacts.delete(contact.id);
  workspace.deletedContacts.push({ contact, deletedAt: workspace.clock.seconds() });
  workspace.webhooks.notify("contact.deleted", () => presentContactReference(contact));
};

export const mergeContacts = (workspace: Workspace, from: Contact, into: Contact): Contact => {
  workspace.index.beforeChange(from);
  workspace.index.beforeChange(into);
  workspace.mergeContacts(from.id, into.id);
  const merged_from = presentContactReference(from);
  tellOfContact(workspace, "contact.merged", into, { merged_from });
  return into;
};

const tellOfTag = (workspace: Workspace, contact: Contact, tag: Tag, what: string) =>
  workspace.webhooks.notify(`contact.${contact.role}.tag.${what}`, (version) => ({
    type: "contact_tag",
    created_at: workspace.clock.seconds(),
    tag: presentTag(tag),
    contact: presentContact(contact, workspace, version),
  }));

/** @returns when the tag was applied */
export const tagContact = (workspace: Workspace, contact: Contact, tag: Tag): number => {
  const before = contact.tags.get(tag.id);
  const appliedAt = before ?? workspace.clock.seconds();
  touch(workspace, contact);
  contact.tags.set(tag.id, appliedAt);
  if (before === undefined) tellOfTag(workspace, contact, tag, "created");
  return appliedAt;
};

export const untagContact = (workspace: Workspace, contact: Contact, tag: Tag): void => {
  touch(workspace, contact);
  if (contact.tags.delete(tag.id)) tellOfTag(workspace, contact, tag, "deleted");
};

const tellOfMembership = (
  workspace: Workspace,
  contact: Contact,
  company: Company,
  what: "attached" | "detached",
) =>
  workspace.webhooks.notify(`company.contact.${what}`, (version) => ({
    type: "company_contact",
    created_at: workspace.clock.seconds(),
    company: presentCompany(company, workspace),
    contact: presentContact(contact, workspace, version),
  }));

export const attachCompany = (workspace: Workspace, contact: Contact, company: Company): void => {
  touch(workspace, contact);
  workspace.attach(contact, company.id);
  tellOfMembership(workspace, contact, company, "attached");
};

export const detachCompany = (workspace: Workspace, contact: Contact, company: Company): void => {
  touch(workspace, contact);
  workspace.detach(contact, company.id);
  tellOfMembership(workspace, contact, company, "detached");
};

export const createCompany = (workspace: Workspace, given: NewCompany = {}): Company => {
  const company = workspace.addCompany(given);
  workspace.webhooks.notify("company.created", () => presentCompany(company, workspace));
  return company;
};

export const changeCompany = (
  workspace: Workspace,
  company: Company,
  changes: Partial<Company> = {},
): void => {
  Object.assign(company, changes, { updated_at: workspace.clock.seconds() });
  workspace.webhooks.notify("company.updated", () => presentCompany(company, workspace));
};

export const deleteCompany = (workspace: Workspace, company: Company): void => {
  if (company.deletedAt !== null) return;
  const { clock, settings, webhooks } = workspace;
  company.deletedAt = clock.seconds() + settings.archiveDelaySeconds;
  const { id, company_id } = company;
  webhooks.notify(
    "company.deleted",
    () => ({ type: "company", id, company_id }),
    company.deletedAt,
  );
};

/** Tells the subscribers what happened in a conversation, which they see in plain text since 2.15. */
export const tellOfConversation = (
  workspace: Workspace,
  conversation: Conversation,
  what: string,
): void =>
  workspace.webhooks.notify(`conversation.${what}`, (version) =>
    presentConversation(conversation, workspace, {
      version,
      plaintext: atLeast(version, "2.15"),
    }),
  );

export const createConversation = (workspace: Workspace, given: NewConversation): Conversation => {
  const conversation = workspace.conversations.add(given);
  const startedByAdmin = given.author.type === "admin";
  if (!startedByAdmin) conversation.waiting_since = conversation.created_at;
  workspace.index.created(conversation);
  tellOfConversation(
    workspace,
    conversation,
    startedByAdmin ? "admin.single.created" : "user.created",
  );
  return conversation;
};

/** Changes what no webhook tells of. */
export const changeConversation = (
  { index, clock }: Workspace,
  conversation: Conversation,
  changes: Partial<Conversation> = {},
): void => {
  index.beforeChange(conversation);
  Object.assign(conversation, changes, { updated_at: clock.seconds() });
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
  { conversations, clock, webhooks }: Workspace,
  { id }: Conversation,
  metrics_retained = true,
): void => {
  conversations.all.delete(id);
  conversations.deleted.push({ id, metrics_retained, deleted_at: clock.seconds() });
  webhooks.notify("conversation.deleted", () => ({ type: "conversation", id }));
};

const tellOfTicket = (workspace: Workspace, ticket: Ticket, what: string) =>
  workspace.webhooks.notify(`ticket.${what}`, (version) =>
    presentTicket(ticket, workspace, version),
  );

export const createTicket = (workspace: Workspace, given: NewTicket): Ticket => {
  const ticket = workspace.addTicket(given);
  workspace.index.created(ticket);
  tellOfTicket(workspace, ticket, "created");
  return ticket;
};

export const changeTicket = (
  workspace: Workspace,
  ticket: Ticket,
  changes: Partial<Ticket> = {},
): void => {
  const before = { ...ticket };
  workspace.index.beforeChange(ticket);
  Object.assign(ticket, changes, { updated_at: workspace.clock.seconds() });
  for (const what of eventsOf(workspace, before, ticket)) tellOfTicket(workspace, ticket, what);
};

const eventsOf = ({ ticketStates }: Workspace, before: Ticket, after: Ticket): string[] => {
  const changed = (field: keyof Ticket) => before[field] !== after[field];
  const resolved = ticketStates.get(after.stateId)?.category === "resolved";
  const events: [happened: boolean, what: string][] = [
    [changed("stateId"), "state.updated"],
    [changed("stateId") && resolved, "resolved"],
    [changed("open") && !after.open, "closed"],
    [changed("adminAssigneeId"), "admin.assigned"],
    [changed("teamAssigneeId"), "team.assigned"],
    [changed("ticket_attributes"), "attribute.updated"],
    [changed("snoozed_until"), `admin.${after.snoozed_until === null ? "un" : ""}snoozed`],
  ];
  return events.flatMap(([happened, what]) => (happened ? [what] : []));
};

export const addTicketPart = (
  workspace: Workspace,
  ticket: Ticket,
  given: Omit<TicketPart, "id">,
): TicketPart => {
  workspace.index.beforeChange(ticket);
  const part = workspace.addTicketPart(ticket, given);
  ticket.updated_at = workspace.clock.seconds();
  const by = given.author.type === "admin" ? "admin" : "contact";
  tellOfTicket(workspace, ticket, given.part_type === "note" ? "note.created" : `${by}.replied`);
  return part;
};
