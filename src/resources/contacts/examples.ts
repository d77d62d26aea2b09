const ID = "5ba682d23d7cf92bef87bfd4";

const embedded = (list: string, data: object[], id = ID) => ({
  type: "list",
  data,
  url: `/contacts/${id}/${list}`,
  total_count: data.length,
  has_more: false,
});

export const contactExample = {
  type: "contact",
  id: ID,
  workspace_id: "ecahpwf5",
  external_id: "25",
  role: "user",
  email: "wash@example.com",
  email_domain: "example.com",
  phone: "+353871234567",
  formatted_phone: "+353 87 123 4567",
  name: "Hoban Washburn",
  avatar: { type: "avatar", image_url: "https://example.com/128Wash.jpg" },
  // Text in API version 2.16, where the documented example still has a number.
  owner_id: null,
  social_profiles: {
    type: "list",
    data: [{ type: "social_profile", name: "Twitter", url: "https://example.com/wash" }],
  },
  has_hard_bounced: false,
  marked_email_as_spam: false,
  unsubscribed_from_emails: false,
  created_at: 1571672154,
  updated_at: 1571672158,
  signed_up_at: 1571069751,
  last_seen_at: 1571069751,
  last_replied_at: 1571672158,
  last_contacted_at: 1571672158,
  last_email_opened_at: 1571673478,
  last_email_clicked_at: 1571676789,
  language_override: "en",
  browser: "chrome",
  browser_version: "77.0.3865.90",
  browser_language: "en",
  os: "OS X 10.14.6",
  location: {
    type: "location",
    country: "Ireland",
    region: "Dublin",
    city: "Dublin",
    country_code: "IRL",
    continent_code: "EU",
  },
  android_app_name: "Serenity",
  android_app_version: "5.0.0",
  android_device: "Pixel 3",
  android_os_version: "10",
  android_sdk_version: "28",
  android_last_seen_at: 1571672154,
  ios_app_name: "Serenity",
  ios_app_version: "5.0.0",
  ios_device: "iPhone 11",
  ios_os_version: "13.3.1",
  ios_sdk_version: "13.3.1",
  ios_last_seen_at: 1571672154,
  custom_attributes: { paid_subscriber: true, monthly_spend: 155.5, team_mates: 1 },
  tags: embedded("tags", [{ type: "tag", id: "17513", url: "/tags/17513" }]),
  notes: embedded("notes", [{ type: "note", id: "20114858", url: "/notes/20114858" }]),
  companies: embedded("companies", [
    { type: "company", id: "667d608d8a68186f43bafd70", url: "/companies/667d608d8a68186f43bafd70" },
  ]),
  opted_out_subscription_types: embedded("subscriptions", []),
  opted_in_subscription_types: embedded("subscriptions", []),
  utm_campaign: "spring",
  utm_content: "header",
  utm_medium: "email",
  utm_source: "newsletter",
  utm_term: "spaceship",
  referrer: null,
};

/** Another contact, of whom no more is known than what is given. */
export const newContactExample = (fields: {
  id: string;
  external_id: string | null;
  email: string;
  name: string;
}) => ({
  ...contactExample,
  ...fields,
  email_domain: fields.email.replace(/^.*@/, ""),
  phone: null,
  formatted_phone: null,
  avatar: null,
  social_profiles: { type: "list", data: [] },
  custom_attributes: {},
  tags: embedded("tags", [], fields.id),
  notes: embedded("notes", [], fields.id),
  companies: embedded("companies", [], fields.id),
  opted_out_subscription_types: embedded("subscriptions", [], fields.id),
  opted_in_subscription_types: embedded("subscriptions", [], fields.id),
});

export const contactListExample = {
  type: "list",
  data: [contactExample],
  total_count: 100,
  pages: {
    type: "pages",
    page: 1,
    next: { per_page: 1, starting_after: "WzE1NzE2NzIxNTgsIjViYTY4MmQyM2Q3Y2Y5MiIsMl0=" },
    per_page: 1,
    total_pages: 100,
  },
};

export const archivedContactExample = {
  type: "contact",
  id: ID,
  external_id: "25",
  object: "contact",
  archived: true,
};

export const deletedContactExample = {
  type: "contact",
  id: ID,
  external_id: "25",
  deleted: true,
};

export const upsertedContactExample = { created: true, contact: contactExample };

export const taggedContactExample = {
  contact: contactExample,
  tags: [{ type: "tag", id: "17513", name: "independent" }],
};
