import type { Workspace } from "./workspace";

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

/** What a new ticket attribute needs and can be given. */
export type NewTicketAttribute = Partial<TicketAttribute> & { name: string };

/** What a new ticket type can be given. */
export type NewTicketType = Partial<Omit<TicketType, "attributes">> & {
  attributes?: NewTicketAttribute[];
};

const STATES: Omit<TicketState, "id">[] = [
  { category: "submitted", internal_label: "Submitted", external_label: "Submitted" },
  { category: "in_progress", internal_label: "In progress", external_label: "In progress" },
  {
    category: "waiting_on_customer",
    internal_label: "Waiting on customer",
    external_label: "Waiting on you",
  },
  { category: "resolved", internal_label: "Resolved", external_label: "Resolved" },
];

/** Adds the states that every workspace has. */
export const addStandardStates = ({ ids, ticketStates }: Workspace): void => {
  for (const state of STATES) {
    const id = ids.next("state");
    ticketStates.set(id, { id, ...state });
  }
};

/** Adds a ticket type; title and description are always among its attributes. */
export const addTicketType = (
  workspace: Workspace,
  { attributes = [], ...given }: NewTicketType = {},
): TicketType => {
  const now = workspace.clock.seconds();
  const standard = [{ name: "_default_title_" }, { name: "_default_description_" }].filter(
    ({ name }) => !attributes.some((attribute) => attribute.name === name),
  );
  const type: TicketType = {
    id: workspace.ids.next("ticketType"),
    name: "Ticket",
    description: "",
    icon: "🎟️",
    category: "Customer",
    archived: false,
    created_at: now,
    updated_at: now,
    ...given,
    attributes: [],
  };
  for (const attribute of [...standard, ...attributes])
    workspace.addTicketAttribute(type, attribute);
  workspace.ticketTypes.set(type.id, type);
  return type;
};

/** Adds an attribute to a ticket type. */
export const addTicketAttribute = (
  workspace: Workspace,
  type: TicketType,
  given: NewTicketAttribute,
): TicketAttribute => {
  const attribute: TicketAttribute = {
    id: workspace.ids.next("ticketAttribute"),
    description: "",
    data_type: "string",
    multiline: given.name === "_default_description_",
    options: [],
    required_to_create: false,
    required_to_create_for_contacts: false,
    visible_on_create: true,
    visible_to_contacts: true,
    allow_multiple_values: false,
    archived: false,
    ...given,
  };
  type.attributes.push(attribute);
  return attribute;
};
