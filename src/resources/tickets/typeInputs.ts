import { input } from "@prismatic-io/spectral";
import { InputError } from "../../client/errors";
import {
  choiceInput,
  idInput,
  optionalSwitchInput,
  switchInput,
  textInput,
} from "../../inputs/builders";
import { isBlank, listOf, type Reader, text } from "../../values/readers";

export const existingTicketTypeId = idInput({
  label: "Ticket Type ID",
  required: true,
  example: "147",
  dataSource: "selectTicketType",
  comments: "ID that Intercom gave the ticket type.",
});

const name = { label: "Name", example: "Complaint", comments: "Name of the ticket type." };
export const ticketTypeName = textInput({ ...name, required: true });
export const newTicketTypeName = textInput(name);

export const ticketTypeDescription = textInput({
  label: "Description",
  example: "Something went wrong",
  comments: "What the ticket type is for.",
});

const category = {
  label: "Category",
  example: "Tracker",
  choices: [
    { label: "Customer", value: "Customer" },
    { label: "Back-office", value: "Back-office" },
    { label: "Tracker", value: "Tracker" },
  ],
} as const;

export const ticketTypeCategory = choiceInput({
  ...category,
  comments:
    "Customer tickets are shared with customers, back-office tickets are internal, a tracker stands for many conversations. Left blank, Intercom chooses.",
});

export const newTicketTypeCategory = choiceInput({
  ...category,
  comments: "New category of the ticket type. Stays as it is unless chosen.",
});

export const ticketTypeIcon = textInput({
  label: "Icon",
  example: "🐞",
  comments: "Emoji of the ticket type.",
});

export const ticketTypeArchived = optionalSwitchInput({
  label: "Archived",
  comments: "Yes archives the ticket type, No restores it. Stays as it is unless chosen.",
});

export const attributeId = idInput({
  label: "Attribute ID",
  required: true,
  example: "167",
  dataSource: "selectTicketTypeAttribute",
  comments: "ID that Intercom gave the attribute of the ticket type.",
});

const attributeName = {
  label: "Name",
  example: "Severity",
  comments: "Name of the attribute, unique in its ticket type.",
};
export const ticketAttributeName = textInput({ ...attributeName, required: true });
export const newTicketAttributeName = textInput(attributeName);

const description = {
  label: "Description",
  example: "How bad it is",
  comments: "What the attribute means, shown to teammates and contacts.",
};
export const ticketAttributeDescription = textInput({ ...description, required: true });
export const newTicketAttributeDescription = textInput(description);

export const dataType = choiceInput({
  label: "Data Type",
  required: true,
  default: "string",
  example: "string",
  choices: [
    { label: "Text", value: "string" },
    { label: "List", value: "list" },
    { label: "Whole number", value: "integer" },
    { label: "Decimal number", value: "decimal" },
    { label: "True or false", value: "boolean" },
    { label: "Date and time", value: "datetime" },
    { label: "Files", value: "files" },
  ],
  comments: "What the attribute holds. It cannot be changed later.",
});

const item: Reader<string> = (label, value) => {
  const given = text(label, value).trim();
  if (!given.includes(",")) return given;
  throw new InputError(`${label}: "${given}" has a comma, which would make it several items.`);
};

const MULTILINE = "Text only.";
const SEVERAL = "Files only.";

/** What only a new attribute takes in this form: the switches say what Intercom does by itself. */
export const newAttributeSettings = {
  requiredToCreate: switchInput({
    label: "Required to Create",
    comments: "When true, teammates must fill the attribute in to create a ticket.",
  }),
  requiredToCreateForContacts: switchInput({
    label: "Required to Create for Contacts",
    comments: "When true, contacts must fill the attribute in to create a ticket.",
  }),
  visibleOnCreate: switchInput({
    label: "Visible on Create",
    default: "true",
    example: "false",
    comments: "When true, teammates see the attribute when they create a ticket.",
  }),
  visibleToContacts: switchInput({
    label: "Visible to Contacts",
    default: "true",
    example: "false",
    comments: "When true, contacts see the attribute when they create a ticket.",
  }),
  multiline: switchInput({
    label: "Multiline",
    comments: `When true, the text may have several lines. ${MULTILINE}`,
  }),
  allowMultipleValues: switchInput({
    label: "Allow Multiple Values",
    comments: `When true, several files can be attached. ${SEVERAL}`,
  }),
};

const STAYS = "Stays as it is unless chosen.";

/** What an update of an attribute may change. */
export const changedAttributeSettings = {
  requiredToCreate: optionalSwitchInput({
    label: "Required to Create",
    comments: `Whether teammates must fill the attribute in to create a ticket. ${STAYS}`,
  }),
  requiredToCreateForContacts: optionalSwitchInput({
    label: "Required to Create for Contacts",
    comments: `Whether contacts must fill the attribute in to create a ticket. ${STAYS}`,
  }),
  visibleOnCreate: optionalSwitchInput({
    label: "Visible on Create",
    comments: `Whether teammates see the attribute when they create a ticket. ${STAYS}`,
  }),
  visibleToContacts: optionalSwitchInput({
    label: "Visible to Contacts",
    comments: `Whether contacts see the attribute when they create a ticket. ${STAYS}`,
  }),
  multiline: optionalSwitchInput({
    label: "Multiline",
    comments: `Whether the text may have several lines. ${MULTILINE} ${STAYS}`,
  }),
  allowMultipleValues: optionalSwitchInput({
    label: "Allow Multiple Values",
    comments: `Whether several files can be attached. ${SEVERAL} ${STAYS}`,
  }),
  archived: optionalSwitchInput({
    label: "Archived",
    comments: `Whether new tickets go without the attribute; older ones keep it. ${STAYS}`,
  }),
};

export const listItems = input({
  type: "string",
  collection: "valuelist",
  label: "List Items",
  comments: "Choices of a list, one per row, without commas. List only.",
  example: "Severe",
  placeholder: "Severe",
  clean: (value: unknown): string[] => (isBlank(value) ? [] : listOf(item)("List Items", value)),
});
