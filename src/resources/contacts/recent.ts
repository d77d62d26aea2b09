import { type IdentifyingFields, normalize } from "./find";
import type { Contact } from "./types";

const KEYS = ["external_id", "email", "phone"] as const;

/** The values that identify a contact, in the form in which Intercom compares them. */
export const identitiesOf = (fields: Partial<Record<keyof IdentifyingFields, unknown>>): string[] =>
  KEYS.flatMap((key) => (fields[key] ? `${key} ${normalize[key](String(fields[key]))}` : []));

/** Contacts that a run has saved: the search may not know them for minutes. */
export class RecentContacts {
  private readonly ids = new Map<string, Set<string>>();

  add(contact: Contact): void {
    for (const identity of identitiesOf(contact)) {
      this.ids.set(identity, (this.ids.get(identity) ?? new Set()).add(contact.id));
    }
  }

  /** @returns IDs of those that share an email, phone number or External ID with these fields */
  idsOf(fields: IdentifyingFields): string[] {
    const ids = identitiesOf(fields).flatMap((identity) => [...(this.ids.get(identity) ?? [])]);
    return [...new Set(ids)];
  }
}
