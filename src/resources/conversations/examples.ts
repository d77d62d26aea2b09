export const customerExample = {
  type: "user",
  id: "5ba682d23d7cf92bef87bfd4",
  name: "Hoban Washburn",
  email: "wash@example.com",
};

export const authorExample = {
  type: "admin",
  id: "991267645",
  name: "Zoe Washburne",
  email: "zoe@example.com",
};

export const partExample = {
  type: "conversation_part",
  id: "52011",
  part_type: "comment",
  body: "<p>The compressor is in stock.</p>",
  created_at: 1767171600,
  updated_at: 1767171600,
  notified_at: 1767171600,
  assigned_to: null,
  author: authorExample,
  attachments: [],
  external_id: null,
  redacted: false,
};

/** A conversation as lists return it, without its parts. */
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
  admin_assignee_id: 991267645,
  team_assignee_id: 814865,
  tags: { type: "tag.list", tags: [] },
  source: {
    type: "conversation",
    id: "403918320",
    delivered_as: "customer_initiated",
    subject: "",
    body: "<p>Is the compressor in stock?</p>",
    author: customerExample,
    attachments: [],
    url: null,
    redacted: false,
  },
  contacts: {
    type: "contact.list",
    contacts: [{ type: "contact", id: "5ba682d23d7cf92bef87bfd4", external_id: "25" }],
  },
  teammates: { type: "admin.list", admins: [{ type: "admin", id: "991267645" }] },
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

/** @returns a conversation with one part */
export const conversationWithPart = <Part extends { id: string }>(part: Part) => ({
  ...listedConversationExample,
  conversation_parts: {
    type: "conversation_part.list",
    conversation_parts: [part],
    total_count: 1,
  },
});

export const conversationExample = conversationWithPart(partExample);

export const partWithoutBody = { ...partExample, body: null };

export const assignmentPart = { ...partWithoutBody, part_type: "assignment" };

/** The body of a part or source after it was redacted. */
export const REDACTED = "<p><i>This message was deleted</i></p>";

export const conversationListExample = {
  type: "conversation.list",
  conversations: [listedConversationExample],
  total_count: 1,
  pages: { type: "pages", page: 1, per_page: 20, total_pages: 1 },
};
