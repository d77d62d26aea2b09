/** A message or note of a conversation or a ticket. */
export interface Part {
  id: string;
  part_type: string;
  body: string | null;
  created_at: number;
  author: { type: string; id: string };
}

export interface Contact {
  id: string;
  role: string;
  external_id: string | null;
  email: string | null;
  name: string | null;
}

export interface Conversation {
  id: string;
  created_at: number;
  updated_at: number;
  admin_assignee_id: number | null;
  team_assignee_id: number | null;
  source: { subject: string; body: string } | null;
  contacts: { contacts: { id: string }[] };
  conversation_parts: { conversation_parts: Part[] };
  linked_objects: { data: { type: string; id: string }[] };
}

export interface Ticket {
  id: string;
  ticket_id: string;
  open: boolean;
  created_at: number;
  updated_at: number;
  admin_assignee_id: number | null;
  team_assignee_id: number | null;
  ticket_state: { category: string; internal_label: string } | null;
  ticket_type: { ticket_type_attributes: { data: { id: string; name: string }[] } } | null;
  ticket_attributes: Record<string, unknown>;
  /** As the component adds them: by label, with the labels of choices. */
  readable_attributes: Record<string, unknown>;
  contacts: { contacts: { id: string; external_id: string | null }[] };
  ticket_parts: { ticket_parts: Part[] };
}

/** What the support system knows about somebody. */
export interface Customer {
  id: string;
  email: string;
  name: string;
  plan: string;
  /** Lines of the note, by label. */
  details: Record<string, string | number>;
}
