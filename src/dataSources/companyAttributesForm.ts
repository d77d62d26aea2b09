import { dataSource } from "@prismatic-io/spectral";
import { attributeForm } from "../attributeForm";
import { createClient } from "../client";
import { customDefinitions } from "../customAttributes";
import { dataAttributeExample } from "../examples/dataAttributes";
import { connection } from "../inputs/common";

export const companyAttributesForm = dataSource({
  display: {
    label: "Select Company Attributes",
    description:
      "Builds a form of the custom attributes of companies. What is filled in goes into Custom Attributes JSON as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context);
    return { result: attributeForm(await customDefinitions(client, "company")) };
  },
  examplePayload: { result: attributeForm([dataAttributeExample]) },
});
