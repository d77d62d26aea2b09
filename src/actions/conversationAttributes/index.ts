export { createConversationAttribute } from "./createConversationAttribute";
export { createConversationAttributeOption } from "./createConversationAttributeOption";
export { deleteConversationAttribute } from "./deleteConversationAttribute";
export { deleteConversationAttributeOption } from "./deleteConversationAttributeOption";
export { getConversationAttribute } from "./getConversationAttribute";
export { listConversationAttributes } from "./listConversationAttributes";
export { updateConversationAttribute } from "./updateConversationAttribute";
export { updateConversationAttributeOption } from "./updateConversationAttributeOption";
