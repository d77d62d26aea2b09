import { labelOf, picklist } from "../resources/common/picklist";
import { readHelpCenter } from "../resources/helpCenter/access";
import { getHelpCenters, type HelpCenter } from "../resources/helpCenter/helpCenters";

export const selectHelpCenter = picklist<HelpCenter>({
  label: "Select Help Center",
  description: "List help centers by name.",
  access: readHelpCenter,
  pages: async (client) => [await getHelpCenters(client)],
  toElement: ({ id, display_name, identifier }) => ({
    key: id,
    label: labelOf(display_name, identifier),
  }),
  example: { key: "7", label: "Blue Sun Help Center (blue-sun)" },
});
