import { cursorPagesOf } from "../client/pagination/cursor";
import { labelOf, picklist } from "../resources/common/picklist";
import { readConversations } from "../resources/conversations/access";
import { MACRO_LIST, type Macro } from "../resources/macros/macros";

export const selectMacro = picklist<Macro>({
  label: "Select Macro",
  description: "List macros by name, latest change first.",
  access: readConversations,
  pages: (client) => cursorPagesOf(client, MACRO_LIST),
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "123", label: "Order Status Update" },
});
