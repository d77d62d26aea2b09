import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, selectInput, textInput, textListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import {
  reference,
  refuse,
  type Settings,
} from "../../resources/conversationAttributes/attributes";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  description,
  nameDescription,
  referenceObjectTypeId,
  referenceType,
  visibleToTeamIds,
} from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";

interface NewAttribute extends Settings {
  name: string;
  dataType: string;
  description?: string;
  required?: boolean;
  options: string[];
}

/** Which type of attribute each input belongs to. */
const OWNERS: [label: string, dataType: string, isGiven: (inputs: NewAttribute) => boolean][] = [
  ["Multiline", "string", ({ multiline }) => multiline === true],
  ["Options", "list", ({ options }) => options.length > 0],
  ["Reference Type", "relationship", ({ referenceType }) => referenceType !== undefined],
];

/**
 * The body that creates an attribute.
 * @throws InputError for an input that attributes of the type do not have, or need and lack
 */
const newAttribute = (inputs: NewAttribute) => {
  const { name, dataType, description, required, options, visibleToTeamIds } = inputs;
  const stray = OWNERS.find(([, owner, isGiven]) => isGiven(inputs) && owner !== dataType);
  if (stray) refuse(`${stray[0]}: only attributes of the type ${stray[1]} have it.`);
  const related = reference(inputs);
  if (dataType === "relationship" && !related) {
    refuse("Reference Type is required for an attribute of the type relationship.");
  }
  return {
    name,
    data_type: dataType,
    description,
    required: required || undefined,
    multiline: inputs.multiline || undefined,
    options: options.length > 0 ? options.map((label) => ({ label })) : undefined,
    reference: related,
    visible_to_team_ids: visibleToTeamIds.length > 0 ? visibleToTeamIds : undefined,
  };
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/createconversationattribute
export const createConversationAttribute = action({
  display: {
    label: "Create Conversation Attribute",
    description: "Defines a new attribute of conversations.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: textInput({ ...nameDescription, required: true }),
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
        { label: "Relationship to custom objects", value: "relationship" },
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
      comments: "When true, the text can have several lines. Only for the type string.",
    }),
    options: textListInput({
      label: "Options",
      example: "Delivery",
      comments: "Options to choose from, one per row. Only for the type list.",
    }),
    referenceType,
    referenceObjectTypeId,
    visibleToTeamIds,
  },
  perform: async (context, { connection, ...attribute }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<ConversationAttribute>(
      "/conversations/attributes",
      newAttribute(attribute),
    );
    return { data };
  },
  examplePayload: { data: conversationAttributeExample },
});
