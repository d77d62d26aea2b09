import { choiceInput, emailInput, idInput, textInput } from "../../inputs/builders";

const userIdDescription = {
  label: "User ID",
  example: "3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3",
  comments: "ID that the Messenger gave the visitor: 36 letters, digits and hyphens.",
};

export const requiredVisitorUserId = idInput({ ...userIdDescription, required: true });

export const visitorUserId = idInput({ ...userIdDescription, label: "Visitor User ID" });

export const visitorId = idInput({
  label: "Visitor ID",
  example: "6762f30c1bb69f9f2193bc5e",
  comments: "ID that Intercom gave the visitor: 24 letters and digits.",
});

export const visitorEmail = emailInput({
  label: "Visitor Email",
  example: "saffron@example.com",
  comments: "Email address of the visitor.",
});

export const visitorName = textInput({
  label: "Name",
  example: "Saffron",
  comments: "Name of the visitor.",
});

export const convertedRole = choiceInput({
  label: "Role",
  required: true,
  default: "user",
  example: "user",
  choices: [
    { label: "User", value: "user" },
    { label: "Lead", value: "lead" },
  ],
  comments: "Role of the contact that the visitor becomes.",
});

export const convertedContactId = idInput({
  label: "Contact ID",
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments:
    "ID that Intercom gave the contact to merge the visitor into: 24 letters and digits. One of Contact ID, External ID and Email is needed.",
});

export const convertedExternalId = idInput({
  label: "External ID",
  example: "1047",
  comments:
    "ID of the contact in an external system. Where no contact has it, the visitor becomes one.",
});

export const convertedEmail = emailInput({
  label: "Email",
  example: "inara@serenity.io",
  comments: "Email address of the contact. Where no contact has it, the visitor becomes one.",
});
