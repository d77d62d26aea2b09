import type { Ticket } from "../workspace/tickets";
import type { Workspace } from "../workspace/workspace";
import type { Field, Searchable } from "./query";

// Search has its own words for the categories.
const CATEGORY_WORDS = { Customer: "request", "Back-office": "task", Tracker: "tracker" };
const ATTRIBUTE = "ticket_attribute.";

const ATTRIBUTE_TYPES = {
  string: "text",
  list: "text",
  files: "text",
  integer: "number",
  decimal: "number",
  boolean: "flag",
  datetime: "date",
} as const;

const fieldsOf = (workspace: Workspace): Record<string, Field<Ticket>> => ({
  id: { type: "text", read: ({ id }) => id },
  ...(workspace.settings.searchableTicketNumbers && {
    ticket_id: { type: "text", read: ({ ticket_id }: Ticket) => ticket_id },
  }),
  created_at: { type: "date", read: ({ created_at }) => created_at },
  updated_at: { type: "date", read: ({ updated_at }) => updated_at },
  snoozed_until: { type: "date", read: ({ snoozed_until }) => snoozed_until },
  title: { type: "text", read: ({ ticket_attributes }) => ticket_attributes._default_title_ },
  description: {
    type: "text",
    read: ({ ticket_attributes }) => ticket_attributes._default_description_,
  },
  category: {
    type: "text",
    read: ({ ticketTypeId }) => {
      const type = workspace.ticketTypes.get(ticketTypeId);
      return type && CATEGORY_WORDS[type.category];
    },
  },
  ticket_type_id: { type: "text", read: ({ ticketTypeId }) => ticketTypeId },
  contact_ids: { type: "text", read: ({ contactId }) => [contactId] },
  teammate_ids: { type: "text", read: ({ adminAssigneeId }) => adminAssigneeId },
  admin_assignee_id: { type: "text", read: ({ adminAssigneeId }) => adminAssigneeId },
  team_assignee_id: { type: "text", read: ({ teamAssigneeId }) => teamAssigneeId },
  open: { type: "flag", read: ({ open }) => open },
  state: { type: "text", read: ({ stateId }) => workspace.ticketStates.get(stateId)?.category },
});

/** What can be searched in tickets; attributes go by id, dates by the second. */
export const searchableTickets = (workspace: Workspace): Searchable<Ticket> => {
  const fields = fieldsOf(workspace);
  return {
    field: (name) => {
      if (!name.startsWith(ATTRIBUTE)) return fields[name];
      const id = name.slice(ATTRIBUTE.length);
      const attribute = [...workspace.ticketTypes.values()]
        .flatMap(({ attributes }) => attributes)
        .find((candidate) => candidate.id === id);
      if (!attribute) return undefined;
      return {
        type: ATTRIBUTE_TYPES[attribute.data_type],
        read: ({ ticket_attributes }) => ticket_attributes[attribute.name],
      };
    },
    dates: { by: "second", inclusive: true },
  };
};
