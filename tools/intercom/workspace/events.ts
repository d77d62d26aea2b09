import { randomUUID } from "node:crypto";
import type { Workspace } from "./workspace";

export interface DataEvent {
  id: string;
  contactId: string;
  event_name: string;
  created_at: number;
  metadata: Record<string, unknown>;
}

/** How often an event happened elsewhere, one per contact and event. */
export interface EventCount {
  name: string;
  count: number;
  first: number;
  last: number;
}

/**
 * Adds an event, unless the contact has one of this name in this second.
 * @returns the new event
 */
export const addEvent = (
  workspace: Workspace,
  given: Omit<DataEvent, "id" | "metadata"> & Partial<DataEvent>,
): DataEvent | undefined => {
  const known = workspace.events.some(
    ({ contactId, event_name, created_at }) =>
      contactId === given.contactId &&
      event_name === given.event_name &&
      created_at === given.created_at,
  );
  if (known) return undefined;
  const event = { id: randomUUID(), metadata: {}, ...given };
  workspace.events.push(event);
  return event;
};
