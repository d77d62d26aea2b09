/** A list as Intercom answers it; `pages` is absent or null where nothing is paged. */
export interface List<Item> {
  type?: string;
  data: Item[];
  total_count?: number | null;
  pages?: unknown;
}

/** A record as Intercom answers it: the fields that the component reads, and all others. */
export interface Identified {
  id: string;
  [field: string]: unknown;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/contact
export interface Contact extends Identified {
  type: string;
  external_id?: string | null;
  role: string;
  email?: string | null;
  phone?: string | null;
  name?: string | null;
  created_at: number;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/company
export interface Company extends Identified {
  type: string;
  company_id: string;
  name?: string;
  remote_created_at?: number;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/tag
export interface Tag extends Identified {
  type: string;
  name: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/ticket
export interface Ticket extends Identified {
  type: string;
  ticket_id: string;
  ticket_attributes: Record<string, unknown>;
  ticket_type?: TicketType | null;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/ticket_type
export interface TicketType extends Identified {
  type: string;
  name: string;
  ticket_type_attributes?: { data: TicketAttribute[] };
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/ticket_type_attribute
export interface TicketAttribute extends Identified {
  name: string;
  description?: string | null;
  data_type: string;
  input_options?: {
    multiline?: boolean;
    list_options?: { id: string; label: string }[];
  } | null;
  order?: number;
  required_to_create?: boolean;
  archived?: boolean;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-states/listticketstates
export interface TicketState extends Identified {
  type: string;
  category: string;
  internal_label: string;
  archived?: boolean;
}

/** A reply or note. */
export interface TicketPart extends Identified {
  type: string;
  part_type: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/jobs/jobsstatus
export interface Job extends Identified {
  type: string;
  status: string;
  resource_id?: string | null;
}

/** The answer to a deletion. */
export interface Deleted extends Identified {
  deleted: boolean;
}

/** The answer to archiving and unarchiving. */
export interface Archived extends Identified {
  archived: boolean;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/admin
export interface Admin extends Identified {
  type: string;
  name: string;
  email: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/team
export interface Team extends Identified {
  type: string;
  name: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/note
export interface Note extends Identified {
  type: string;
  body: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/segment
export interface Segment extends Identified {
  type: string;
  name: string;
  person_type: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/subscription-types/subscription_type
export interface SubscriptionType extends Identified {
  type: string;
  consent_type: string;
  default_translation: { name?: string };
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/visitor
export interface Visitor extends Identified {
  type: string;
  user_id: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/conversation
export interface Conversation extends Identified {
  type: string;
  title?: string | null;
  source?: {
    subject?: string | null;
    body?: string | null;
    redacted?: boolean;
    author?: { type?: string; name?: string | null; email?: string | null };
  };
  statistics?: { count_conversation_parts?: number } | null;
  conversation_parts?: { conversation_parts: Identified[]; total_count?: number };
}

/** A list of conversations, or of what is left of deleted ones. */
export interface ConversationList<Item = Conversation> extends Omit<List<Item>, "data"> {
  conversations: Item[];
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/away-status-reasons/away_status_reason
export interface AwayStatusReason extends Identified {
  type: string;
  label: string;
  emoji: string;
  deleted: boolean;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/activity_log
export interface ActivityLog extends Identified {
  activity_type: string;
  created_at: number;
}

/** Activity logs as they are answered: a list under a key of its own. */
export interface ActivityLogs {
  type?: string;
  activity_logs: ActivityLog[];
  pages?: unknown;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/data_attribute
export interface DataAttribute {
  type: string;
  /** Absent on standard attributes. */
  id?: number;
  model: string;
  name: string;
  full_name: string;
  label: string;
  description?: string;
  data_type: string;
  options?: string[] | null;
  api_writable?: boolean;
  custom: boolean;
  archived?: boolean;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/message
export interface Message extends Identified {
  type: string;
  created_at: number;
  body: string;
  message_type: string;
  conversation_id?: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/conversation_attribute
export interface ConversationAttribute {
  id: number;
  name: string;
  data_type: string;
  archived?: boolean;
  options?: { id: string; label: string; archived?: boolean }[];
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/macro
export interface Macro extends Identified {
  type: string;
  name: string;
  body: string;
  body_text: string;
}
