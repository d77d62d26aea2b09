import type { Searchable } from "../../client/search";

// https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination
export const CONTACT_LIST = { url: "/contacts", largestPage: 150 };

const DATES = [
  "created_at",
  "signed_up_at",
  "updated_at",
  "last_seen_at",
  "last_contacted_at",
  "last_replied_at",
  "last_email_opened_at",
  "last_email_clicked_at",
  "android_last_seen_at",
  "ios_last_seen_at",
];
const FLAGS = ["unsubscribed_from_emails", "marked_email_as_spam", "has_hard_bounced"];

export const CONTACT_SEARCH: Searchable = {
  ...CONTACT_LIST,
  url: "/contacts/search",
  types: {
    ...Object.fromEntries(DATES.map((field) => [field, "date"] as const)),
    ...Object.fromEntries(FLAGS.map((field) => [field, "boolean"] as const)),
  },
  // Up to API version 2.16 dates are compared by whole days, and only in these ways.
  operators: (field, type) => {
    if (type === "date") return ["=", ">", "<"];
    return field === "tag_id" ? ["=", "!="] : undefined;
  },
};
