import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { connection } from "../inputs/common";
import { contactFieldMap as fieldMap } from "../resources/contacts/fieldMap";
import { dataAttributeExample } from "../resources/dataAttributes/examples";
import { fieldsToMap } from "../resources/dataAttributes/inputs";
import { customDefinitions } from "../resources/shared/customAttributes";

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
