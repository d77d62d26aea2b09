export const contentImportSourceExample = {
  type: "content_import_source",
  id: 33,
  url: "https://help.example.com",
  sync_behavior: "api",
  status: "active",
  last_synced_at: 1_764_000_000,
  created_at: 1_764_000_000,
  updated_at: 1_764_100_000,
  audience_ids: [4101],
};

export const externalPageExample = {
  type: "external_page",
  id: "7021",
  title: "Reset a password",
  html: "<p>Choose <b>Forgot password</b>.</p>",
  url: "https://help.example.com/reset-password",
  ai_agent_availability: true,
  ai_copilot_availability: true,
  ai_sales_agent_availability: false,
  fin_availability: true,
  locale: "en",
  source_id: 33,
  external_id: "reset-password",
  created_at: 1_764_000_000,
  updated_at: 1_764_100_000,
  last_ingested_at: 1_764_100_000,
};
