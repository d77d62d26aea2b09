/** A company as create and update answer it. */
export const createdCompanyExample = {
  type: "company",
  id: "667d608d8a68186f43bafd70",
  company_id: "6",
  app_id: "ecahpwf5",
  name: "Blue Sun",
  remote_created_at: 1394531169,
  created_at: 1394533506,
  updated_at: 1396874658,
  size: 85,
  website: "https://www.example.com",
  industry: "Manufacturing",
  monthly_spend: 49,
  session_count: 26,
  user_count: 10,
  // An object from API version 2.0 on, where the documented example still shows text.
  plan: null,
  tags: { type: "tag.list", tags: [] },
  segments: { type: "segment.list", segments: [] },
  custom_attributes: { paid_subscriber: true, team_mates: 0 },
};

/** A company as all other requests answer it. */
export const companyExample = {
  ...createdCompanyExample,
  plan: { type: "plan", id: "269315", name: "Enterprise" },
};

export const companyListExample = {
  type: "list",
  data: [companyExample],
  total_count: 1,
  pages: { type: "pages", next: null, page: 1, per_page: 15, total_pages: 1 },
};
