import type { Workspace } from "./workspace";

export interface Ticket {
  /** The id of the API. */
  id: string;
  /** The number that people see in the Inbox. */
  ticket_id: string;
  ticketTypeId: string;
  stateId: string;
  contactId: string;
  companyId: string | null;
  adminAssigneeId: string | null;
  teamAssigneeId: string | null;
  ticket_attributes: Record<string, unknown>;
  created_at: number;
  updated_at: number;
  open: boolean;
  is_shared: boolean;
  conversationId: string | null;
  skipNotifications: boolean;
  snoozed_until: number | null;
  /** Replies and notes, oldest first. */
  parts: TicketPart[];
  /** Tag id to the time it was applied. */
  tags: Map<string, number>;
  /** Conversations and customer tickets that a tracker ticket stands for. */
  linkedIds: Set<string>;
}

export interface TicketPart {
  id: string;
  part_type: "comment" | "note" | "quick_reply";
  body: string | null;
  created_at: number;
  author: { type: "admin" | "user"; id: string; name: string | null; email: string };
  attachments: { type: string; name: string; url: string; content_type: string }[];
  skipNotifications: boolean;
  crossPost: boolean;
}

/** What a new ticket needs and can be given. */
export type NewTicket = Partial<Ticket> & { ticketTypeId: string; contactId: string };

/** Adds a ticket. */
export const addTicket = (workspace: Workspace, given: NewTicket): Ticket => {
  const now = workspace.clock.seconds();
  const ticket: Ticket = {
    id: workspace.ids.next("ticket"),
    ticket_id: workspace.ids.next("ticketNumber"),
    stateId: [...workspace.ticketStates.keys()][0] ?? "",
    companyId: null,
    adminAssigneeId: null,
    teamAssigneeId: null,
    ticket_attributes: {},
    created_at: now,
    updated_at: given.created_at ?? now,
    open: true,
    is_shared: false,
    conversationId: null,
    skipNotifications: false,
    snoozed_until: null,
    parts: [],
    tags: new Map(),
    linkedIds: new Set(),
    ...given,
  };
  workspace.tickets.set(ticket.id, ticket);
  return ticket;
};

/** Adds a reply or note to a ticket. */
export const addTicketPart = (
  workspace: Workspace,
  ticket: Ticket,
  given: Omit<TicketPart, "id">,
): TicketPart => {
  const part = { id: workspace.ids.next("ticketPart"), ...given };
  ticket.parts.push(part);
  return part;
};
