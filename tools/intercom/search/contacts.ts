import { atLeast } from "../server/versions";
import type { Contact } from "../workspace/contacts";
import type { Workspace } from "../workspace/workspace";
import { daysOf } from "./days";
import type { DateMatching, Field, FieldType, Searchable } from "./query";

type Reader = (contact: Contact) => unknown;

const fields = (type: FieldType, names: string[], read: (name: string) => Reader) =>
  names.map((name): [string, Field<Contact>] => [name, { type, read: read(name) }]);

const own = (name: string): Reader => {
  const key = name as keyof Contact;
  return (contact) => contact[key];
};

const nothing = (): Reader => () => null;

const FIELDS = new Map<string, Field<Contact>>([
  ...fields(
    "text",
    [
      ...["id", "role", "name", "avatar", "owner_id", "email", "phone", "external_id"],
      ...["language_override", "browser", "browser_version", "browser_language", "os"],
    ],
    own,
  ),
  ...fields(
    "date",
    [
      ...["created_at", "signed_up_at", "updated_at", "last_seen_at", "last_contacted_at"],
      ...["last_replied_at", "last_email_opened_at", "last_email_clicked_at"],
      ...["ios_last_seen_at", "android_last_seen_at"],
    ],
    own,
  ),
  ...fields("flag", ["unsubscribed_from_emails", "marked_email_as_spam", "has_hard_bounced"], own),
  ...fields(
    "text",
    [
      ...["ios_app_version", "ios_device", "ios_os_version", "ios_app_name", "ios_sdk_version"],
      ...["android_app_version", "android_device", "android_app_name", "android_sdk_version"],
    ],
    nothing,
  ),
  ["email_domain", { type: "text", read: ({ email }) => email?.split("@")[1] }],
  ["formatted_phone", { type: "text", read: ({ phone }) => phone }],
  ["location.country", { type: "text", read: ({ location }) => location.country }],
  ["location.region", { type: "text", read: ({ location }) => location.region }],
  ["location.city", { type: "text", read: ({ location }) => location.city }],
  ["tag_id", { type: "tag", read: ({ tags }) => [...tags.keys()] }],
]);

const CUSTOM = "custom_attributes.";

const CUSTOM_TYPES = {
  string: "text",
  integer: "number",
  float: "number",
  boolean: "flag",
  date: "date",
} as const;

/** What can be searched in contacts, and how dates are matched in the given version. */
export const searchableContacts = (workspace: Workspace, version: string): Searchable<Contact> => {
  const exact = atLeast(version, "2.17");
  const byDay: DateMatching = {
    by: "day",
    dayAround: daysOf(exact ? "UTC" : workspace.settings.timezone),
  };
  return {
    field: (name) => {
      if (name === "segment_id") {
        const read: Reader = (contact) => workspace.segmentsOf(contact).map(({ id }) => id);
        return { type: "text", read };
      }
      if (!name.startsWith(CUSTOM)) return FIELDS.get(name);
      const key = name.slice(CUSTOM.length);
      const attribute = [...workspace.dataAttributes.values()].find(
        (candidate) => candidate.model === "contact" && candidate.name === key,
      );
      if (!attribute) return undefined;
      const read: Reader = ({ custom_attributes }) => custom_attributes[key];
      return { type: CUSTOM_TYPES[attribute.data_type], read, dates: byDay };
    },
    dates: exact ? { by: "second", inclusive: false } : byDay,
  };
};
