import { randomUUID } from "node:crypto";
import type { Workspace } from "./workspace";

/** What version 1 of the API stores about the visits of a user. */
export interface Tracking {
  utm_campaign: string | null;
  utm_content: string | null;
  utm_medium: string | null;
  utm_source: string | null;
  utm_term: string | null;
  session_count: number;
  last_seen_ip: string | null;
  user_agent_data: string | null;
}

export interface Contact {
  id: string;
  role: "user" | "lead";
  external_id: string | null;
  email: string | null;
  email_verified: boolean | null;
  phone: string | null;
  name: string | null;
  avatar: string | null;
  owner_id: string | null;
  has_hard_bounced: boolean;
  marked_email_as_spam: boolean;
  unsubscribed_from_emails: boolean;
  created_at: number;
  updated_at: number;
  signed_up_at: number | null;
  last_seen_at: number | null;
  last_replied_at: number | null;
  last_contacted_at: number | null;
  last_email_opened_at: number | null;
  last_email_clicked_at: number | null;
  language_override: string | null;
  browser: string | null;
  browser_version: string | null;
  browser_language: string | null;
  os: string | null;
  location: { country: string | null; region: string | null; city: string | null };
  android_last_seen_at: number | null;
  ios_last_seen_at: number | null;
  custom_attributes: Record<string, unknown>;
  /** Tag id to the time it was applied. */
  tags: Map<string, number>;
  companyIds: Set<string>;
  segmentIds: Set<string>;
  /** Subscription types opted in to or out of. */
  subscriptionIds: Set<string>;
  archived: boolean;
  blocked: boolean;
  mergedInto: string | null;
  tracking: Tracking;
  mergeHistory: { source_contact_id: string; source_contact_role: string; merged_at: number }[];
}

/** What a contact is made of, apart from its links to other records. */
export type ContactFields = Omit<Contact, "tags" | "companyIds" | "segmentIds">;

/** What a new contact can be given. */
export type NewContact = Partial<ContactFields> & {
  tagIds?: string[];
  companyIds?: string[];
  segmentIds?: string[];
};

/** A user of whom only the id is known. */
export const emptyContact = (id: string, at: number): Contact => ({
  id,
  role: "user",
  external_id: null,
  email: null,
  email_verified: null,
  phone: null,
  name: null,
  avatar: null,
  owner_id: null,
  has_hard_bounced: false,
  marked_email_as_spam: false,
  unsubscribed_from_emails: false,
  created_at: at,
  updated_at: at,
  signed_up_at: null,
  last_seen_at: null,
  last_replied_at: null,
  last_contacted_at: null,
  last_email_opened_at: null,
  last_email_clicked_at: null,
  language_override: null,
  browser: null,
  browser_version: null,
  browser_language: null,
  os: null,
  location: { country: null, region: null, city: null },
  android_last_seen_at: null,
  ios_last_seen_at: null,
  custom_attributes: {},
  archived: false,
  blocked: false,
  subscriptionIds: new Set(),
  mergedInto: null,
  mergeHistory: [],
  tracking: {
    utm_campaign: null,
    utm_content: null,
    utm_medium: null,
    utm_source: null,
    utm_term: null,
    session_count: 0,
    last_seen_ip: null,
    user_agent_data: null,
  },
  tags: new Map(),
  companyIds: new Set(),
  segmentIds: new Set(),
});

/** Adds a contact; a lead gets an external_id of its own. */
export const addContact = (
  workspace: Workspace,
  { tagIds, companyIds, segmentIds, ...given }: NewContact = {},
): Contact => {
  const now = workspace.clock.seconds();
  const contact: Contact = {
    ...emptyContact(workspace.ids.hex(), given.created_at ?? now),
    external_id: given.role === "lead" ? randomUUID() : null,
    ...given,
    email: given.email?.toLowerCase() ?? null,
    tags: new Map(tagIds?.map((id) => [id, now])),
    companyIds: new Set(),
    segmentIds: new Set(segmentIds),
  };
  workspace.contacts.set(contact.id, contact);
  for (const id of companyIds ?? []) workspace.attach(contact, id);
  return contact;
};

/** Merges a contact into another one, to which its id points from then on. */
export const mergeContacts = (workspace: Workspace, fromId: string, intoId: string): Contact => {
  const from = workspace.contacts.get(fromId);
  const into = workspace.contacts.get(intoId);
  if (!from || !into) throw new Error(`cannot merge ${fromId} into ${intoId}`);
  const now = workspace.clock.seconds();
  from.mergedInto = into.id;
  for (const [tagId, appliedAtSeconds] of from.tags) into.tags.set(tagId, appliedAtSeconds);
  for (const companyId of [...from.companyIds]) {
    workspace.detach(from, companyId);
    workspace.attach(into, companyId);
  }
  into.mergeHistory.push({
    source_contact_id: from.id,
    source_contact_role: from.role,
    merged_at: now,
  });
  into.updated_at = now;
  return into;
};

/** Whether a contact is neither archived nor merged. */
export const isActive = (contact: Contact) => !contact.archived && contact.mergedInto === null;

/** A contact that is neither archived nor merged. */
export const activeContact = (workspace: Workspace, id: string): Contact | undefined => {
  const contact = workspace.contacts.get(id);
  return contact && isActive(contact) ? contact : undefined;
};

/** All contacts that are neither archived nor merged. */
export const activeContacts = (workspace: Workspace): Contact[] =>
  [...workspace.contacts.values()].filter(isActive);
