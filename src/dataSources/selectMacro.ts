import { MACRO_LIST } from "../macros";
import { largePages } from "../pagination";
import { picker } from "../picker";
import type { Macro } from "../types";

export const selectMacro = picker<Macro>({
  label: "Select Macro",
  description: "Lists macros by name, latest change first.",
  pages: (client) => largePages(client, MACRO_LIST),
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "123", label: "Order Status Update" },
});
