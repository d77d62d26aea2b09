import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { connection } from "../inputs/common";
import { attributeForm } from "../resources/common/attributeForm";
import { conversationDefinitions } from "../resources/common/customAttributes";
import { whileSomebodyWaits } from "../resources/common/picklist";
import { conversationAttributeExample } from "../resources/conversationAttributes/examples";
import { readConversations } from "../resources/conversations/access";

const { name, data_type } = conversationAttributeExample;

export const conversationAttributesForm = dataSource({
  display: {
    label: "Select Conversation Attributes",
    description:
      "Build a form of the attributes of conversations. What is filled in goes into Custom Attributes JSON as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readConversations));
    return { result: attributeForm(await conversationDefinitions(client)) };
  },
  examplePayload: { result: attributeForm([{ name, data_type }]) },
});
