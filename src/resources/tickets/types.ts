import type { Identified } from "../../client/types";

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
  archived?: boolean;
  ticket_type_attributes?: { data: TicketTypeAttribute[] };
  ticket_states?: { data: TicketState[] };
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ticket-type-attributes/ticket_type_attribute
export interface TicketTypeAttribute extends Identified {
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

/** A reply or a note. */
export interface TicketPart extends Identified {
  type: string;
  part_type: string;
}
