import { ticketExample } from "../tickets/examples";

const customer = {
  type: "user",
  id: "5ba682d23d7cf92bef87bfd4",
  name: "Hoban Washburn",
  email: "wash@serenity.io",
};

const admin = {
  type: "admin",
  id: "991267645",
  name: "Zoe Washburne",
  email: "zoe@serenity.io",
};

const partExample = {
  type: "conversation_part",
  id: "52011",
  part_type: "comment",
  body: "<p>The compressor is in stock.</p>",
  created_at: 1767171600,
  updated_at: 1767171600,
  notified_at: 1767171600,
  assigned_to: null,
  author: admin,
  attachments: [],
  external_id: null,
  redacted: false,
};

/** A conversation as a list shows it. */
export const listedConversationExample = {
  type: "conversation",
  id: "215473840001",
  title: "Compressor in stock",
  created_at: 1767168000,
  updated_at: 1767171600,
  waiting_since: null,
  snoozed_until: null,
  open: true,
  state: "open",
  read: false,
  priority: "none",
  admin_assignee_id: 991267646,
  team_assignee_id: 814865,
  tags: { type: "tag.list", tags: [] },
  source: {
    type: "conversation",
    id: "403918320",
    delivered_as: "customer_initiated",
    subject: "",
    body: "<p>Is the compressor in stock?</p>",
    author: customer,
    attachments: [],
    url: null,
    redacted: false,
  },
  contacts: {
    type: "contact.list",
    contacts: [{ type: "contact", id: "5ba682d23d7cf92bef87bfd4", external_id: "25" }],
  },
  teammates: { type: "admin.list", teammates: [{ type: "admin", id: "991267645" }] },
  custom_attributes: { issue_type: "Billing" },
  first_contact_reply: { created_at: 1767168000, type: "conversation", url: null },
  statistics: {
    type: "conversation_statistics",
    count_reopens: 0,
    count_assignments: 0,
    count_conversation_parts: 1,
  },
  linked_objects: { type: "list", data: [], total_count: 0, has_more: false },
  ai_agent_participated: false,
};

const withParts = <Part extends { id: string }>(part: Part) => ({
  ...listedConversationExample,
  conversation_parts: {
    type: "conversation_part.list",
    conversation_parts: [part],
    total_count: 1,
  },
});

export const conversationExample = withParts(partExample);

export const countedConversationExample = {
  ...conversationExample,
  parts_truncated: false,
  parts_returned: 1,
  parts_total: 1,
};

export const contactReplyExample = withParts({
  ...partExample,
  author: customer,
  body: "<p>We take two.</p>",
});
export const noteExample = withParts({ ...partExample, part_type: "note" });
export const quickReplyExample = withParts({
  ...partExample,
  part_type: "quick_reply",
  metadata: {
    quick_reply_options: [{ text: "Yes", uuid: "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb" }],
  },
});
const withoutBody = { ...partExample, body: null };
export const closedConversationExample = {
  ...withParts({ ...withoutBody, part_type: "close" }),
  open: false,
  state: "closed",
};
export const openConversationExample = withParts({ ...withoutBody, part_type: "open" });
export const snoozedConversationExample = {
  ...withParts({ ...withoutBody, part_type: "snoozed" }),
  open: false,
  state: "snoozed",
  snoozed_until: 1924938000,
};
const assignment = { ...withoutBody, part_type: "assignment" };
export const assignedConversationExample = withParts({
  ...assignment,
  assigned_to: { type: "admin", id: "991267646" },
});
export const teamConversationExample = {
  ...withParts({ ...assignment, assigned_to: { type: "team", id: "814866" } }),
  team_assignee_id: 814866,
};
export const unassignedConversationExample = { ...withParts(assignment), admin_assignee_id: 0 };

export const attachedContactExample = {
  customers: [{ type: "user", id: "6657af026abd0167d9419def" }],
  ...conversationExample,
};

export const mergedConversationExample = { ...conversationExample, id: "215473840002" };

const REDACTED = "<p><i>This message was deleted</i></p>";
export const redactedPartExample = withParts({ ...partExample, body: REDACTED, redacted: true });
export const redactedSourceExample = {
  ...conversationExample,
  source: { ...conversationExample.source, body: REDACTED, redacted: true },
};

export const conversationListExample = {
  type: "conversation.list",
  conversations: [listedConversationExample],
  total_count: 1,
  pages: { type: "pages", page: 1, per_page: 20, total_pages: 1 },
};

export const createdConversationExample = {
  type: "user_message",
  id: "403918320",
  created_at: 1767168000,
  body: "Is the compressor in stock?",
  message_type: "inapp",
  conversation_id: "215473840001",
};

export const deletedConversationExample = {
  id: "215473840001",
  object: "conversation",
  deleted: true,
};

export const deletedConversationListExample = {
  type: "conversations.list",
  conversations: [
    {
      type: "conversation",
      id: "215473830001",
      metrics_retained: true,
      deleted_at: 1767171600,
    },
  ],
  total_count: 1,
  pages: { type: "pages", next: null, page: 1, per_page: 20, total_pages: 1 },
};

export const handlingEventListExample = {
  handling_events: [
    {
      teammate: { ...admin, id: 991267645 },
      type: "paused",
      timestamp: "2026-01-09T09:00:00Z",
      reason: "Paused",
    },
  ],
};

export const sideConversationListExample = {
  type: "side_conversation.list",
  side_conversations: [
    {
      side_conversation_id: "215473849001",
      conversation_parts: [partExample],
      total_count: 1,
    },
  ],
  total_count: 1,
  pages: { type: "pages", page: 1, per_page: 25, total_pages: 1 },
};

export const convertedTicketExample = {
  ...ticketExample,
  id: "215473840001",
  ticket_type: { ...ticketExample.ticket_type, category: "Customer" },
  category: "Customer",
  is_shared: true,
};
