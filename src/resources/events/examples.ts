const subject = {
  intercom_user_id: "5ba682d23d7cf92bef87bfd4",
  user_id: "25",
  email: "wash@serenity.io",
};

export const trackedEventExample = {
  accepted: true,
  event_name: "invited-friend",
  created_at: 1769850000,
  id: "5ba682d23d7cf92bef87bfd4",
  metadata: { invite_code: "ADDAFRIEND" },
};

export const eventListExample = {
  type: "event.list",
  events: [
    {
      type: "event",
      id: "8a88a590-e1c3-41e2-a502-e0649dbf721c",
      event_name: "invited-friend",
      created_at: 1769850000,
      ...subject,
      metadata: { invite_code: "ADDAFRIEND" },
    },
  ],
  pages: { next: null },
};

export const eventSummaryExample = {
  type: "event.summary",
  ...subject,
  events: [
    {
      name: "invited-friend",
      first: "2025-12-31T09:00:00.000+00:00",
      last: "2026-01-31T09:00:00.000+00:00",
      count: 3,
      description: "",
    },
  ],
};

export const createdEventSummaryExample = {
  accepted: true,
  user_id: "25",
  event_summaries: {
    event_name: "invited-friend",
    count: 3,
    first: 1767171600,
    last: 1769850000,
  },
};
