import {
  changeCompany,
  createCompany,
  deleteCompany,
} from "../../tools/intercom/changes/companies";
import {
  archiveContact,
  changeContact,
  createContact,
  mergeContacts,
} from "../../tools/intercom/changes/contacts";
import {
  changeConversation,
  createConversation,
  deleteConversation,
  mergeConversations,
} from "../../tools/intercom/changes/conversations";
import { changeTicket, createTicket } from "../../tools/intercom/changes/tickets";
import { defaultLocale, newContent } from "../../tools/intercom/workspace/articles";
import type { Company, NewCompany } from "../../tools/intercom/workspace/companies";
import type { Contact, NewContact } from "../../tools/intercom/workspace/contacts";
import {
  authorOf,
  type Conversation,
  type NewConversation,
} from "../../tools/intercom/workspace/conversations";
import type { NewTicket, Ticket } from "../../tools/intercom/workspace/tickets";
import type { Workspace } from "../../tools/intercom/workspace/workspace";

interface New {
  contact: NewContact;
  company: NewCompany;
  conversation: Partial<NewConversation>;
  ticket: Partial<NewTicket>;
  article: { title?: string };
}

interface Changes {
  contact: Partial<Contact>;
  company: Partial<Company>;
  conversation: Partial<Conversation>;
  ticket: Partial<Ticket>;
  /** In the default language, unless given another one. */
  article: { title?: string; locale?: string };
}

export type Kind = keyof New;

/** What people do in Intercom, apart from the API. */
export interface History {
  /** Creates a record at the present second, unless given another one. @returns its id */
  create<K extends Kind>(kind: K, given?: New[K]): string;
  /** Changes a record, which is then updated at the present second. */
  update<K extends Kind>(kind: K, id: string, changes?: Changes[K]): void;
  /** Takes a record out of all lists: archives a contact, deletes any other. */
  archive(kind: Kind, id: string): void;
  /** Merges one record into another one. */
  merge(kind: "contact" | "conversation", fromId: string, intoId: string): void;
}

const required = <T>(record: T | undefined, id: string): T => {
  if (record === undefined) throw new Error(`There is no record ${id}.`);
  return record;
};

/** Lets things happen in a workspace; search sees them after the index delay. */
export const historyOf = (workspace: Workspace): History => {
  const { conversations, tickets, ticketTypes } = workspace;
  const contact = (id: string) => required(workspace.activeContact(id), id);
  const company = (id: string) => required(workspace.liveCompany(id), id);
  const conversation = (id: string) => required(conversations.all.get(id), id);
  const ticket = (id: string) => required(tickets.get(id), id);

  /** Somebody to talk to, whom neither lists nor searches show. */
  const somebody = () => workspace.addContact({ archived: true }).id;

  const create: { [K in Kind]: (given: New[K]) => { id: string } } = {
    contact: (given) => createContact(workspace, given),
    company: (given) => createCompany(workspace, given),
    conversation: ({ contactId = somebody(), ...given }) => {
      const author = authorOf(workspace, contactId);
      return createConversation(workspace, { contactId, author, body: "<p>Hello</p>", ...given });
    },
    ticket: (given) => {
      const ticketTypeId = [...ticketTypes.keys()][0] ?? workspace.addTicketType().id;
      const contactId = given.contactId ?? somebody();
      return createTicket(workspace, { ticketTypeId, ...given, contactId });
    },
    article: ({ title = "Reset the device" }) => workspace.addArticle({ title }),
  };

  const update: { [K in Kind]: (id: string, changes: Changes[K]) => void } = {
    contact: (id, changes) => changeContact(workspace, contact(id), changes),
    company: (id, changes) => changeCompany(workspace, company(id), changes),
    conversation: (id, changes) => changeConversation(workspace, conversation(id), changes),
    ticket: (id, changes) => changeTicket(workspace, ticket(id), changes),
    article: (id, { locale = defaultLocale(workspace), title }) => {
      const { contents } = required(workspace.articles.get(id), id);
      const content = contents.get(locale) ?? newContent(workspace, { title: "" });
      contents.set(locale, content);
      Object.assign(content, { updated_at: workspace.clock.seconds(), ...(title && { title }) });
    },
  };

  const archive: Record<Kind, (id: string) => void> = {
    contact: (id) => archiveContact(workspace, contact(id)),
    company: (id) => deleteCompany(workspace, company(id)),
    conversation: (id) => deleteConversation(workspace, conversation(id)),
    ticket: (id) => tickets.delete(ticket(id).id),
    article: (id) => workspace.articles.delete(id),
  };

  return {
    create: (kind, given = {}) => create[kind](given).id,
    update: (kind, id, changes = {}) => update[kind](id, changes),
    archive: (kind, id) => archive[kind](id),
    merge: (kind, fromId, intoId) => {
      if (kind === "contact") mergeContacts(workspace, contact(fromId), contact(intoId));
      else mergeConversations(workspace, conversation(fromId), conversation(intoId));
    },
  };
};
