import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, selectInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeDataAttributes } from "../../resources/dataAttributes/access";
import { dataAttributeExample } from "../../resources/dataAttributes/examples";
import { attributeDescription, MODELS, optionsInput } from "../../resources/dataAttributes/inputs";
import { optionFields } from "../../resources/dataAttributes/options";
import type { DataAttribute } from "../../resources/dataAttributes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/createdataattribute
export const createDataAttribute = action({
  display: {
    label: "Create Data Attribute",
    description: "Add a custom attribute, a custom field, for contacts or companies.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: textInput({
      label: "Name",
      required: true,
      example: "shoe_size",
      comments:
        "Name of the attribute: letters, digits, currency symbols, spaces, hyphens and underscores. It cannot be changed later, and contacts and companies cannot both have it.",
    }),
    model: selectInput({
      label: "Model",
      required: true,
      default: "contact",
      example: "contact",
      choices: MODELS,
      comments: "What has the attribute.",
    }),
    dataType: selectInput({
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
    }),
    options: optionsInput(
      "Values to choose from, one per row, at least two. For the type List only.",
    ),
    description: attributeDescription,
    messengerWritable: booleanInput({
      label: "Messenger Writable",
      comments: "When true, the Messenger may change the attribute.",
    }),
  },
  perform: async (context, { connection, ...attribute }) => {
    const client = createClient(connection, context, writeDataAttributes);
    const { data } = await client.post<DataAttribute>("/data_attributes", {
      name: attribute.name,
      model: attribute.model,
      data_type: attribute.dataType,
      options: optionFields(attribute.options, attribute.dataType),
      description: attribute.description,
      messenger_writable: attribute.messengerWritable,
    });
    return { data };
  },
  examplePayload: { data: dataAttributeExample },
});
