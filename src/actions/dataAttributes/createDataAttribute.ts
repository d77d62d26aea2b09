import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { DataAttribute } from "../../client/types";
import { connection } from "../../inputs/common";
import { dataAttributeExample } from "../../resources/dataAttributes/examples";
import {
  attributeDescription,
  attributeModel,
  attributeName,
  attributeOptions,
  dataType,
  messengerWritable,
} from "../../resources/dataAttributes/inputs";
import { optionFields } from "../../resources/dataAttributes/options";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/createdataattribute
export const createDataAttribute = action({
  display: {
    label: "Create Data Attribute",
    description: "Defines a custom attribute of contacts or companies.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: attributeName,
    model: attributeModel,
    dataType,
    options: attributeOptions,
    description: attributeDescription,
    messengerWritable,
  },
  perform: async (context, { connection, ...attribute }) => {
    const client = createClient(connection, context);
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
