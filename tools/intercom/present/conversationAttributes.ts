import { OWNER_ID } from "../workspace/admins";
import type { ConversationAttribute } from "../workspace/conversationAttributes";

/** A conversation attribute; some fields belong to one type only. */
export const presentConversationAttribute = (attribute: ConversationAttribute) => {
  const { multiline, options, reference, ...shown } = attribute;
  return {
    type: "conversation_attribute",
    ...shown,
    admin_id: OWNER_ID,
    ...(shown.data_type === "string" && { multiline }),
    ...(shown.data_type === "list" && { options }),
    ...(shown.data_type === "relationship" && { reference }),
  };
};
