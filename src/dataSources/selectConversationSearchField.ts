import { getList } from "../client/getList";
import { attributeField, fieldPicklist } from "../resources/common/fieldPicklist";
import type { ConversationAttribute } from "../resources/conversationAttributes/types";
import { readConversations } from "../resources/conversations/access";
import { CONVERSATION_SEARCH_FIELDS } from "../resources/conversations/lists";

export const selectConversationSearchField = fieldPicklist({
  label: "Select Conversation Search Field",
  description: "List the fields and custom attributes that conversations can be searched by.",
  access: readConversations,
  fields: CONVERSATION_SEARCH_FIELDS,
  attributes: async (client) => {
    const { data } = await getList<ConversationAttribute>(client, "/conversations/attributes");
    return data.map(attributeField);
  },
  example: { key: "state", label: "State" },
});
