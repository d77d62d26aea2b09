import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { intercomIdInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { writeDataAttributes } from "../../resources/dataAttributes/access";
import { dataAttributeExample } from "../../resources/dataAttributes/examples";
import { attributeDescription, optionsInput } from "../../resources/dataAttributes/inputs";
import { optionFields } from "../../resources/dataAttributes/options";
import type { DataAttribute } from "../../resources/dataAttributes/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/updatedataattribute
export const updateDataAttribute = action({
  display: {
    label: "Update Data Attribute",
    description:
      "Change the given settings of a custom attribute, or archive it. Its type and its name stay.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    dataAttributeId: intercomIdInput({
      label: "Data Attribute ID",
      required: true,
      example: "12884",
      dataSource: "selectDataAttribute",
      of: "custom attribute",
      form: "a whole number.",
    }),
    description: attributeDescription,
    options: optionsInput(
      "Values to choose from, one per row, at least two. They replace the options that a list has now.",
    ),
    archived: triStateInput({
      label: "Archived",
      comments:
        "Yes archives the attribute, No brings it back. Intercom refuses to archive one that a segment or another object uses.",
    }),
    messengerWritable: triStateInput({
      label: "Messenger Writable",
      comments: "Whether the Messenger may change the attribute. Stays as it is unless chosen.",
    }),
  },
  perform: async (context, { connection, dataAttributeId, ...attribute }) => {
    const client = createClient(connection, context, writeDataAttributes);
    const fields = {
      description: attribute.description,
      options: optionFields(attribute.options),
      archived: attribute.archived,
      messenger_writable: attribute.messengerWritable,
    };
    const { data } = await client.put<DataAttribute>(
      path`/data_attributes/${dataAttributeId}`,
      updateBody(fields, [], null),
    );
    return { data };
  },
  examplePayload: { data: { ...dataAttributeExample, id: 12884 } },
});
