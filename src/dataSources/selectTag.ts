import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readTags } from "../resources/tags/access";
import type { Tag } from "../resources/tags/types";

export const selectTag = picklist<Tag>({
  label: "Select Tag",
  description: "List tags by name.",
  access: readTags,
  pages: async (client) => [await getList<Tag>(client, "/tags")],
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "17513", label: "independent" },
});
