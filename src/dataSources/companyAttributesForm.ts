import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { connection } from "../inputs/common";
import { attributeForm } from "../resources/common/attributeForm";
import { customDefinitions } from "../resources/common/customAttributes";
import { whileSomebodyWaits } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { companyAttributeExample } from "../resources/dataAttributes/examples";

export const companyAttributesForm = dataSource({
  display: {
    label: "Select Company Attributes",
    description:
      "Build a form of the custom attributes of companies. What is filled in goes into Custom Attributes JSON as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readUsersAndCompanies));
    return { result: attributeForm(await customDefinitions(client, "company")) };
  },
  examplePayload: { result: attributeForm([companyAttributeExample]) },
});
