import { input } from "@prismatic-io/spectral";
import { idOrNameInput, multilineInput, textInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Cleaner, isBlank, listOf, text } from "../../values/readers";

export const ticketTypeId = idOrNameInput({
  label: "Ticket Type ID",
  required: true,
  example: "147",
  dataSource: "selectTicketType",
  comments: "ID that Intercom gave the ticket type.",
});

export const nameOptions = {
  label: "Name",
  example: "Complaint",
  comments: "Name of the ticket type.",
};

export const ticketTypeDescription = multilineInput({
  label: "Description",
  example: "Something went wrong",
  comments: "What the ticket type is for.",
});

export const categoryOptions = {
  label: "Category",
  example: "Tracker",
  choices: [
    { label: "Customer", value: "Customer" },
    { label: "Back-office", value: "Back-office" },
    { label: "Tracker", value: "Tracker" },
  ],
} as const;

export const ticketTypeIcon = textInput({
  label: "Icon",
  example: "🐞",
  comments: "Emoji of the ticket type.",
});

export const attributeNameOptions = {
  label: "Name",
  example: "Severity",
  comments: "Name of the attribute, unique in its ticket type.",
};

export const attributeDescriptionOptions = {
  label: "Description",
  example: "How bad it is",
  comments: "What the attribute means, shown to teammates and contacts.",
};

const listItem: Cleaner<string> = (label, value) => {
  const given = text(label, value).trim();
  if (!given.includes(",")) return given;
  throw new InputError(`${label}: "${given}" has a comma, which would make it several items.`);
};

export const TEXT_ONLY = "Text only.";
export const FILES_ONLY = "Files only.";

export const listItems = input({
  type: "string",
  collection: "valuelist",
  label: "List Items",
  comments: "Choices of a list, one per row, without commas. List only.",
  example: "Severe",
  placeholder: "Severe",
  clean: (value: unknown): string[] =>
    isBlank(value) ? [] : listOf(listItem)("List Items", value),
});
