import type { Contact } from "./contacts";
import type { Workspace } from "./workspace";

export interface Segment {
  id: string;
  name: string;
  person_type: "contact" | "user";
  created_at: number;
  updated_at: number;
  /** The segment holds the contacts with this tag and depends on it. */
  tagId: string | null;
}

/** Adds a segment. */
export const addSegment = (
  workspace: Workspace,
  name: string,
  given: Partial<Segment> = {},
): Segment => {
  const now = workspace.clock.seconds();
  const segment: Segment = {
    id: workspace.ids.hex(),
    name,
    person_type: "contact",
    created_at: now,
    updated_at: now,
    tagId: null,
    ...given,
  };
  workspace.segments.set(segment.id, segment);
  return segment;
};

/** Whether a contact belongs to a segment. */
export const inSegment = (contact: Contact, segment: Segment): boolean =>
  contact.segmentIds.has(segment.id) || (segment.tagId !== null && contact.tags.has(segment.tagId));

/** The segments a contact belongs to. */
export const segmentsOf = (workspace: Workspace, contact: Contact): Segment[] =>
  [...workspace.segments.values()].filter((segment) => inSegment(contact, segment));
