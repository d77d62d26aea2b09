import {
  idInput,
  idListInput,
  intercomIdInput,
  multilineInput,
  selectInput,
  textInput,
} from "../../inputs/builders";

export const attributeId = intercomIdInput({
  label: "Attribute ID",
  required: true,
  example: "4013",
  dataSource: "selectConversationAttribute",
  of: "conversation attribute",
  form: "a number.",
});

export const listAttributeId = intercomIdInput({
  label: "Attribute ID",
  required: true,
  example: "4012",
  dataSource: "selectConversationAttribute",
  of: "conversation attribute",
  more: "Only those of the type list have options.",
});

export const optionId = idInput({
  label: "Option ID",
  required: true,
  example: "0f3c7a52-6d1e-4f57-9a3b-8c1f2d7e4b10",
  dataSource: "selectConversationAttributeOption",
  comments: "ID of the option, a UUID, as Get Conversation Attribute returns it under options.",
});

export const optionLabel = textInput({
  label: "Option Label",
  required: true,
  example: "Delivery",
  comments: "Text of the option.",
});

export const nameOptions = {
  label: "Name",
  example: "order_reference",
  comments: "Name of the attribute.",
};

export const description = multilineInput({
  label: "Description",
  example: "Number of the order in the shop",
  comments: "What the attribute is for.",
});

export const visibleToTeamIds = idListInput({
  label: "Visible to Team IDs",
  dataSource: "selectTeam",
  example: "814865",
  comments: "IDs of the teams that see the attribute, one per row. Left blank, all do at first.",
});

export const referenceType = selectInput({
  label: "Reference Type",
  example: "many",
  choices: [
    { label: "One object", value: "one" },
    { label: "Several objects", value: "many" },
  ],
  comments:
    "How many custom objects the attribute holds. Only for the type Relationship to custom objects.",
});

export const referenceObjectTypeId = idInput({
  of: "custom object type",
  label: "Reference Object Type ID",
  example: "71",
  comments:
    "ID of the custom object type, as in the address of its page in Intercom. Only for the type Relationship to custom objects; needs Reference Type.",
});
