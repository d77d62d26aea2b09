import { getList } from "../client/getList";
import { attributeField, fieldPicklist } from "../resources/common/fieldPicklist";
import type { ConversationAttribute } from "../resources/conversationAttributes/types";
import { readConversations } from "../resources/conversations/access";

export const selectConversationFieldToClear = fieldPicklist({
  label: "Select Conversation Field to Clear",
  description: "List the fields and custom attributes of conversations that can be emptied.",
  access: readConversations,
  fields: ["company_id"],
  attributes: async (client) => {
    const { data } = await getList<ConversationAttribute>(client, "/conversations/attributes");
    return data.map(attributeField);
  },
  example: { key: "company_id", label: "Company ID" },
});
