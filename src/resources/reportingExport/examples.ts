export const reportingExportExample = {
  job_identifier: "job1",
  status: "complete",
  download_url: "https://api.intercom.io/download/reporting_data/job1",
  download_expires_at: "1772616600",
};

export const reportingDataExample = {
  ...reportingExportExample,
  outcome: "done" as const,
  message: "1 row of 1 file.",
  rows: [{ conversation_id: "215473840001", conversation_started_at: "2026-02-27 04:30:00" }],
  files: [],
};

export const datasetExample = {
  id: "conversation",
  name: "Conversation",
  description: "Conversations with their state, channel and people.",
  default_time_attribute_id: "conversation_started_at",
  attributes: [
    {
      id: "conversation_id",
      qualified_id: "standard.conversation_id",
      name: "Conversation ID",
    },
    {
      id: "conversation_started_at",
      qualified_id: "timestamp.conversation_started_at",
      name: "Conversation started at",
    },
  ],
};
