const owner = {
  type: "admin",
  id: "991267645",
  name: "Zoe Washburne",
  email: "zoe@serenity.io",
  away_mode_enabled: false,
  away_mode_reassign: false,
};

export const inAppMessageExample = {
  type: "admin_message",
  id: "403918396",
  created_at: 1734537786,
  body: "Hello there",
  message_type: "inapp",
  owner,
};

export const emailMessageExample = {
  ...inAppMessageExample,
  id: "403918397",
  subject: "Thanks for everything",
  message_type: "email",
};

const status = {
  conversation_id: "215473840001",
  status: "delivered",
  type: "broadcast_outbound",
  created_at: 1734537980,
  updated_at: 1734538000,
  template_name: "appointment_reminder",
};

export const whatsAppStatusExample = { ...status, message_id: "wamid_abc123" };

export const messageStatusListExample = {
  type: "list",
  ruleset_id: "12345",
  events: [
    {
      id: "event_1",
      ...status,
      user_id: "5ba682d23d7cf92bef87bfd4",
      whatsapp_message_id: "wamid_abc123",
    },
  ],
  total_count: 1,
  pages: { type: "pages", per_page: 50, total_pages: 1, next: null },
};
