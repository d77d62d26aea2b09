const noteExample = {
  type: "note",
  id: "26",
  created_at: 1733932587,
  author: {
    type: "admin",
    id: "991267645",
    name: "Zoe Washburne",
    email: "zoe@example.com",
    away_mode_enabled: false,
    away_mode_reassign: false,
  },
  body: "<p>Prefers a call in the morning.</p>",
};

export const contactNoteExample = {
  ...noteExample,
  contact: { type: "contact", id: "5ba682d23d7cf92bef87bfd4" },
};

export const companyNoteExample = {
  ...noteExample,
  id: "27",
  company: { type: "company", id: "667d608d8a68186f43bafd70" },
};

/** A page of one note. */
export const noteListExample = <Note>(note: Note) => ({
  type: "list",
  data: [note],
  total_count: 1,
  pages: { type: "pages", next: null, page: 1, per_page: 50, total_pages: 1 },
});
