import { cursorPagesOf } from "../client/pagination/cursor";
import { readConversations } from "../resources/conversations/access";
import { MACRO_LIST, type Macro } from "../resources/macros/macros";
import { labelOf, picklist } from "../resources/shared/picklist";

export const selectMacro = picklist<Macro>({
  label: "Select Macro",
  description: "Lists macros by name, latest change first.",
  access: readConversations,
  pages: (client) => cursorPagesOf(client, MACRO_LIST),
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "123", label: "Order Status Update" },
});
