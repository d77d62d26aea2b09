export const emailSettingExample = {
  type: "email_setting",
  id: "15",
  email: "support@example.com",
  verified: true,
  domain: "example.com",
  brand_id: "10",
  forwarding_enabled: true,
  forwarded_email_last_received_at: 1_764_000_000,
  created_at: 1_755_000_000,
  updated_at: 1_755_000_000,
};
