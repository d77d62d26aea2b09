import {
  choiceInput,
  idInput,
  idListInput,
  integerInput,
  jsonListInput,
  switchInput,
  textInput,
  textListInput,
  timestampInput,
} from "../../inputs/builders";

export const senderId = integerInput({
  label: "Admin ID",
  required: true,
  example: "991267645",
  least: 1,
  dataSource: "selectAdmin",
  comments: "ID of the admin who sends the message: a whole number.",
});

export const recipientId = idInput({
  label: "Contact ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments:
    "ID that Intercom gave the contact: 24 letters and digits. A contact created a moment ago may not be found yet.",
});

export const recipientRole = choiceInput({
  label: "Contact Role",
  required: true,
  default: "user",
  example: "user",
  choices: [
    { label: "User", value: "user" },
    { label: "Lead", value: "lead" },
  ],
  comments: "Role of the contact. Intercom does not find a lead as a user.",
});

export const subject = textInput({
  label: "Subject",
  required: true,
  example: "Thanks for everything",
  comments: "Subject of the email.",
});

export const messageBody = textInput({
  label: "Body",
  required: true,
  example: "Hello there",
  comments: "Content of the message: plain text or HTML.",
});

export const template = choiceInput({
  label: "Template",
  required: true,
  default: "plain",
  example: "personal",
  choices: [
    { label: "Plain", value: "plain" },
    { label: "Personal", value: "personal" },
  ],
  comments: "Style of the email.",
});

export const cc = idListInput({
  label: "CC",
  example: "6657af026abd0167d9419def",
  dataSource: "selectContact",
  comments: "IDs that Intercom gave further users who get a copy, one per row.",
});

export const bcc = idListInput({
  label: "BCC",
  example: "6657af026abd0167d9419def",
  dataSource: "selectContact",
  comments: "IDs that Intercom gave users who get a copy unseen by the others, one per row.",
});

export const messageCreatedAt = timestampInput({
  label: "Created At",
  example: "2026-01-31T09:00:00Z",
  comments:
    "When the message was written: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Now when left blank.",
});

export const createConversation = switchInput({
  label: "Create Conversation",
  comments:
    "When true, opens a conversation in the Inbox at once. Otherwise there is none until the contact replies.",
});

export const recipientPhone = textInput({
  label: "Phone",
  required: true,
  example: "+353871234567",
  comments: "Phone number to send to, with its country code, such as +353871234567.",
});

export const recipientName = textInput({
  label: "Name",
  example: "Hoban Washburn",
  comments: "Name of the person with this phone number.",
});

export const whatsAppTemplate = textInput({
  label: "Template",
  required: true,
  example: "appointment_reminder",
  comments: "Name of a template that WhatsApp has approved.",
});

export const whatsAppLocale = textInput({
  label: "Locale",
  required: true,
  default: "en",
  example: "de",
  comments: "Language of the template, such as en or pt_BR.",
});

export const bodyParameters = textListInput({
  label: "Body Parameters",
  example: "Friday at nine",
  comments: "Texts for the placeholders in the body of the template, one per row, in order.",
});

export const whatsAppComponents = jsonListInput({
  label: "Components",
  example: '[{"type":"BODY","parameters":[{"type":"text","text":"Friday at nine"}]}]',
  comments:
    "JSON list of template components, in place of Body Parameters: for templates with a header or buttons.",
});

export const whatsAppMessageId = idInput({
  label: "Message ID",
  required: true,
  example: "wamid_abc123",
  comments: "ID that WhatsApp gave the message.",
});

export const rulesetId = idInput({
  label: "Ruleset ID",
  required: true,
  example: "12345",
  comments: "ID of the set of outbound messages whose statuses to return.",
});

export const statusesPerPage = integerInput({
  label: "Per Page",
  example: "20",
  least: 1,
  most: 100,
  comments: "Statuses per page, 1 to 100. Left blank, Intercom returns 50, and Fetch All uses 100.",
});
