import {
  choiceInput,
  clearInput,
  emailInput,
  idInput,
  idListInput,
  integerInput,
  jsonInput,
  optionalSwitchInput,
  switchInput,
  textInput,
  timestampInput,
  webAddressInput,
} from "../../inputs/builders";
import { contactId, order, page, startingAfter } from "../../inputs/common";
import { contactAttributeInputs } from "../shared/customAttributeInputs";

const ROLES = [
  { label: "User", value: "user" },
  { label: "Lead", value: "lead" },
] as const;

const TIME_FORMATS = "Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).";

export const role = choiceInput({
  label: "Role",
  required: true,
  default: "user",
  example: "user",
  choices: ROLES,
  comments: "Role of the contact. A user needs an Email or an External ID; a lead needs neither.",
});

export const newRole = choiceInput({
  label: "Role",
  example: "user",
  choices: ROLES,
  comments:
    "New role of the contact. A lead can become a user; Intercom refuses to turn a user into a lead. Leave blank to keep the role.",
});

export const email = emailInput({
  label: "Email",
  example: "inara@serenity.io",
  comments: "Email address of the contact. Intercom stores it in lower case.",
});

export const externalId = idInput({
  label: "External ID",
  example: "1047",
  comments:
    "ID of the contact in an external system. Intercom replaces the External ID of a lead by its own.",
});

export const phone = textInput({
  label: "Phone",
  example: "+353871234567",
  comments: "Phone number of the contact with its country code, such as +353871234567.",
});

export const name = textInput({
  label: "Name",
  example: "Hoban Washburn",
  comments: "Full name of the contact.",
});

export const avatar = webAddressInput({
  label: "Avatar URL",
  example: "https://example.org/128Wash.jpg",
  comments: "URL of an image of the contact.",
});

export const signedUpAt = timestampInput({
  label: "Signed Up At",
  example: "2026-01-31T09:00:00Z",
  comments: `When the contact signed up: ${TIME_FORMATS}`,
});

export const lastSeenAt = timestampInput({
  label: "Last Seen At",
  example: "2026-01-31T09:00:00Z",
  comments: `When the contact was last seen: ${TIME_FORMATS}`,
});

export const unsubscribedFromEmails = switchInput({
  label: "Unsubscribed From Emails",
  comments: "When true, the new contact receives no emails.",
});

export const newUnsubscribedFromEmails = optionalSwitchInput({
  label: "Unsubscribed From Emails",
  comments:
    "Consent to emails: Yes unsubscribes the contact, No subscribes the contact again. Stays as it is unless chosen.",
});

/** Intercom empties these when told null. */
export const clearContactFields = clearInput([
  "name",
  "phone",
  "avatar",
  "signed_up_at",
  "last_seen_at",
  "owner_id",
]);

export const contactsPerPage = integerInput({
  label: "Per Page",
  example: "15",
  least: 1,
  most: 150,
  comments:
    "Contacts per page, 1 to 150. Left blank, Intercom returns its own number, and Fetch All uses 150.",
});

export const contactOrder = {
  ...order,
  comments:
    "Intercom lists contacts in its own order only, so Ascending is refused: Search Contacts can sort.",
};

export const contactPage = {
  ...page,
  comments:
    "Only 1, the first page. Intercom pages contacts by cursor: continue with Starting After Cursor, or use Fetch All.",
};

export const searchEmail = emailInput({
  label: "Email",
  example: "wash@serenity.io",
  comments: "Finds contacts with exactly this email address; capital letters do not matter.",
});

export const searchName = textInput({
  label: "Name",
  example: "Hoban Washburn",
  comments: "Finds contacts with exactly this name.",
});

export const searchRole = choiceInput({
  label: "Role",
  example: "user",
  choices: ROLES,
  comments: "Finds contacts with this role.",
});

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const jsonQuery = jsonInput({
  label: "JSON Query",
  example: '{"field":"created_at","operator":">","value":1571672154}',
  comments:
    "Intercom search query, sent as given in place of Name, Email, Role and Conditions. Up to API version 2.16 a date matches by whole days in the workspace's time zone: > starts with the next day, < ends with the day before.",
});

export const ownerId = idInput({
  label: "Owner ID",
  example: "991267645",
  dataSource: "selectAdmin",
  comments: "ID of the admin who owns the contact.",
});

export const companyIds = idListInput({
  label: "Company IDs",
  dataSource: "selectCompanyByCompanyId",
  example: "6",
  comments:
    "Companies to make the contact a member of, one per row: the Company IDs set when they were created. A company that does not exist is created. Other memberships stay.",
});

/** What every action that saves a contact takes besides the contact's own fields. */
export const contactDetailInputs = { ownerId, companyIds, ...contactAttributeInputs };

/** What every action that names fields of a contact as Intercom does takes. */
export const contactFieldInputs = {
  email,
  external_id: externalId,
  name,
  phone,
  avatar,
  signed_up_at: signedUpAt,
  last_seen_at: lastSeenAt,
};

const KEYS = [
  { label: "Email", value: "email" },
  { label: "External ID", value: "external_id" },
  { label: "Phone", value: "phone" },
] as const;

export const findBy = choiceInput({
  label: "Find By",
  default: "email",
  example: "email",
  choices: [...KEYS, { label: "ID", value: "id" }],
  comments: "What Value holds. ID is the one that Intercom gave the contact.",
});

export const findByValue = idInput({
  label: "Value",
  required: true,
  example: "wash@serenity.io",
  comments: "Identifies the contact, as Find By says.",
});

export const roleFilter = choiceInput({
  label: "Role",
  example: "user",
  choices: ROLES,
  comments: "Finds contacts of this role only. Left blank, users are preferred to leads.",
});

export const whenNotFound = choiceInput({
  label: "When Not Found",
  default: "error",
  example: "empty",
  choices: [
    { label: "Fail", value: "error" },
    { label: "Return nothing", value: "empty" },
  ],
  comments: "What happens when no contact is found: an error, or null as the result.",
});

export const severalMatches = choiceInput({
  label: "When Several Match",
  default: "error",
  example: "newest",
  choices: [
    { label: "Fail and name them", value: "error" },
    { label: "Take the oldest", value: "oldest" },
    { label: "Take the newest", value: "newest" },
  ],
  comments: "What happens when several users, or several leads, answer to the description.",
});

export const matchBy = choiceInput({
  label: "Match By",
  default: "email",
  example: "email",
  choices: KEYS,
  comments: "The field that identifies the contact. Its own input must be filled in.",
});

/** What Upsert Contact takes. */
export const upsertContactInputs = {
  matchBy,
  severalMatches,
  role,
  ...contactFieldInputs,
  unsubscribed_from_emails: newUnsubscribedFromEmails,
  clearFields: clearContactFields,
  ...contactDetailInputs,
};

/** What Update Contact takes. */
export const updateContactInputs = {
  id: contactId,
  role: newRole,
  ...contactFieldInputs,
  unsubscribed_from_emails: newUnsubscribedFromEmails,
  clearFields: clearContactFields,
  ...contactDetailInputs,
};

export const requiredExternalId = idInput({
  label: "External ID",
  required: true,
  example: "25",
  comments: "ID of the contact in an external system. Finds users only, not leads.",
});

export const requiredEmail = emailInput({
  label: "Email",
  required: true,
  example: "wash@serenity.io",
  comments: "Email address of the contact; capital letters do not matter.",
});

export const mergeFrom = idInput({
  label: "Lead ID",
  required: true,
  example: "6762f0f51bb69f9f2193bb01",
  dataSource: "selectContact",
  comments:
    "ID that Intercom gave the lead to merge away: 24 letters and digits. The lead is gone afterwards.",
});

export const mergeInto = idInput({
  label: "User ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments:
    "ID that Intercom gave the user to merge into: 24 letters and digits. Not the External ID.",
});

export const skipDuplicateValidation = switchInput({
  label: "Skip Duplicate Validation",
  comments:
    "When true, merges contacts that share neither an email nor a phone number. Intercom refuses that otherwise.",
});

export const mergeHistoryOrder = choiceInput({
  label: "Order",
  example: "asc",
  choices: [
    { label: "Latest merge first", value: "desc" },
    { label: "Earliest merge first", value: "asc" },
  ],
  comments: "Sort order. Left blank, the latest merge comes first.",
});

export const mergeHistoryPerPage = integerInput({
  label: "Per Page",
  example: "25",
  least: 1,
  most: 150,
  comments: "Merges per page, 1 to 150. Left blank, Intercom returns 50, and Fetch All uses 150.",
});

export const mergeHistoryCursor = {
  ...startingAfter,
  comments: "Continues after this cursor: next_cursor of the previous answer.",
};
