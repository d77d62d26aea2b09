import {
  booleanInput,
  clearFieldsInput,
  emailInput,
  idInput,
  idListInput,
  intercomIdInput,
  perPageInput,
  selectInput,
  textInput,
  timeInput,
  triStateInput,
  urlInput,
} from "../../inputs/builders";
import { contactAttributeInputs } from "../common/customAttributeInputs";
import { severalMatches } from "../common/matchInputs";

const contactIdLabelled = (label: string) =>
  intercomIdInput({
    label,
    required: true,
    example: "5ba682d23d7cf92bef87bfd4",
    dataSource: "selectContact",
    of: "contact",
    form: "24 letters and digits. Not the External ID.",
  });

/** The contact that an action is about, under the label that is documented for it. */
export const contactId = contactIdLabelled("ID");

/** The same for all other actions. */
export const namedContactId = contactIdLabelled("Contact ID");

export const ROLES = [
  { label: "User", value: "user" },
  { label: "Lead", value: "lead" },
] as const;

export const role = selectInput({
  label: "Role",
  required: true,
  default: "user",
  example: "user",
  choices: ROLES,
  comments: "Role of the contact. A user needs an Email or an External ID; a lead needs neither.",
});

export const email = emailInput({
  label: "Email",
  example: "inara@example.com",
  comments: "Email address of the contact. Intercom stores it in lower case.",
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

export const avatar = urlInput({
  label: "Avatar URL",
  example: "https://example.com/128Wash.jpg",
  comments: "URL of an image of the contact.",
});

export const signedUpAt = timeInput({
  label: "Signed Up At",
  means: "When the contact signed up",
});

export const unsubscribedFromEmails = triStateInput({
  label: "Unsubscribed From Emails",
  comments:
    "Consent to emails: Yes unsubscribes the contact, No subscribes the contact again. Stays as it is unless chosen.",
});

export const emailVerified = triStateInput({
  label: "Email Verified",
  untouched: "Not stated",
  comments:
    "Whether the contact is known to own the email address. Needs Email to be filled in as well; Intercom refuses it alone.",
});

export const includeMergeHistory = booleanInput({
  label: "Include Merge History",
  comments:
    "When true, adds merge_history, the contacts that were merged into the user. Leads have none.",
});

/** Fields that Intercom empties when they are null. */
export const CLEARABLE_CONTACT_FIELDS = [
  "name",
  "phone",
  "avatar",
  "signed_up_at",
  "last_seen_at",
  "owner_id",
] as const;

export const clearContactFields = clearFieldsInput(CLEARABLE_CONTACT_FIELDS, {
  dataSource: "selectContactFieldToClear",
});

export const contactsPerPage = perPageInput({
  of: "Contacts",
  max: 150,
  usual: "its own number",
  example: "15",
});

/** What every action that saves a contact takes, besides the contact's own fields. */
export const contactDetailInputs = {
  ownerId: idInput({
    label: "Owner ID",
    example: "991267645",
    dataSource: "selectAdmin",
    comments: "ID of the admin who owns the contact.",
  }),
  companyIds: idListInput({
    label: "Company IDs",
    dataSource: "selectCompanyByCompanyId",
    example: "6",
    comments:
      "Companies to make the contact a member of, one per row: the Company IDs set when they were created. A company that does not exist is created. Other memberships stay.",
  }),
  ...contactAttributeInputs,
};

/** Fields of a contact by wire name. */
export const contactFieldInputs = {
  email,
  external_id: idInput({
    label: "External ID",
    example: "1047",
    comments:
      "ID of the contact in an external system. Intercom replaces the External ID of a lead by its own.",
  }),
  name,
  phone,
  avatar,
  signed_up_at: signedUpAt,
  last_seen_at: timeInput({
    label: "Last Seen At",
    means: "When the contact was last seen",
  }),
  email_verified: emailVerified,
};

/** What identifies a contact, besides the ID that Intercom gave it. */
export const CONTACT_KEYS = [
  { label: "Email", value: "email" },
  { label: "External ID", value: "external_id" },
  { label: "Phone", value: "phone" },
] as const;

export const matchBy = selectInput({
  label: "Match By",
  default: "email",
  example: "email",
  choices: CONTACT_KEYS,
  comments: "The field that identifies the contact. Its own input must be filled in.",
});

/** What Upsert Contact takes. */
export const upsertContactInputs = {
  role,
  ...contactFieldInputs,
  matchBy,
  severalMatches,
  unsubscribed_from_emails: unsubscribedFromEmails,
  ...contactDetailInputs,
  clearFields: clearContactFields,
};

/** What Update Contact takes. */
export const updateContactInputs = {
  id: contactId,
  role: selectInput({
    label: "Role",
    example: "user",
    choices: ROLES,
    comments:
      "New role of the contact. A lead can become a user; Intercom refuses to turn a user into a lead. Leave blank to keep the role.",
  }),
  ...contactFieldInputs,
  unsubscribed_from_emails: unsubscribedFromEmails,
  ...contactDetailInputs,
  clearFields: clearContactFields,
};
