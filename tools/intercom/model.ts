/** What the workspace stores: wire names in snake_case, what never leaves it in camelCase. */

/** What version 1 of the API kept about the visits of a user. */
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

export interface Company {
  id: string;
  company_id: string;
  name: string | null;
  plan: string | null;
  size: number | null;
  website: string | null;
  industry: string | null;
  monthly_spend: number;
  session_count: number;
  remote_created_at: number | null;
  created_at: number;
  updated_at: number;
  last_request_at: number | null;
  custom_attributes: Record<string, unknown>;
  tags: Map<string, number>;
  segmentIds: Set<string>;
  contactIds: Set<string>;
  /** Pretends to have this many contacts. */
  userCount: number | null;
  /** From this second on the company is gone. */
  deletedAt: number | null;
}

export interface Tag {
  id: string;
  name: string;
}

export interface Segment {
  id: string;
  name: string;
  person_type: "contact" | "user";
  created_at: number;
  updated_at: number;
  /** The segment holds the contacts with this tag and depends on it. */
  tagId: string | null;
}

export interface Note {
  id: string;
  body: string;
  created_at: number;
  contactId: string | null;
  companyId: string | null;
  adminId: string;
}

export interface Admin {
  id: string;
  name: string;
  email: string;
  job_title: string;
  team_ids: number[];
  away_mode_enabled?: boolean;
  away_mode_reassign?: boolean;
  away_status_reason_id?: number | null;
}

export interface AwayStatusReason {
  id: string;
  label: string;
  emoji: string;
  order: number;
  deleted: boolean;
  created_at: number;
  updated_at: number;
}

export interface DataEvent {
  id: string;
  contactId: string;
  event_name: string;
  created_at: number;
  metadata: Record<string, unknown>;
}

/** What was counted elsewhere, one per contact and event. */
export interface EventCount {
  name: string;
  count: number;
  first: number;
  last: number;
}

export interface Message {
  id: string;
  created_at: number;
  subject: string | null;
  body: string;
  message_type: "email" | "inapp" | "whatsapp";
  adminId: string;
  contactIds: string[];
  conversationId: string | null;
}

export interface MessageStatus {
  id: string;
  rulesetId: string;
  conversation_id: string;
  user_id: string;
  status: "sent" | "delivered" | "read" | "failed";
  created_at: number;
  updated_at: number;
  whatsapp_message_id: string;
  template_name: string;
  error: { message: string; details: string } | null;
}

export interface Macro {
  id: string;
  name: string;
  body: string;
  body_text: string;
  created_at: number;
  updated_at: number;
  /** Everyone may see it when there are none. */
  teamIds: string[];
}

export interface ActivityLog {
  id: string;
  performed_by: { type: "admin"; id: string; email: string; ip: string };
  metadata: Record<string, unknown>;
  created_at: number;
  activity_type: string;
  activity_description: string;
}

export interface Team {
  id: string;
  name: string;
  admin_ids: number[];
}

export interface DataAttribute {
  id: number;
  model: "contact" | "company";
  name: string;
  label: string;
  description: string;
  data_type: "string" | "integer" | "float" | "boolean" | "date";
  options: string[] | null;
  messenger_writable: boolean;
  archived: boolean;
  created_at: number;
  updated_at: number;
}

export interface TicketState {
  id: string;
  category: "submitted" | "in_progress" | "waiting_on_customer" | "resolved";
  internal_label: string;
  external_label: string;
}

export interface TicketAttribute {
  id: string;
  name: string;
  description: string;
  data_type: "string" | "list" | "integer" | "decimal" | "boolean" | "datetime" | "files";
  multiline: boolean;
  /** The choices of a list; a ticket holds the id, not the label. */
  options: { id: string; label: string }[];
  required_to_create: boolean;
  required_to_create_for_contacts: boolean;
  visible_on_create: boolean;
  visible_to_contacts: boolean;
  /** For files only. */
  allow_multiple_values: boolean;
  archived: boolean;
}

export interface TicketType {
  id: string;
  name: string;
  description: string;
  icon: string;
  category: "Customer" | "Back-office" | "Tracker";
  archived: boolean;
  created_at: number;
  updated_at: number;
  attributes: TicketAttribute[];
}

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

/** Work that Intercom does after it has answered. */
export interface Job {
  id: string;
  resource_type: "ticket";
  readyAt: number;
  /** Does the work. Returns the id of what was made. */
  run: () => string;
  status: "pending" | "success" | "failed";
  resourceId: string | null;
}

export interface SubscriptionType {
  id: string;
  name: string;
  state: "live" | "draft" | "archived";
  consent_type: "opt_in" | "opt_out";
  content_types: ("email" | "sms_message")[];
}

/** A banner as one contact sees it. */
export interface BannerView {
  view_id: string;
  /** Id of the banner itself. */
  id: string;
  title: string | null;
  body: string;
  created_at: number;
  contactId: string;
  dismissed: boolean;
  /** How often it was handed out to be shown. */
  impressions: number;
}

export interface Visitor {
  id: string;
  user_id: string;
  email: string;
  name: string | null;
  custom_attributes: Record<string, unknown>;
  created_at: number;
  updated_at: number;
}
