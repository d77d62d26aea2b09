import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, selectInput, textInput, textListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  description,
  nameOptions,
  referenceObjectTypeId,
  referenceType,
  visibleToTeamIds,
} from "../../resources/conversationAttributes/inputs";
import { relationship } from "../../resources/conversationAttributes/relationship";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";
import { InputError } from "../../values/inputError";

const RELATIONSHIP = "Relationship to custom objects";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/createconversationattribute
export const createConversationAttribute = action({
  display: {
    label: "Create Conversation Attribute",
    description: "Create a custom attribute, a field, of conversations.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: textInput({ ...nameOptions, required: true }),
    dataType: selectInput({
      label: "Data Type",
      required: true,
      default: "string",
      example: "string",
      choices: [
        { label: "Text", value: "string" },
        { label: "Whole number", value: "integer" },
        { label: "Decimal number", value: "decimal" },
        { label: "True or false", value: "boolean" },
        { label: "Date and time", value: "datetime" },
        { label: "List of options", value: "list" },
        { label: RELATIONSHIP, value: "relationship" },
        { label: "Files", value: "files" },
      ],
      comments: "What the attribute holds. It cannot be changed later.",
    }),
    description,
    required: booleanInput({
      label: "Required",
      comments: "When true, the attribute must be filled in.",
    }),
    multiline: booleanInput({
      label: "Multiline",
      comments: "When true, the text can have several lines. Only for the type Text.",
    }),
    options: textListInput({
      label: "Options",
      example: "Delivery",
      comments: "Options to choose from, one per row. Only for the type List of options.",
    }),
    referenceType,
    referenceObjectTypeId,
    visibleToTeamIds,
  },
  perform: async (context, { connection, dataType, options, visibleToTeamIds, ...attribute }) => {
    const client = createClient(connection, context, writeConversations);
    const settings = [
      { label: "Multiline", type: "string", called: "Text", isGiven: attribute.multiline },
      { label: "Options", type: "list", called: "List of options", isGiven: options.length > 0 },
      {
        label: "Reference Type",
        type: "relationship",
        called: RELATIONSHIP,
        isGiven: !!attribute.referenceType,
      },
    ];
    const misplaced = settings.find(({ type, isGiven }) => isGiven && type !== dataType);
    if (misplaced) {
      throw new InputError(
        `${misplaced.label}: only attributes of the type ${misplaced.called} have it.`,
      );
    }
    const reference = relationship(attribute);
    if (dataType === "relationship" && !reference) {
      throw new InputError(
        `Reference Type is required for an attribute of the type ${RELATIONSHIP}.`,
      );
    }
    const { data } = await client.post<ConversationAttribute>("/conversations/attributes", {
      name: attribute.name,
      data_type: dataType,
      description: attribute.description,
      required: attribute.required || undefined,
      multiline: attribute.multiline || undefined,
      options: options.length > 0 ? options.map((label) => ({ label })) : undefined,
      reference,
      visible_to_team_ids: visibleToTeamIds.length > 0 ? visibleToTeamIds : undefined,
    });
    return { data };
  },
  examplePayload: {
    data: { ...conversationAttributeExample, id: 4021, name: "order_reference" },
  },
});
