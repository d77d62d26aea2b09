import {
  booleanInput,
  idNumberInput,
  intercomIdInput,
  multilineInput,
  selectInput,
  timeInput,
} from "../../inputs/builders";

export const senderId = idNumberInput({
  label: "Admin ID",
  example: "991267646",
  dataSource: "selectAdmin",
  comments:
    "ID of the admin, a teammate, who sends the message. The admin behind the access token when left blank.",
});

export const recipientId = intercomIdInput({
  label: "Contact ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  of: "contact",
  form: "24 letters and digits. A contact created a moment ago may not be found yet.",
});

export const recipientRole = selectInput({
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

export const messageBody = multilineInput({
  label: "Body",
  required: true,
  example: "Hello there",
  comments: "Content of the message: plain text or HTML.",
});

export const messageCreatedAt = timeInput({
  label: "Created At",
  means: "When the message was written",
  more: "Now when left blank.",
});

export const createConversation = booleanInput({
  label: "Create Conversation",
  comments:
    "When true, opens a conversation in the Inbox at once. Otherwise there is none until the contact replies.",
});
