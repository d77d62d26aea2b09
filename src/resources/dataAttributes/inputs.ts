import {
  choiceInput,
  idInput,
  idListInput,
  optionalSwitchInput,
  switchInput,
  textInput,
  textListInput,
} from "../../inputs/builders";

const MODELS = [
  { label: "Contacts", value: "contact" },
  { label: "Companies", value: "company" },
] as const;

export const modelFilter = choiceInput({
  label: "Model",
  example: "company",
  choices: MODELS,
  comments: "Returns only attributes of contacts, or of companies. Left blank, both.",
});

export const includeArchived = switchInput({
  label: "Include Archived",
  comments: "When true, returns archived attributes as well.",
});

export const attributeId = idInput({
  label: "Data Attribute ID",
  required: true,
  example: "12884",
  dataSource: "selectDataAttribute",
  comments: "ID that Intercom gave the custom attribute: a whole number.",
});

export const attributeName = textInput({
  label: "Name",
  required: true,
  example: "shoe_size",
  comments:
    "Name of the attribute: letters, digits, currency symbols, spaces, hyphens and underscores. It cannot be changed later, and contacts and companies cannot both have it.",
});

export const attributeModel = choiceInput({
  label: "Model",
  required: true,
  default: "contact",
  example: "contact",
  choices: MODELS,
  comments: "What has the attribute.",
});

export const dataType = choiceInput({
  label: "Data Type",
  required: true,
  default: "string",
  example: "integer",
  choices: [
    { label: "Text", value: "string" },
    { label: "Whole number", value: "integer" },
    { label: "Number with decimals", value: "float" },
    { label: "True or false", value: "boolean" },
    { label: "Date", value: "date" },
    { label: "Date and time", value: "datetime" },
    { label: "List", value: "options" },
  ],
  comments: "Type of the values. Intercom cannot change it later through its API.",
});

const optionsDescription = {
  label: "Options",
  example: '["1-10","11-50"]',
  placeholder: "11-50",
};

export const attributeOptions = idListInput({
  ...optionsDescription,
  comments: "Values to choose from, one per row, at least two. For the type List only.",
});

export const newAttributeOptions = idListInput({
  ...optionsDescription,
  comments:
    "Values to choose from, one per row, at least two. They replace the options that a list has now.",
});

export const attributeDescription = textInput({
  label: "Description",
  example: "European shoe size",
  comments: "What the attribute tells, as admins read it.",
});

export const messengerWritable = switchInput({
  label: "Messenger Writable",
  comments: "When true, the Messenger may change the attribute.",
});

export const newMessengerWritable = optionalSwitchInput({
  label: "Messenger Writable",
  comments: "Whether the Messenger may change the attribute. Stays as it is unless chosen.",
});

export const archived = optionalSwitchInput({
  label: "Archived",
  comments:
    "Yes archives the attribute, No brings it back. Intercom refuses to archive one that a segment or another object uses.",
});

export const fieldsToMap = textListInput({
  label: "Fields to Map",
  example: "E-Mail",
  comments:
    "Names of the fields of the other system, one per row. Each is mapped to a field of the contact; one of the same name is proposed.",
});
