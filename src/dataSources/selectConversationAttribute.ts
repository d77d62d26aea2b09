import { hasList } from "../client";
import { labelOf, picker } from "../picker";
import type { ConversationAttribute, List } from "../types";

export const selectConversationAttribute = picker<ConversationAttribute>({
  label: "Select Conversation Attribute",
  description: "Lists conversation attributes by name.",
  pages: async (client) => [
    (
      await client.get<List<ConversationAttribute>>("/conversations/attributes", {
        answer: hasList("data"),
      })
    ).data,
  ],
  toElement: ({ id, name, data_type }) => ({ key: String(id), label: labelOf(name, data_type) }),
  example: { key: "4013", label: "order_number (string)" },
});
