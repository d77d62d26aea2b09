/** An admin as all requests but Identify Admin answer it. */
export const adminExample = {
  type: "admin",
  id: "991267645",
  name: "Zoe Washburne",
  email: "zoe@example.com",
  job_title: "First Mate",
  away_mode_enabled: false,
  away_mode_reassign: false,
  away_status_reason_id: null,
  has_inbox_seat: true,
  team_ids: [814865],
};

export const activityLogListExample = {
  type: "activity_log.list",
  activity_logs: [
    {
      id: "fca05814-4b72-4dce-ad4f-77a786a2c136",
      performed_by: {
        type: "admin",
        id: "991267645",
        email: "zoe@example.com",
        ip: "192.0.2.10",
      },
      metadata: { before: "Serenity", after: "Serenity Support" },
      created_at: 1734537253,
      activity_type: "app_name_change",
      activity_description:
        "Zoe Washburne changed the name of the app from Serenity to Serenity Support.",
    },
  ],
  pages: { type: "pages", next: null, page: 1, per_page: 20, total_pages: 1 },
};
