import { largePages } from "../client/pagination";
import type { Macro } from "../client/types";
import { MACRO_LIST } from "../resources/macros/list";
import { picker } from "../resources/shared/picklist";

export const selectMacro = picker<Macro>({
  label: "Select Macro",
  description: "Lists macros by name, latest change first.",
  pages: (client) => largePages(client, MACRO_LIST),
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "123", label: "Order Status Update" },
});
