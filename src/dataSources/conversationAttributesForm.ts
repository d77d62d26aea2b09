import { dataSource } from "@prismatic-io/spectral";
import { attributeForm } from "../attributeForm";
import { createClient } from "../client";
import { conversationDefinitions } from "../customAttributes";
import { dataAttributeExample } from "../examples/dataAttributes";
import { connection } from "../inputs/common";

export const conversationAttributesForm = dataSource({
  display: {
    label: "Select Conversation Attributes",
    description:
      "Builds a form of the attributes of conversations. What is filled in goes into Custom Attributes JSON as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context);
    return { result: attributeForm(await conversationDefinitions(client)) };
  },
  examplePayload: { result: attributeForm([dataAttributeExample]) },
});
