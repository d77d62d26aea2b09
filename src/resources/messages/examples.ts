export const inAppMessageExample = {
  type: "admin_message",
  id: "403918396",
  created_at: 1734537786,
  body: "Hello there",
  message_type: "inapp",
  owner: {
    type: "admin",
    id: "991267645",
    name: "Zoe Washburne",
    email: "zoe@example.com",
    away_mode_enabled: false,
    away_mode_reassign: false,
  },
};

/** Its text is in the template, which Intercom does not return. */
export const whatsAppMessageExample = {
  ...inAppMessageExample,
  id: "403918398",
  body: "",
  message_type: "whatsapp",
};

export const messageStatusExample = {
  conversation_id: "215473840001",
  status: "delivered",
  type: "broadcast_outbound",
  created_at: 1734537980,
  updated_at: 1734538000,
  template_name: "appointment_reminder",
};
