import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { connection } from "../inputs/common";
import { attributeForm } from "../resources/common/attributeForm";
import { customDefinitions } from "../resources/common/customAttributes";
import { whileSomebodyWaits } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { dataAttributeExample } from "../resources/dataAttributes/examples";

export const contactAttributesForm = dataSource({
  display: {
    label: "Select Contact Attributes",
    description:
      "Build a form of the custom attributes of contacts. What is filled in goes into Custom Attributes JSON as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readUsersAndCompanies));
    return { result: attributeForm(await customDefinitions(client, "contact")) };
  },
  examplePayload: { result: attributeForm([dataAttributeExample]) },
});
