import { withReadableAttributes } from "./readable";

const WRITTEN_AT = { created_at: 1717022465, updated_at: 1717022465 };

/** An attribute that somebody added to a ticket type, as opposed to the two that every type has. */
export const ticketTypeAttributeExample = {
  type: "ticket_type_attribute",
  id: "390",
  workspace_id: "ecahpwf5",
  name: "Severity",
  description: "How bad it is",
  data_type: "string",
  input_options: { multiline: false },
  order: 2,
  required_to_create: false,
  required_to_create_for_contacts: false,
  visible_on_create: true,
  visible_to_contacts: true,
  default: false,
  ticket_type_id: 147,
  archived: false,
  ...WRITTEN_AT,
};

const builtInAttributes = (ticket_type_id: number, firstId: number) => [
  {
    ...ticketTypeAttributeExample,
    id: String(firstId),
    name: "_default_title_",
    description: "",
    order: 0,
    required_to_create: true,
    default: true,
    ticket_type_id,
  },
  {
    ...ticketTypeAttributeExample,
    id: String(firstId + 1),
    name: "_default_description_",
    description: "",
    input_options: { multiline: true },
    order: 1,
    default: true,
    ticket_type_id,
  },
];

const ticketState = (id: string, category: string, label: string) => ({
  type: "ticket_state",
  id,
  category,
  internal_label: label,
  external_label: label,
});

const ticketStateExample = ticketState("8481", "submitted", "Submitted");

export const ticketTypeExample = {
  type: "ticket_type",
  id: "147",
  name: "Repair",
  description: "Something on board is broken",
  icon: "🔧",
  workspace_id: "ecahpwf5",
  archived: false,
  ...WRITTEN_AT,
  is_internal: false,
  ticket_type_attributes: {
    type: "list",
    data: [...builtInAttributes(147, 388), ticketTypeAttributeExample],
  },
  ticket_states: {
    type: "list",
    data: [
      ticketStateExample,
      ticketState("8482", "in_progress", "In progress"),
      ticketState("8484", "resolved", "Resolved"),
    ],
  },
  category: "Back-office",
};

/** A ticket type of another name, with the attributes that every type has and some of its own. */
export const otherTicketTypeExample = (
  id: number,
  fields: { name: string; description: string; category: string; icon: string },
  attributes: { name: string; description: string }[] = [],
) => ({
  ...ticketTypeExample,
  id: String(id),
  ...fields,
  ticket_type_attributes: {
    type: "list",
    data: [
      ...builtInAttributes(id, 400),
      ...attributes.map((attribute, index) => ({
        ...ticketTypeAttributeExample,
        id: String(402 + index),
        order: 2 + index,
        ticket_type_id: id,
        ...attribute,
      })),
    ],
  },
});

/** The ticket type that the examples of the inputs describe. */
export const complaintTypeExample = (id: number) =>
  otherTicketTypeExample(id, {
    name: "Complaint",
    description: "Something went wrong",
    category: "Tracker",
    icon: "🐞",
  });

/** A ticket as API version 2.16 returns it. */
export const ticketExample = {
  type: "ticket",
  id: "773",
  ticket_id: "35",
  ticket_attributes: {
    _default_title_: "Compressor is failing",
    _default_description_: "The catalyser on the port side is worn out.",
  },
  ticket_state: ticketStateExample,
  ticket_type: ticketTypeExample,
  contacts: {
    type: "contact.list",
    contacts: [{ type: "contact", id: "6657af026abd0167d9419def", external_id: "70" }],
  },
  admin_assignee_id: 0,
  team_assignee_id: 0,
  created_at: 1717022466,
  updated_at: 1717022466,
  ticket_parts: {
    type: "ticket_part.list",
    ticket_parts: [
      {
        type: "ticket_part",
        id: "199",
        part_type: "ticket_state_updated_by_admin",
        ticket_state: "submitted",
        previous_ticket_state: "submitted",
        created_at: 1717022466,
        updated_at: 1717022466,
        author: {
          id: "991267645",
          type: "admin",
          name: "Zoe Washburne",
          email: "zoe@example.com",
        },
        attachments: [],
        redacted: false,
      },
    ],
    total_count: 1,
  },
  open: true,
  linked_objects: { type: "list", data: [], total_count: 0, has_more: false },
  category: "Back-office",
  is_shared: false,
};

/** A ticket as actions return it. */
export const readableTicketExample = withReadableAttributes(ticketExample);

export const ticketListExample = {
  type: "ticket.list",
  tickets: [readableTicketExample],
  total_count: 1,
  pages: { type: "pages", page: 1, per_page: 20, total_pages: 1 },
};

export const ticketReplyExample = {
  type: "ticket_part",
  id: "201",
  part_type: "comment",
  body: "<p>The new catalyser is on its way.</p>",
  created_at: 1717022470,
  updated_at: 1717022470,
  author: { id: "991267645", type: "admin", name: "Zoe Washburne", email: "zoe@example.com" },
  attachments: [],
  redacted: false,
};

export const linkedConversationExample = {
  type: "conversation",
  id: "215473840001",
  created_at: 1717022465,
  updated_at: 1717022470,
  open: true,
  state: "open",
  linked_objects: { type: "list", data: [] as object[], total_count: 0, has_more: false },
};
