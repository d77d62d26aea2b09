import { fieldPicklist } from "../resources/common/fieldPicklist";
import { conversationAttributeFields } from "../resources/conversationAttributes/fields";
import { readConversations } from "../resources/conversations/access";
import { CONVERSATION_SEARCH_FIELDS } from "../resources/conversations/lists";

export const selectConversationSearchField = fieldPicklist({
  label: "Select Conversation Search Field",
  description: "List the fields and custom attributes that conversations can be searched by.",
  access: readConversations,
  fields: CONVERSATION_SEARCH_FIELDS,
  attributes: conversationAttributeFields,
  example: { key: "state", label: "State" },
});
