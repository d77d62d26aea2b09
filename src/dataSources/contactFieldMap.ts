import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client";
import { contactFieldMap as fieldMap } from "../contactFieldMap";
import { customDefinitions } from "../customAttributes";
import { dataAttributeExample } from "../examples/dataAttributes";
import { connection } from "../inputs/common";
import { fieldsToMap } from "../inputs/dataAttributes";

export const contactFieldMap = dataSource({
  display: {
    label: "Select Contact Fields",
    description: "Maps fields of another system to the fields and custom attributes of contacts.",
  },
  dataSourceType: "objectFieldMap",
  inputs: { connection, fieldsToMap },
  perform: async (context, { connection, fieldsToMap }) => {
    const client = createClient(connection, context);
    const attributes = await customDefinitions(client, "contact");
    return { result: fieldMap(fieldsToMap, attributes) };
  },
  examplePayload: { result: fieldMap(["E-Mail"], [dataAttributeExample]) },
});
