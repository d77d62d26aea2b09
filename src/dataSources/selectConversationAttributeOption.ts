import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { path } from "../client/path";
import { connection } from "../inputs/common";
import { choicesOf, labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { listAttributeId } from "../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../resources/conversationAttributes/types";
import { readConversations } from "../resources/conversations/access";

export const selectConversationAttributeOption = dataSource({
  display: {
    label: "Select Conversation Attribute Option",
    description: "List the options of a conversation attribute of the type list.",
  },
  dataSourceType: "picklist",
  inputs: { connection, id: listAttributeId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readConversations));
    const { data } = await client.get<ConversationAttribute>(path`/conversations/attributes/${id}`);
    const choices = (data.options ?? []).map((option) => ({
      key: option.id,
      label: labelOf(option.label),
    }));
    return { result: choicesOf(choices) };
  },
  examplePayload: {
    result: [{ key: "0f3c7a52-6d1e-4f57-9a3b-8c1f2d7e4b10", label: "Delivery" }],
  },
});
