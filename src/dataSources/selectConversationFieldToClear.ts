import { fieldPicklist } from "../resources/common/fieldPicklist";
import { conversationAttributeFields } from "../resources/conversationAttributes/fields";
import { readConversations } from "../resources/conversations/access";

export const selectConversationFieldToClear = fieldPicklist({
  label: "Select Conversation Field to Clear",
  description: "List the fields and custom attributes of conversations that can be emptied.",
  access: readConversations,
  fields: ["company_id"],
  attributes: conversationAttributeFields,
  example: { key: "company_id", label: "Company ID" },
});
