import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { DataAttribute } from "../../client/types";
import { connection } from "../../inputs/common";
import { updatedDataAttributeExample } from "../../resources/dataAttributes/examples";
import {
  archived,
  attributeDescription,
  attributeId,
  newAttributeOptions,
  newMessengerWritable,
} from "../../resources/dataAttributes/inputs";
import { optionFields } from "../../resources/dataAttributes/options";
import { changes } from "../../resources/shared/updateBody";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/updatedataattribute
export const updateDataAttribute = action({
  display: {
    label: "Update Data Attribute",
    description:
      "Changes the given properties of a custom attribute, or archives it. Its type and its name stay.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    dataAttributeId: attributeId,
    description: attributeDescription,
    options: newAttributeOptions,
    archived,
    messengerWritable: newMessengerWritable,
  },
  perform: async (context, { connection, dataAttributeId, ...attribute }) => {
    const client = createClient(connection, context);
    const fields = {
      description: attribute.description,
      options: optionFields(attribute.options),
      archived: attribute.archived,
      messenger_writable: attribute.messengerWritable,
    };
    const { data } = await client.put<DataAttribute>(
      path`/data_attributes/${dataAttributeId}`,
      changes(fields, [], null),
    );
    return { data };
  },
  examplePayload: { data: updatedDataAttributeExample },
});
