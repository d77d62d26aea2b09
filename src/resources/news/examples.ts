export const newsItemExample = {
  type: "news-item",
  id: "34",
  workspace_id: "ecahpwf5",
  title: "Dark mode is here",
  body: "<p>Switch it on in the settings.</p>",
  sender_id: 991267645,
  state: "live",
  labels: ["New", "Product", "beta"],
  cover_image_url: null,
  // Intercom answers null for what it cannot show.
  reactions: ["😆", "😅", null],
  deliver_silently: false,
  created_at: 1_764_000_000,
  updated_at: 1_764_100_000,
  newsfeed_assignments: [{ newsfeed_id: 53, published_at: 1_764_100_000 }],
};

export const newsfeedExample = {
  type: "newsfeed",
  id: "53",
  name: "Product updates",
  created_at: 1_764_000_000,
  updated_at: 1_764_000_000,
};

/** A page of one record. */
export const newsListExample = <Record>(record: Record, per_page: number) => ({
  type: "list",
  pages: { type: "pages", page: 1, per_page, total_pages: 1 },
  data: [record],
  total_count: 1,
});
