import { type Named, nameIn } from "./people";
import { plainText, readableTime } from "./readable";
import { oneOf, text, textOrNull } from "./schemas";

/** Whom a record is assigned to. */
interface Assigned {
  admin_assignee_id: string | number | null;
  team_assignee_id: string | number | null;
}

export interface Conversation extends Assigned {
  id: string;
  title: string | null;
  source: { subject: string | null } | null;
  state: string;
  created_at: number;
  waiting_since: number | null;
  snoozed_until: number | null;
}

export interface Ticket extends Assigned {
  id: string;
  ticket_id: string;
  ticket_attributes: { _default_title_?: string | null };
  ticket_state: { category: string; internal_label: string } | null;
  ticket_type: { name: string } | null;
  created_at: number;
}

/** What Search Conversations and Search Tickets return. */
export interface FoundConversations {
  data: { conversations: Conversation[]; total_count: number };
}
export interface FoundTickets {
  data: { tickets: Ticket[]; total_count: number };
}

/** Teammates and teams that a record may be assigned to. */
export interface Assignees {
  admins: Named[];
  teams: Named[];
}

/** More of a kind are counted, and not listed. */
export const MOST_LISTED = "50";

const TEAM = "team";
const CUSTOMER = "customer";

const common = () => ({
  assignee: textOrNull("Teammate it is assigned to; null for nobody."),
  team: textOrNull("Team it is assigned to; null for none."),
  opened: textOrNull("When it was opened, in UTC."),
  waiting_for: oneOf("Who has to act next: the team, or the customer.", TEAM, CUSTOMER),
});

export const openConversationProperties = () => ({
  conversation_id: text("ID of the conversation, for What Was Said."),
  title: textOrNull("Title or subject."),
  state: oneOf("open, or snoozed until a time.", "open", "snoozed"),
  ...common(),
  waiting_since: textOrNull("Since when the customer waits for an answer, in UTC; null if not."),
  snoozed_until: textOrNull("When it opens again, in UTC; null if not snoozed."),
});

export const openTicketProperties = () => ({
  ticket_number: text("Number of the ticket as teammates see it."),
  title: textOrNull("Title."),
  type: textOrNull("Type of the ticket."),
  state: textOrNull("State of the ticket as teammates see it."),
  ...common(),
});

const assignedTo = ({ admin_assignee_id, team_assignee_id }: Assigned, assignees: Assignees) => ({
  assignee: nameIn(assignees.admins, admin_assignee_id),
  team: nameIn(assignees.teams, team_assignee_id),
});

/** @returns the title of a conversation, or the subject of the message that began it */
export const titleOf = ({ title, source }: Pick<Conversation, "title" | "source">) =>
  plainText(title || source?.subject);

/** @returns what an agent has to know of an open conversation */
export const openConversation = (conversation: Conversation, assignees: Assignees) => ({
  conversation_id: conversation.id,
  title: titleOf(conversation),
  state: conversation.state,
  ...assignedTo(conversation, assignees),
  opened: readableTime(conversation.created_at),
  // Intercom forgets the time once a teammate has answered.
  waiting_for: conversation.waiting_since ? TEAM : CUSTOMER,
  waiting_since: readableTime(conversation.waiting_since),
  snoozed_until: readableTime(conversation.snoozed_until),
});

/** @returns what an agent has to know of an open ticket */
export const openTicket = (ticket: Ticket, assignees: Assignees) => ({
  ticket_number: ticket.ticket_id,
  title: plainText(ticket.ticket_attributes._default_title_),
  type: plainText(ticket.ticket_type?.name),
  state: plainText(ticket.ticket_state?.internal_label),
  ...assignedTo(ticket, assignees),
  opened: readableTime(ticket.created_at),
  waiting_for: ticket.ticket_state?.category === "waiting_on_customer" ? CUSTOMER : TEAM,
});
