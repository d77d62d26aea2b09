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

/**
 * What can be searched by, besides attributes.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
 */
export const CONTACT_SEARCH_FIELDS = [
  "id",
  "role",
  "name",
  "avatar",
  "owner_id",
  "email",
  "email_domain",
  "phone",
  "formatted_phone",
  "external_id",
  "created_at",
  "signed_up_at",
  "updated_at",
  "last_seen_at",
  "last_contacted_at",
  "last_replied_at",
  "last_email_opened_at",
  "last_email_clicked_at",
  "language_override",
  "browser",
  "browser_language",
  "os",
  "location.country",
  "location.region",
  "location.city",
  "unsubscribed_from_emails",
  "marked_email_as_spam",
  "has_hard_bounced",
  "ios_last_seen_at",
  "ios_app_version",
  "ios_device",
  "ios_app_device",
  "ios_os_version",
  "ios_app_name",
  "ios_sdk_version",
  "android_last_seen_at",
  "android_app_version",
  "android_device",
  "android_app_name",
  "android_sdk_version",
  "segment_id",
  "tag_id",
];

export const CONTACT_SEARCH: Searchable = {
  fields: CONTACT_SEARCH_FIELDS,
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
