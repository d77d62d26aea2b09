import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import type { ConversationAttribute } from "../resources/conversationAttributes/types";
import { readConversations } from "../resources/conversations/access";

export const selectConversationAttribute = picklist<ConversationAttribute>({
  label: "Select Conversation Attribute",
  description: "List conversation attributes by name.",
  access: readConversations,
  pages: async (client) => [
    await getList<ConversationAttribute>(client, "/conversations/attributes"),
  ],
  toElement: ({ id, name, data_type }) => ({ key: id, label: labelOf(name, data_type) }),
  example: { key: "4013", label: "order_number (string)" },
});
