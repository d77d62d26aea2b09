/** A list as Intercom answers it; `pages` is absent or null where nothing is paged. */
export interface List<Item> {
  type?: string;
  data: Item[];
  total_count?: number | null;
  pages?: unknown;
}

export interface Identified {
  id: string;
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
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-types/ticket_type
export interface TicketType extends Identified {
  type: string;
  name: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
export interface Me extends Identified {
  type: string;
  email: string;
  app: { id_code: string; name: string; region: string; timezone: string } | null;
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

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners/banner
export interface Banner extends Identified {
  type: string;
  view_id: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/visitor
export interface Visitor extends Identified {
  type: string;
  user_id: string;
}
